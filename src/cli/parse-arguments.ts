/** Words of the command line → what is asked for, or every mistake in them. */

import { parseArgs } from 'node:util';
import type { Shard } from '../build/compile-shard.ts';
import { nearestWord } from '../report/nearest-word.ts';
import {
  type CommandName,
  commandNames,
  commands,
  type FlagName,
  type FlagSpec,
  flags,
  isCommand,
} from './commands.ts';
import { type Environment, takenByNpm } from './taken-by-npm.ts';

export interface Flags {
  readonly content: string;
  readonly out: string;
  /** Starts and ends with a slash. */
  readonly base?: string;
  readonly drafts: boolean;
  readonly report: boolean;
  readonly format: 'text' | 'json';
  /** Nothing for the program's own, `none` for none. */
  readonly cache?: { readonly folder: string } | 'none';
  readonly workers?: number;
  readonly shard?: Shard;
  readonly port?: number;
  readonly host: string;
}

export interface Request {
  readonly command: CommandName | 'version';
  readonly flags: Flags;
  /** What follows the command: for `help` the command meant, for `new` path and title. */
  readonly operands: readonly string[];
}

export interface Mistake {
  readonly message: string;
  readonly advice?: string;
}

export type Parsed = { readonly request: Request } | { readonly mistakes: readonly Mistake[] };

const mostWorkers = 64;

type Values = Partial<Record<FlagName, string | true>>;

/** @param environment in which npm tells what it kept to itself */
export function parseArguments(words: readonly string[], environment: Environment = {}): Parsed {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(flags).map(([name, spec]) => [
        name,
        { type: 'value' in spec ? 'string' : 'boolean' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const [name, ...operands] = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const mistakes: Mistake[] = [];
  const values: Values = {};
  let special: 'help' | 'version' | undefined;
  const command = isCommand(name) ? name : undefined;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.rawName === '--help' || token.rawName === '-h') special = 'help';
    else if (token.rawName === '--version' || token.rawName === '-v') special = 'version';
    else if (!isFlag(token.name) || !token.rawName.startsWith('--'))
      mistakes.push(unknownFlag(token.rawName, command));
    else {
      const mistake = flagMistake(token.name, token.value, token.inlineValue ?? false, command);
      if (mistake) mistakes.push(mistake);
      else values[token.name] = token.value ?? true;
    }
  }
  const taken = command && takenByNpm(command, operands, environment);
  if (taken) return { mistakes: [taken] };
  if (special === 'version') return request('version', [], values);
  if (special === 'help') return request('help', command ? [command] : [], values);
  if (!command) mistakes.unshift(commandMistake(name));
  // What follows an unknown flag may have been meant as its value.
  else if (mistakes.length === 0) mistakes.push(...operandMistakes(command, operands));
  if (!command || mistakes.length > 0) return { mistakes };
  return request(command, command === 'new' ? operands.slice(1) : operands, values);
}

function request(command: Request['command'], operands: readonly string[], values: Values): Parsed {
  const text = (name: FlagName): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [base, port, cache, workers] = [text('base'), text('port'), text('cache'), text('workers')];
  const [number, of] = (text('shard') ?? '').split('/').map(Number);
  return {
    request: {
      command,
      operands,
      flags: {
        content: text('content') ?? 'content',
        out: text('out') ?? 'dist',
        ...(base !== undefined && { base }),
        drafts: values.drafts === true,
        report: values.report === true,
        format: text('format') === 'json' ? 'json' : 'text',
        ...(cache !== undefined && { cache: { folder: cache } }),
        ...(values['no-cache'] && { cache: 'none' as const }),
        ...(workers !== undefined && { workers: Number(workers) }),
        ...(number && of && { shard: { number, of } }),
        ...(port !== undefined && { port: Number(port) }),
        host: text('host') ?? 'localhost',
      },
    },
  };
}

function isFlag(name: string): name is FlagName {
  return Object.hasOwn(flags, name);
}

function flagMistake(
  name: FlagName,
  value: string | undefined,
  inline: boolean,
  command: CommandName | undefined,
): Mistake | undefined {
  const spec: FlagSpec = flags[name];
  const allowed: readonly FlagName[] = command ? commands[command].flags : [name];
  if (!allowed.includes(name)) return unknownFlag(`--${name}`, command);
  if (spec.value === undefined) {
    return value === undefined
      ? undefined
      : { message: `--${name} 不带值，却写了 ${value}。`, advice: `只写 --${name}。` };
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('-'))) {
    return { message: `--${name} 后面缺少值。`, advice: `写作 --${name} ${spec.value}。` };
  }
  return valueMistake(name, value);
}

