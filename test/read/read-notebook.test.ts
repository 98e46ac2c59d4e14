import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/read/read-note.ts';
import { readNotebook } from '../../src/read/read-notebook.ts';
import { readNotes } from './read-notes.ts';
import { tellPlaces } from './tell-places.ts';

async function notebook(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'zhaji-notebook-'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(dir, file, '..'), { recursive: true });
    await writeFile(join(dir, file), content);
  }
  return dir;
}

test('a folder becomes a notebook', async () => {
  const dir = await notebook({
    'site.yaml': 'title: 甲\n',
    'detection/detr/index.md': '---\ntitle: DETR\n---\n正文\n',
    'detection/detr/a.svg': '<svg/>',
    'b.md': '# 无头\n',
  });
  const { config, lenient, files } = await readNotebook(dir);
  const { sources, problems } = await readNotes(dir);
  expect(problems).toEqual([]);
  expect(lenient).toBe(false);
  expect(config.title).toBe('甲');
  expect(sources.map(({ file, text }) => [file, text])).toEqual([
    ['b.md', '# 无头\n'],
    ['detection/detr/index.md', '\n\n\n正文\n'],
  ]);
  expect([...files]).toEqual(['detection/detr/a.svg']);
});

test('a date with its zone is the day in the zone of the site', async () => {
  const dir = await notebook({
    'site.yaml': 'timezone: America/New_York\n',
    'a.md': '---\ndate: 2026-01-01T01:00:00+08:00\n---\n',
  });
  const { sources } = await readNotes(dir);
  expect(sources[0]?.frontMatter.date).toBe('2025-12-31');
});

test('a note above 1 MiB is told and not read, one of just 1 MiB is read', async () => {
  const dir = await notebook({
    'site.yaml': 'title: 甲',
    'a.md': 'a'.repeat(1024 * 1024 + 1),
    'b.md': 'b'.repeat(1024 * 1024),
  });
  const { sources, problems } = await readNotes(dir);
  expect(sources.map(({ file }) => file)).toEqual(['b.md']);
  expect(tellPlaces(problems)).toEqual([
    'a.md note-size-bounded 这篇笔记有 1.0 MiB，超过上限 1 MiB，没有读取。|把它拆成几篇。',
  ]);
});

test('of a stranger’s note above 1 MiB the start is shown, and where it ends is told', async () => {
  const dir = await notebook({ 'a.md': `# 题\n\n${'一行话。\n'.repeat(100_000)}` });
  const { sources, problems } = await readNotes(dir);
  expect(sources[0]?.text.slice(0, 10)).toBe('# 题\n\n一行话。\n');
  expect(sources[0]?.text.slice(-60)).toContain('\n\n> **这篇笔记有 1.2 MiB，超过上限 1 MiB，只显示到第');
  expect(tellPlaces(problems)).toEqual([
    '20167:+ note-size-bounded 这篇笔记有 1.2 MiB，超过上限 1 MiB，只显示到第 20166 行。|把它拆成几篇。',
  ]);
});

describe('a content folder', () => {
  test('that is not there is told', async () => {
    const dir = join(await notebook({}), 'nothing');
    const { survey, lenient, problems } = await readNotebook(dir);
    expect({ notes: survey.notes, lenient }).toEqual({ notes: [], lenient: false });
    expect(tellPlaces(problems)).toEqual([
      `. content-folder-exists 没有内容文件夹 ${dir}。|建一个放笔记的文件夹，或者用 --content 指出它在哪里。`,
    ]);
  });

  test('that is a file is told', async () => {
    const dir = join(await notebook({ 'a.md': '' }), 'a.md');
    const { problems } = await readNotebook(dir);
    expect(problems.map(({ message }) => message)).toEqual([`${dir} 不是文件夹。`]);
  });
});

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'title',
        'date',
        'tags',
        'macros',
        ': ',
        ':',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '|',
        '>',
      ),
      fc.constantFrom(
        '&a',
        '*a',
        '!!set',
        '? ',
        '#',
        '2026-02-30',
        'null',
        '~',
        '__proto__',
        '<<',
        '\t',
        '%',
        '@',
        ',',
        '：',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('no input is too strange', () => {
  const read = (bytes: Uint8Array, lenient: boolean) =>
    parseNote(bytes, 'a.md', { timezone: 'Asia/Shanghai', lenient });

  test('any bytes make a note', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (bytes, lenient) => {
        expect(read(bytes, lenient).source).toBeDefined();
      }),
    );
  });

  test('any head makes a note with as many lines as were written, and places within them', () => {
    fc.assert(
      fc.property(yamlish, fc.boolean(), (head, lenient) => {
        const text = `---\n${head}\n---\n正文\n`;
        const { source, problems } = read(new TextEncoder().encode(text), lenient);
        const lines = text.split(/\r\n|\r|\n/);
        expect(source?.text.split('\n')).toHaveLength(lines.length);
        for (const { place } of problems) {
          const line = lines[(place.line ?? 0) - 1];
          expect(line).toBeDefined();
          expect((place.column ?? 1) - 1).toBeLessThanOrEqual(line?.length ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
