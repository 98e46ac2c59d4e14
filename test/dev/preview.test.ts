import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesOf, type Made, makeSite } from '../../src/build.ts';
import { type Edition, emptyEdition, nextEdition } from '../../src/dev/next-edition.ts';
import { Preview } from '../../src/dev/preview.ts';
import { joinPieces } from '../../src/model/join-pieces.ts';
import { silent } from '../../src/report/progress.ts';
import { drawPicture } from '../read/pictures/draw-picture.ts';

const unchanged = { own: false, program: false, compiler: false, reload: false };
const program = { makeSite, filesOf };
const load = () => Promise.resolve(program);

async function notebook(files: Readonly<Record<string, string>>): Promise<string> {
  const contentDir = await mkdtemp(path.join(tmpdir(), 'zhaji-preview-'));
  onTestFinished(() => rm(contentDir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) await put(contentDir, file, text);
  return contentDir;
}

async function put(contentDir: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(contentDir, file)), { recursive: true });
  await writeFile(path.join(contentDir, file), text);
}

const open = (contentDir: string) => new Preview({ contentDir, drafts: false }, (file) => file);

/** Everything that an edition would answer with. */
async function drawn({ files }: Edition): Promise<Record<string, string>> {
  const entries = Array.from(files, async ([file, { body }]) => {
    const isPlain = typeof body === 'string' || body instanceof Uint8Array;
    const bytes = isPlain
      ? body
      : 'make' in body
        ? await body.make()
        : 'draw' in body
          ? joinPieces(body.draw())
          : await readFile(body.copyOf);
    return [file, Buffer.from(bytes).toString('base64')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function cleanBuild(contentDir: string) {
  const made = await makeSite({ contentDir, drafts: false }, silent);
  return { made, edition: nextEdition(emptyEdition, made, (await filesOf(made, contentDir)).files) };
}

const site =
  'title: 笔记\nurl: https://notes.example.org\ncategories:\n  甲: { name: 甲 }\n  乙: { name: 乙 }\n';

describe('after any sequence of edits', () => {
  const slots = ['甲/一.md', '甲/二.md', '乙/三/index.md', '四.md'];
  const slot = fc.constantFrom(...slots);
  const head = fc.constantFrom(
    'tags: [红]',
    'tags: [红, 蓝]',
    'date: 2026-01-02',
    'draft: true',
    'category: 乙',
    'aliases: [/旧/]',
  );
  const text = fc.constantFrom(
    '一段话。',
    '公式 $a+b$ 与 $$\nc\n$$\n\n## 小节\n',
    '见 [一](/甲/一/)。',
    '坏公式 $\\frac{$。',
    '```python\nx = 1\n```\n',
  );
  const note = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(head, text).map(([line, body]) => `---\ntitle: 题\n${line}\n---\n\n${body}\n`),
    },
    { weight: 1, arbitrary: fc.constantFrom('', '---\ntitle: [没有完\n---\n正文\n', '---\ntitle: 没有关\n') },
  );
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), file: slot, text: note }),
    fc.record({ kind: fc.constant('delete' as const), file: slot }),
    fc.record({ kind: fc.constant('rename' as const), file: slot, to: slot }),
    fc.record({ kind: fc.constant('configure' as const), title: fc.constantFrom('笔记', '别名', '[坏') }),
  );

  test('the preview is what a clean build makes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const contentDir = await mkdtemp(path.join(tmpdir(), 'zhaji-edits-'));
        try {
          await put(contentDir, 'site.yaml', site);
          await put(contentDir, '甲/一.md', '---\ntitle: 题\n---\n\n起初。\n');
          const preview = open(contentDir);
          await preview.rebuild(load, unchanged);
          for (const one of edits) {
            if (one.kind === 'write') await put(contentDir, one.file, one.text);
            if (one.kind === 'delete') await rm(path.join(contentDir, one.file), { force: true });
            if (one.kind === 'configure') await put(contentDir, 'site.yaml', site.replace('笔记', one.title));
            if (one.kind === 'rename') {
              await mkdir(path.dirname(path.join(contentDir, one.to)), { recursive: true });
              await rename(path.join(contentDir, one.file), path.join(contentDir, one.to)).catch(() => {});
            }
            await preview.rebuild(load, unchanged);
          }
          // Mended: what is still wrong goes.
          await put(contentDir, 'site.yaml', site);
          for (let round = 0; round <= slots.length; round++) {
            const { made } = await cleanBuild(contentDir);
            const wrong = made.problems.filter(({ severity }) => severity === 'error');
            for (const { place } of wrong) await rm(path.join(contentDir, place.file), { force: true });
          }
          await preview.rebuild(load, unchanged);
          expect(preview.state.complaints).toEqual([]);
          expect(await drawn(preview.edition)).toEqual(await drawn((await cleanBuild(contentDir)).edition));
        } finally {
          await rm(contentDir, { recursive: true });
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('a file that is saved without a change tells nobody', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n\n一段。\n' });
  const preview = open(contentDir);
  expect(await preview.rebuild(load, unchanged)).toBeDefined();
  const { state, edition } = preview;
  await writeFile(path.join(contentDir, '甲/一.md'), '# 一\n\n一段。\n');
  await utimes(path.join(contentDir, '甲/一.md'), 1, 1);
  expect(await preview.rebuild(load, unchanged)).toBeUndefined();
  expect(preview.state).toBe(state);
  expect(preview.edition).toBe(edition);
});

test('a picture is encoded when a browser asks for it, and no edit waits for that', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n\n![图](图.png)\n' });
  const cacheDir = path.join(contentDir, '.cache');
  await writeFile(path.join(contentDir, '甲/图.png'), await drawPicture(600, 300).png().toBuffer());
  const preview = new Preview({ contentDir, drafts: false, cacheDir }, (file) => file);
  await preview.rebuild(load, unchanged);
  const kept = () => readdir(path.join(cacheDir, 'images'));
  // What was judged of it.
  expect(await kept()).toHaveLength(1);
  expect(await preview.rebuild(load, unchanged)).toBeUndefined();
  const avif = [...preview.edition.files.values()].filter((file) => file.path.endsWith('.avif'));
  const [body] = avif.map((file) => file.body);
  if (typeof body !== 'object' || !('make' in body)) throw new Error('not made on demand');
  expect((await body.make()).length).toBeGreaterThan(0);
  expect(await kept()).toHaveLength(2);
});