function valueMistake(name: FlagName, value: string): Mistake | undefined {
  if (name === 'format' && value !== 'text' && value !== 'json') {
    const near = nearestWord(value, ['text', 'json']);
    return { message: `--format 不认识 ${value}。`, advice: near ? `是不是 ${near}？` : '写 text 或 json。' };
  }
  if (name === 'port' && !(/^\d{1,5}$/.test(value) && Number(value) <= 65_535)) {
    return {
      message: `--port 要一个 0 到 65535 的整数，却是 ${value}。`,
      advice: '例如 --port 4321；0 表示任选一个空着的。',
    };
  }
  if (name === 'workers' && !(/^\d{1,2}$/.test(value) && Number(value) <= mostWorkers)) {
    return {
      message: `--workers 要一个 0 到 ${mostWorkers} 的整数，却是 ${value}。`,
      advice: '不写就按处理器的核数。',
    };
  }
  if (name === 'shard' && !isShard(value)) {
    return {
      message: `--shard 要写成第几份/共几份，却是 ${value}。`,
      advice: '例如 --shard 2/8，从 1 数起。',
    };
  }
  if (name === 'base' && !/^\/((?!\.+\/)[\w.~-]+\/)*$/.test(value)) {
    const path = value.split(/[^\w.~-]+/).filter((segment) => !/^\.*$/.test(segment));
    const right = ['', ...path, ''].join('/');
    return {
      message: `--base 要以斜线开头和结尾，中间只有字母、数字和 . _ ~ -，却是 ${value}。`,
      advice: `写作 --base ${right === '' ? '/' : right}。`,
    };
  }
  return undefined;
}

function isShard(value: string): boolean {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  return Number(number) >= 1 && Number(number) <= Number(of);
}

function unknownFlag(written: string, command: CommandName | undefined): Mistake {
  const known: readonly FlagName[] = command
    ? [...commands[command].flags, 'help']
    : Object.keys(flags).filter(isFlag);
  const near = nearestWord(
    written,
    known.map((name) => `--${name}`),
  );
  return {
    message: command ? `${command} 没有 ${written} 这个选项。` : `没有 ${written} 这个选项。`,
    advice: near ? `是不是 ${near}？` : `可用的有：${known.map((name) => `--${name}`).join(' ')}`,
  };
}

function commandMistake(name: string | undefined): Mistake {
  const known = `可用的有：${commandNames.join(' ')}`;
  if (name === undefined) return { message: '缺少命令。', advice: known };
  const near = nearestWord(name, commandNames);
  return { message: `没有 ${name} 这个命令。`, advice: near ? `是不是 ${near}？` : known };
}

function operandMistakes(command: CommandName, operands: readonly string[]): readonly Mistake[] {
  const usage = `写作 zhaji ${commands[command].usage}`;
  if (command === 'new') {
    const [kind, path, title] = operands;
    if (kind === undefined || (kind !== 'note' && nearestWord(kind, ['note']) === 'note')) {
      return [
        { message: kind === undefined ? 'new 后面缺少要新建的东西。' : `不会新建 ${kind}。`, advice: usage },
      ];
    }
    if (kind !== 'note') return [{ message: `不会新建 ${kind}，只会新建 note。`, advice: usage }];
    if (path === undefined) return [{ message: '缺少笔记的位置和标题。', advice: usage }];
    if (title === undefined) return [{ message: '缺少笔记的标题。', advice: usage }];
    return [];
  }
  if (command === 'help') {
    const [topic] = operands;
    return topic === undefined || isCommand(topic) ? [] : [commandMistake(topic)];
  }
  const [extra] = operands;
  if (extra === undefined) return [];
  const flag = command === 'preview' ? '--out' : '--content';
  return [
    { message: `${command} 后面不接别的，却写了 ${extra}。`, advice: `若是文件夹，写作 ${flag} ${extra}。` },
  ];
}
