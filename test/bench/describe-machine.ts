/** This machine, in a line: processor, cores, memory, system. */

import { cpus, totalmem, type } from 'node:os';

export function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || process.arch;
  return `${model}，${processors.length} 核，${Math.round(totalmem() / 2 ** 30)} GB 内存，${type()}`;
}