test('an edit to one of many notes compiles one note', async () => {
  const names = Array.from({ length: 20 }, (_, number) => `甲/第${number}.md`);
  const contentDir = await notebook({
    'site.yaml': site,
    ...Object.fromEntries(names.map((name) => [name, `# ${name}\n\n一段。\n`])),
  });
  const first = await makeSite({ contentDir, drafts: false }, silent);
  await put(contentDir, '甲/第7.md', '# 换了\n');
  const second = await makeSite({ contentDir, drafts: false }, silent, first.memory);
  expect(madeAnew(first, second)).toEqual(['甲/第7.md']);
  await put(contentDir, 'site.yaml', `${site}excerpt: { budget: 40 }\n`);
  const third = await makeSite({ contentDir, drafts: false }, silent, second.memory);
  expect(madeAnew(second, third)).toHaveLength(names.length);
});

test('a note with errors keeps its last good page, and the rest goes on', async () => {
  const contentDir = await notebook({
    'site.yaml': site,
    '甲/一.md': '# 一\n\n好的一段。\n',
    '甲/二.md': '# 二\n\n见 [一](一.md)。\n',
    '甲/三.md': '# 三\n',
  });
  const preview = open(contentDir);
  await preview.rebuild(load, unchanged);
  const page = (file: string) => {
    const body = preview.edition.files.get(file)?.body;
    return typeof body === 'object' && 'draw' in body ? joinPieces(body.draw()).toString() : body;
  };
  const good = page('甲/一/index.html');
  await put(contentDir, '甲/一.md', '# 一\n\n$\\frac{$\n');
  await put(contentDir, '甲/二.md', '# 二\n\n改过的一段。\n');
  await rm(path.join(contentDir, '甲/三.md'));
  await preview.rebuild(load, unchanged);
  expect(preview.state.complaints).toMatchObject([{ rule: 'math-renders', place: '甲/一.md:3:8' }]);
  expect(page('甲/一/index.html')).toBe(good);
  expect(page('甲/二/index.html')).toContain('改过的一段');
  expect(page('甲/三/index.html')).toBeUndefined();
  // Still wrong, in another way and after more edits.
  await put(contentDir, '甲/一.md', '---\ntitle: [没有完\n---\n');
  await preview.rebuild(load, unchanged);
  expect(page('甲/一/index.html')).toBe(good);
  await put(contentDir, '甲/一.md', '# 一\n\n改好了。\n');
  await preview.rebuild(load, unchanged);
  expect(preview.state.complaints).toEqual([]);
  expect(page('甲/一/index.html')).toContain('改好了');
});

