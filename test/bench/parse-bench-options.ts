/** Words of the command line → what to measure. */

import path from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly peers: boolean;
  /** How often the preview is edited; nothing to leave it out. */
  readonly edits?: number;
  /** All when empty. */
  readonly only: readonly string[];
  readonly peersDir: string;
  /** Where the table goes besides standard output. */
  readonly out?: string;
}

export function parseBenchOptions(words: readonly string[], project: string): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      notes: { type: 'string' },
      runs: { type: 'string', default: '3' },
      peers: { type: 'boolean', default: false },
      dev: { type: 'string' },
      only: { type: 'string', default: '' },
      'peers-dir': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const only = values.only.split(',').filter((id) => id !== '');
  const peers = values.peers || only.some((id) => id !== 'ours');
  return {
    sizes: (values.notes ?? (peers || values.dev ? '1000' : '100,1000,5000,10000'))
      .split(',')
      .map(wholeNumber),
    runs: wholeNumber(values.runs),
    peers,
    ...(values.dev !== undefined && { edits: wholeNumber(values.dev) }),
    only,
    peersDir: path.resolve(
      values['peers-dir'] ?? path.join(project, 'node_modules/.cache/zhaji-bench/peers'),
    ),
    ...(values.out !== undefined && { out: values.out }),
  };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`要一个正整数，却是 ${text}。`);
  return Number(text);
}
