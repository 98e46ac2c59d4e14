import { expect, test } from 'vitest';
import { commandNames, commands } from '../../src/cli/commands.ts';
import { helpText } from '../../src/cli/help-text.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

const defaults = {
  content: 'content',
  out: 'dist',
  drafts: false,
  report: false,
  format: 'text',
  host: 'localhost',
};

test.each([
  ['build', { command: 'build', operands: [], flags: {} }],
  [
    'build --drafts --format json',
    { command: 'build', operands: [], flags: { drafts: true, format: 'json' } },
  ],
  [
    'build --content=笔记 --out a/b',
    { command: 'build', operands: [], flags: { content: '笔记', out: 'a/b' } },
  ],
  ['--base /a-b/c.d/ build', { command: 'build', operands: [], flags: { base: '/a-b/c.d/' } }],
  ['build --base / --base /a/', { command: 'build', operands: [], flags: { base: '/a/' } }],
  ['dev --port 0 --host ::1', { command: 'dev', operands: [], flags: { port: 0, host: '::1' } }],
  ['preview --out=-odd-', { command: 'preview', operands: [], flags: { out: '-odd-' } }],
  ['new note a/b 标题 两段', { command: 'new', operands: ['a/b', '标题', '两段'], flags: {} }],
  ['new note a/b -- --标题', { command: 'new', operands: ['a/b', '--标题'], flags: {} }],
  ['--help', { command: 'help', operands: [], flags: {} }],
  ['check -h --nonsense', { command: 'help', operands: ['check'], flags: {} }],
  ['help build', { command: 'help', operands: ['build'], flags: {} }],
  ['-v', { command: 'version', operands: [], flags: {} }],
])('`%s` is understood', (line, { command, operands, flags }) => {
  expect(parseArguments(line.split(' '))).toEqual({
    request: { command, operands, flags: { ...defaults, ...flags } },
  });
});

test.each([
  ['', ['缺少命令。'], 'build check dev preview new prepare help'],
  ['biuld', ['没有 biuld 这个命令。'], '是不是 build？'],
  ['constructor', ['没有 constructor 这个命令。'], '可用的有'],
  ['build --contnet x', ['build 没有 --contnet 这个选项。'], '是不是 --content？'],
  [
    'build --zzzzzz',
    ['build 没有 --zzzzzz 这个选项。'],
    '可用的有：--content --out --base --drafts --report --format --cache',
  ],
  ['build --__proto__', ['build 没有 --__proto__ 这个选项。'], '可用的有'],
  [
    'check --out x',
    ['check 没有 --out 这个选项。'],
    '可用的有：--content --base --drafts --report --format --cache',
  ],
  ['build -o x', ['build 没有 -o 这个选项。'], '--out'],
  ['build --out', ['--out 后面缺少值。'], '写作 --out DIR。'],
  ['build --out=', ['--out 后面缺少值。'], '写作 --out DIR。'],
  ['build --content --drafts', ['--content 后面缺少值。'], '写作 --content DIR。'],
  ['build --drafts=yes', ['--drafts 不带值，却写了 yes。'], '只写 --drafts。'],
  ['build --format jsno', ['--format 不认识 jsno。'], '是不是 json？'],
  ['dev --port 80a', ['--port 要一个 0 到 65535 的整数，却是 80a。'], '--port 4321'],
  ['dev --port 65536', ['--port 要一个 0 到 65535 的整数，却是 65536。'], '--port 4321'],
  [
    'build --base notes',
    ['--base 要以斜线开头和结尾，中间只有字母、数字和 . _ ~ -，却是 notes。'],
    '写作 --base /notes/。',
  ],
  ['build --base //evil.org/', [expect.stringContaining('--base 要以斜线开头')], '写作 --base /evil.org/。'],
  ['build --base /../', [expect.stringContaining('--base 要以斜线开头')], '写作 --base /。'],
  ['build --workers many', ['--workers 要一个 0 到 64 的整数，却是 many。'], '按处理器的核数'],
  ['build --shard 3/2', ['--shard 要写成第几份/共几份，却是 3/2。'], '例如 --shard 2/8'],
  ['build --shard 0/2', ['--shard 要写成第几份/共几份，却是 0/2。'], '例如 --shard 2/8'],
  ['build notes', ['build 后面不接别的，却写了 notes。'], '若是文件夹，写作 --content notes。'],
  ['preview site', ['preview 后面不接别的，却写了 site。'], '若是文件夹，写作 --out site。'],
  ['new', ['new 后面缺少要新建的东西。'], '写作 zhaji new note <category>/<slug> <title>'],
  ['new page x', ['不会新建 page，只会新建 note。'], '写作 zhaji new note'],
  ['new note', ['缺少笔记的位置和标题。'], '写作 zhaji new note'],
  ['new note a/b', ['缺少笔记的标题。'], '写作 zhaji new note'],
  ['help biuld', ['没有 biuld 这个命令。'], '是不是 build？'],
])('`%s` is told with what would be right', (line, messages, advice) => {
  const parsed = parseArguments(line.split(' ').filter((word) => word !== ''));
  const mistakes = 'mistakes' in parsed ? parsed.mistakes : [];
  expect(mistakes.map(({ message }) => message)).toEqual(messages);
  expect(mistakes[0]?.advice).toContain(advice);
});

test('every mistake is told at once', () => {
  const parsed = parseArguments(['buidl', '--prot', '1', '--format=xml', '--base', 'x']);
  expect('mistakes' in parsed && parsed.mistakes).toHaveLength(4);
});

test('the help names every command, and each command’s help its flags', () => {
  for (const name of commandNames) {
    expect(helpText()).toContain(`  ${commands[name].usage}`);
    for (const flag of commands[name].flags) expect(helpText(name)).toContain(`  --${flag}`);
  }
});

test.each([
  ['build x', { npm_config_content: 'true' }, 'npm run build -- --content x'],
  ['build', { npm_config_content: 'x', npm_config_drafts: 'true' }, 'npm run build -- --content x --drafts'],
  [
    'build x /y/',
    { npm_config_content: 'true', npm_config_base: 'true' },
    'npm run build -- --content DIR --base /path/',
  ],
  ['build --out z', { npm_config_drafts: 'true' }, 'npm run build -- --drafts'],
  ['build', { npm_config_drafts: 'true', npm_lifecycle_event: 'zhaji' }, 'npm run zhaji -- build --drafts'],
])('what npm took because `--` was forgotten is told: %s', (line, environment, right) => {
  const parsed = parseArguments(line.split(' '), { npm_lifecycle_event: 'build', ...environment });
  const [mistake] = 'mistakes' in parsed ? parsed.mistakes : [];
  expect(mistake?.message).toMatch(/^npm 把 --.*当成了它自己的选项。$/);
  expect(mistake?.advice).toContain(right);
});

test('the environment of another script, and settings that no flag of the command is called by, are nobody’s mistake', () => {
  const fine = [
    { npm_lifecycle_event: 'test', npm_config_drafts: 'true' },
    { npm_lifecycle_event: 'build', npm_config_port: '1' },
    { npm_lifecycle_event: 'build', npm_config_cache: 'its own' },
  ];
  for (const environment of fine) expect(parseArguments(['build'], environment)).toHaveProperty('request');
});