test('a fault of our own leaves the last edition, and goes when the program is mended', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n' });
  const preview = open(contentDir);
  await preview.rebuild(load, unchanged);
  const { edition } = preview;
  await expect(
    preview.rebuild(() => Promise.reject(new Error('broken template')), unchanged),
  ).rejects.toThrow();
  preview.fail('broken template');
  expect(preview.edition).toBe(edition);
  expect(preview.state.fault).toBe('broken template');
  await preview.rebuild(load, { ...unchanged, program: true });
  expect(preview.state.fault).toBeUndefined();
});

/** The notes that the second of two sites did not take over from the first. */
function madeAnew(before: Made, after: Made): string[] {
  const known = before.memory.notes.packed;
  return [...after.memory.notes.packed]
    .filter(([key]) => !known.has(key))
    .map(([, facts]) => JSON.parse(facts).facts.file);
}

test('a style sheet of ours gives a new edition, though the notebook is the same', async () => {
  const preview = open(await notebook({ 'a.md': '# 甲' }));
  await preview.rebuild(load, unchanged);
  expect(await preview.rebuild(load, unchanged)).toBeUndefined();
  expect(await preview.rebuild(load, { ...unchanged, own: true })).toBeDefined();
});

test('what is outdated before it is shown leaves everything as it is, and is shown with what followed', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n', '甲/二.md': '# 二\n' });
  const preview = open(contentDir);
  await preview.rebuild(load, unchanged);
  const { state, edition } = preview;
  await put(contentDir, '甲/一.md', '');
  const first = { ...unchanged, touched: ['甲/一.md'] };
  expect(await preview.rebuild(load, first, () => true)).toBe('outdated');
  expect(preview.state).toBe(state);
  expect(preview.edition).toBe(edition);
  await put(contentDir, '甲/一.md', '# 壹\n');
  await put(contentDir, '甲/二.md', '# 贰\n');
  await preview.rebuild(load, { ...unchanged, touched: ['甲/一.md', '甲/二.md'] });
  expect(await drawn(preview.edition)).toEqual(await drawn((await cleanBuild(contentDir)).edition));
});

test('lines are read of files with errors alone', async () => {
  const contentDir = await notebook({ 'a.md': '# 甲\n\n[没有](没有.md)\n\n坏公式 $\\frac{$\n' });
  const outcome = await open(contentDir).rebuild(load, unchanged);
  if (!outcome || outcome === 'outdated') throw new Error('nothing was shown');
  // Somebody else's folder: all is told mildly.
  expect(outcome.problems.length).toBeGreaterThan(1);
  const [first] = outcome.problems;
  expect(first && outcome.sourceLine(first.place)).toBeUndefined();
});

test('what was touched when a fault of our own came between is shown as soon as that is mended', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n' });
  const preview = open(contentDir);
  await preview.rebuild(load, unchanged);
  await put(contentDir, '甲/一.md', '# 壹\n');
  const touched = { ...unchanged, touched: ['甲/一.md'] };
  await expect(preview.rebuild(() => Promise.reject(new Error('broken')), touched)).rejects.toThrow();
  await preview.rebuild(load, { ...unchanged, program: true, touched: [] });
  expect(await drawn(preview.edition)).toEqual(await drawn((await cleanBuild(contentDir)).edition));
});

test('a reading that takes long is not shown over one that began later', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n' });
  const preview = open(contentDir);
  await preview.rebuild(load, unchanged);
  const slowly: typeof load = () =>
    Promise.resolve({
      ...program,
      async makeSite(...asked: Parameters<typeof makeSite>) {
        const made = await makeSite(...asked);
        await new Promise((later) => setTimeout(later, 100));
        return made;
      },
    });
  const first = preview.rebuild(slowly, { ...unchanged, compiler: true });
  await new Promise((later) => setTimeout(later, 50));
  await put(contentDir, '甲/一.md', '# 壹\n');
  await Promise.all([first, preview.rebuild(load, { ...unchanged, touched: ['甲/一.md'] })]);
  expect(await drawn(preview.edition)).toEqual(await drawn((await cleanBuild(contentDir)).edition));
});

test('what a link leads to shows at both of its names', async () => {
  const contentDir = await notebook({ 'site.yaml': site, '甲/一.md': '# 一\n' });
  await symlink('一.md', path.join(contentDir, '甲/二.md'));
  const preview = open(contentDir);
  await preview.rebuild(load, unchanged);
  await put(contentDir, '甲/一.md', '# 壹\n');
  await preview.rebuild(load, { ...unchanged, touched: ['甲/一.md'] });
  expect(await drawn(preview.edition)).toEqual(await drawn((await cleanBuild(contentDir)).edition));
});
