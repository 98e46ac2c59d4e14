/** The help, for all commands or one. */

import { type CommandName, commandNames, commands, type FlagSpec, flags } from './commands.ts';

export function helpText(command?: CommandName): string {
  if (command && command !== 'help') {
    const { usage, summary, flags: names } = commands[command];
    const rows = names.map((name) => flagRow(name, flags[name]));
    return `zhaji ${usage}\n  ${summary}。\n\n${table(rows)}`;
  }
  const rows = commandNames.map((name) => [commands[name].usage, commands[name].summary] as const);
  return [
    '札记：把一个 Markdown 笔记文件夹变成网站。\n',
    `用法：zhaji <命令> [选项]，或 npm run <命令> -- [选项]\n`,
    table(rows),
    '一个命令的选项：zhaji help <命令>。版本：zhaji --version。',
    '退出码：0 正常；1 笔记有错误；2 用法有误；70 程序自身出错；130 被中断。\n',
  ].join('\n');
}

function flagRow(name: string, { value, summary }: FlagSpec): readonly [string, string] {
  return [`--${name}${value === undefined ? '' : ` ${value}`}`, summary];
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
