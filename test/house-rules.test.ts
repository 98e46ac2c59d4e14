/** Reads the imports and the first lines of the program and holds the house rules that no compiler holds. */

import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const project = fileURLToPath(new URL('../', import.meta.url));

/** Which room of the house may import which; arrows run down, and a room that is not listed may not exist. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'src/cli': [
    'src/compile',
    'src/dev',
    'src/build',
    'src/cache',
    'src/audit',
    'src/read',
    'src/write',
    'src/report',
    'src/model',
  ],
  // Shares nothing with the stages whose work it checks.
  'src/audit': ['src/report', 'src/model'],
  'src/dev': ['src/build', 'src/read', 'src/report', 'src/model'],
  'src/build': [
    'src/read',
    'src/compile',
    'src/make-note',
    'src/markdown',
    'src/relate',
    'src/subset',
    'templates',
    'src/render',
    'src/write',
    'src/cache',
    'src/report',
    'src/model',
  ],
  'src/read': ['src/yaml', 'src/cache', 'src/report', 'src/model'],
  'src/compile': ['src/cache', 'src/report', 'src/model'],
  // One note from its bytes on, alone or in a thread.
  'src/make-note': ['src/read', 'src/markdown', 'src/model'],
  'src/make-note-thread': [
    'src/cache',
    'src/compile',
    'src/make-note',
    'src/markdown',
    'src/read',
    'src/model',
  ],
  'src/markdown': ['src/yaml', 'src/report', 'src/model'],
  'src/relate': ['src/report', 'src/model'],
  'src/subset': ['src/cache', 'src/report', 'src/model'],
  'src/render': ['src/report', 'src/model'],
  'src/write': ['src/report', 'src/model'],
  'src/client': ['src/model'],
  'src/yaml': ['src/report', 'src/model'],
  'src/cache': ['src/model'],
  'src/report': ['src/model'],
  'src/model': [],
  templates: ['src/model'],
};
const roomsWithNode = [
  'src/cli',
  'src/dev',
  'src/build',
  'src/read',
  'src/compile',
  'src/make-note-thread',
  'src/subset',
  'src/write',
  'src/cache',
];

interface Module {
  /** Path from the project folder. */
  readonly file: string;
  readonly room: string;
  readonly text: string;
  /** Project files as paths from the project folder, packages as written. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  readonly passesOn: boolean;
  readonly hasLet: boolean;
}

const sources = [...listFiles('src'), ...listFiles('templates')].map(readModule);
const tests = listFiles('test').filter((file) => !file.startsWith('test/sites'));

function listFiles(folder: string): string[] {
  return readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
}

function readModule(file: string): Module {
  const text = readFileSync(path.join(project, file), 'utf8');
  const { module, program } = parseSync(file, text);
  const written = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map((one) =>
      text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    ),
  ];
  return {
    file,
    room: roomOf(file),
    text,
    imports: written.map((one) => (one.startsWith('.') ? path.posix.join(path.dirname(file), one) : one)),
    exports: module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.exportName.name ?? []),
    ),
    passesOn: module.staticExports.some((one) => one.entries.some((entry) => entry.moduleRequest)),
    hasLet: program.body.some((node) => node.type === 'VariableDeclaration' && node.kind !== 'const'),
  };
}

/** `src/read/a.ts` → `src/read`, `src/build.ts` → `src/build`, `templates/parts/b.tsx` → `templates`. */
function roomOf(file: string): string {
  const [top = '', next = ''] = file.split('/');
  return top === 'src' ? `src/${next.replace(/\.tsx?$/, '')}` : top;
}

/** Every import that the predicate forbids, as `from → to`. */
function forbidden(isWrong: (from: Module, to: string) => boolean): string[] {
  return sources.flatMap((from) =>
    from.imports.filter((to) => isWrong(from, to)).map((to) => `${from.file} → ${to}`),
  );
}

const isOurs = (imported: string) => /^(src|templates|test)\//.test(imported);

test('the house has no rooms but the known ones', () => {
  expect(sources.filter(({ room }) => !(room in rooms)).map(({ file }) => file)).toEqual([]);
});

test('stages never import each other, and arrows run down', () => {
  const wrong = forbidden(
    (from, to) => isOurs(to) && roomOf(to) !== from.room && !rooms[from.room]?.includes(roomOf(to)),
  );
  expect(wrong).toEqual([]);
});

test('nothing imports a file outside the house', () => {
  expect(forbidden((_, to) => /^\.\.?\/|^\//.test(to))).toEqual([]);
});

test('only the rim of the program sees Node', () => {
  expect(forbidden((from, to) => isBuiltin(to) && !roomsWithNode.includes(from.room))).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const byFile = new Map(sources.map((module) => [module.file, module]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const next of byFile.get(file)?.imports ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  expect(circles).toEqual([]);
});

test('every file opens with a sentence that says what it makes of what', () => {
  const opening = /^(#!.*\n)?\/\*\*\s((?!\*\/)[\s\S])+[.?!。]((?!\*\/)[\s\S])*\*\//;
  // A test says what it is about in its own sentences.
  const others = tests.filter((file) => !/\.test\.tsx?$/.test(file));
  const files = [...sources.map(({ file }) => file), ...others, 'vitest.config.ts'];
  expect(files.filter((file) => !opening.test(readFileSync(path.join(project, file), 'utf8')))).toEqual([]);
});

test('no drawers', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|core|misc|lib|shared|types)(\/|\.tsx?$)/;
  expect([...sources.map(({ file }) => file), ...tests].filter((file) => drawer.test(file))).toEqual([]);
});

test('a file with one export is named after it', () => {
  const wrong = sources.flatMap(({ file, exports: [name, ...others] }) => {
    if (name === undefined || others.length > 0 || file === 'templates/index.ts') return [];
    const kebab = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
    return path.basename(file).replace(/\.tsx?$/, '') === kebab ? [] : [`${file} exports ${name}`];
  });
  expect(wrong).toEqual([]);
});

test('no file passes on what another exports', () => {
  expect(sources.filter(({ passesOn }) => passesOn).map(({ file }) => file)).toEqual([]);
});

test('no module keeps a variable of its own', () => {
  expect(sources.filter(({ hasLet }) => hasLet).map(({ file }) => file)).toEqual([]);
});

test('files are short', () => {
  const long = sources.filter(({ text }) => text.split('\n').length > 250);
  expect(long.map(({ file }) => file)).toEqual([]);
});
