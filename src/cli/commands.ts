/** What the program can do and how it is told: the one list that parsing, help and did-you-mean read. */

export interface FlagSpec {
  /** Stands for the value in the help; without one the flag is a switch. */
  readonly value?: string;
  readonly summary: string;
}

export const flags = {
  content: { value: 'DIR', summary: '笔记的文件夹（默认 content）' },
  out: { value: 'DIR', summary: '网站的文件夹（默认 dist）' },
  base: { value: '/path/', summary: '网站所在的路径，代替 site.yaml 里的 base' },
  drafts: { summary: '连草稿一起' },
  report: { summary: '对账：源文件与写出的页面各有多少汉字、公式、代码、图片和链接' },
  format: { value: 'text|json', summary: '给人看还是给机器读（默认 text）' },
  cache: { value: 'DIR', summary: '花工夫做出来的东西留在哪里（默认 node_modules/.cache/zhaji）' },
  'no-cache': { summary: '全部重做，什么也不留' },
  workers: { value: 'N', summary: '用几个线程编译笔记（默认按处理器的核数；0 是不用线程）' },
  shard: { value: 'K/N', summary: '只编译 N 份中的第 K 份，放进缓存就停；几台机器分着做' },
  port: { value: 'N', summary: '端口' },
  host: { value: 'H', summary: '监听的地址（默认 localhost，只有本机能访问）' },
  help: { summary: '显示帮助' },
} as const satisfies Record<string, FlagSpec>;

export type FlagName = keyof typeof flags;

export interface CommandSpec {
  readonly usage: string;
  readonly summary: string;
  readonly flags: readonly FlagName[];
}

export const commands = {
  build: {
    usage: 'build',
    summary: '生成网站；有错误时一一指出，旧网站不动',
    flags: ['content', 'out', 'base', 'drafts', 'report', 'format', 'cache', 'no-cache', 'workers', 'shard'],
  },
  check: {
    usage: 'check',
    summary: '只检查，不写任何文件',
    flags: ['content', 'base', 'drafts', 'report', 'format', 'cache', 'no-cache', 'workers'],
  },
  dev: {
    usage: 'dev',
    summary: '边写边看：改了笔记，打开的页面随着变',
    flags: ['content', 'base', 'drafts', 'cache', 'port', 'host'],
  },
  preview: {
    usage: 'preview',
    summary: '像静态托管那样提供生成好的网站',
    flags: ['content', 'out', 'base', 'port', 'host'],
  },
  new: {
    usage: 'new note <category>/<slug> <title>',
    summary: '新建一篇笔记',
    flags: ['content'],
  },
  prepare: {
    usage: 'prepare',
    summary: '备好每次生成都要用的：样式、脚本和字体；装好时已经自动做过',
    flags: [],
  },
  help: { usage: 'help [command]', summary: '显示帮助', flags: [] },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof commands;

export const commandNames: readonly CommandName[] = [
  'build',
  'check',
  'dev',
  'preview',
  'new',
  'prepare',
  'help',
];

export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}
