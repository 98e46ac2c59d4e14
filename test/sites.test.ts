/** Builds whole sites and checks all that stands in the output: nothing lost, nothing dead, nothing that should not be there. */

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { toString as textOf } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildSite, type SiteFolder } from './whole-site/build-site.ts';
import { copyShuffled } from './whole-site/copy-shuffled.ts';
import { countFormulas } from './whole-site/count-formulas.ts';
import { type Address, deadReferences } from './whole-site/dead-references.ts';
import {
  type BuiltPage,
  type BuiltSite,
  elementsOf,
  hasClass,
  hashesOf,
  readSite,
} from './whole-site/read-site.ts';
import { type NoteSource, readSources } from './whole-site/read-sources.ts';
import { writeManyNotes } from './whole-site/write-many-notes.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
const scratch = await mkdtemp(path.join(tmpdir(), 'zhaji-sites-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const many = path.join(scratch, 'pagination');
await writeManyNotes(many, 25);

interface Case extends Address {
  readonly name: string;
  readonly content: string;
  /** Dead links that stay what the author wrote, because the notebook is somebody else's; the build tells them. */
  readonly told: readonly string[];
}

const site = (name: string) => path.join(project, 'test/sites', name, 'content');
const cases: readonly Case[] = [
  {
    name: 'everyday',
    content: site('everyday'),
    base: '/',
    origin: 'https://notes.example.org',
    told: [],
  },
  {
    name: 'base-path',
    content: site('base-path'),
    base: '/bi-ji/',
    origin: 'https://example.org',
    told: [],
  },
  { name: 'pictures', content: site('pictures'), base: '/tu/', origin: 'https://example.org', told: [] },
  { name: 'lenient', content: site('lenient'), base: '/', origin: '', told: ['不存在.md'] },
  { name: 'pagination', content: many, base: '/', origin: '', told: [] },
];

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // Preact and rehype write void elements and attributes each in its way; KaTeX places by `style`.
  rules: { 'doctype-style': 'off', 'void-style': 'off', 'attr-quotes': 'off', 'no-inline-style': 'off' },
});

const isNote = ({ elements }: BuiltPage) =>
  elements.some((one) => one.tagName === 'article' && hasClass(one, 'note'));
const find = ({ elements }: BuiltPage, tagName: string) => elements.filter((one) => one.tagName === tagName);

describe.each(cases)('the site $name', ({ content, base, origin, told, name }) => {
  let folder: SiteFolder;
  let built: BuiltSite;
  let sources: readonly NoteSource[];
  beforeAll(async () => {
    folder = await buildSite(content);
    built = await readSite(folder.folder);
    sources = await readSources(content);
    return () => folder.remove();
  });

  test('has no errors, and no warnings where the notes are in order', () => {
    const wrong = folder.problems.filter(({ severity }) => severity === 'error' || told.length === 0);
    expect(wrong).toEqual([]);
  });

  test('has a page for every note, and says how many', () => {
    expect(built.pages.filter(isNote)).toHaveLength(sources.length);
    expect(folder.notes).toBe(sources.length);
    expect(folder.pages).toBe(built.pages.length);
  });

  test('leads nowhere that is not there', () => {
    const dead = deadReferences(built, { base, origin });
    expect(
      dead.filter((one) => !told.some((written) => one.includes(`→ ${encodeURI(written)}: no such`))),
    ).toEqual([]);
  });

  test('leads to every page from the front page', () => {
    const reached = new Set(['/']);
    for (const url of reached) {
      const page = built.pages.find((one) => one.url === url);
      for (const { properties } of page ? find(page, 'a') : []) {
        const target = new URL(
          `${properties.href}`,
          `https://site.invalid${encodeURI(base.slice(0, -1) + url)}`,
        );
        const path = decodeURIComponent(target.pathname).slice(base.length - 1);
        if (target.origin === 'https://site.invalid' && path.endsWith('/')) reached.add(path);
      }
    }
    const redirects = (page: BuiltPage) => find(page, 'meta').some(({ properties }) => properties.httpEquiv);
    const lost = built.pages.filter(
      (page) => !reached.has(page.url) && !redirects(page) && page.url !== '/404.html',
    );
    expect(lost.map(({ url }) => url)).toEqual([]);
  });

  test('has no id twice on a page', () => {
    const twice = built.pages.flatMap(({ url, elements }) => {
      const ids = elements.map(({ properties }) => properties.id).filter((id) => id !== undefined);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('has on every page a title, a language, one first heading and something to read', () => {
    for (const page of built.pages) {
      const [html, title, main] = ['html', 'title', 'main'].map((tag) => find(page, tag)[0]);
      expect({
        url: page.url,
        language: html?.properties.lang,
        isTitled: title !== undefined && textOf(title).trim() !== '',
        isFilled: main !== undefined && textOf(main).trim().length > 4,
        firstHeadings: find(page, 'h1').length,
      }).toEqual({ url: page.url, language: 'zh-Hans', isTitled: true, isFilled: true, firstHeadings: 1 });
    }
  });

  test('draws as many formulas as the notes have', () => {
    const inSources = sources.map(({ text }) => countFormulas(text));
    const inPages = built.pages.filter(isNote).map(({ elements }) => {
      const prose = elements.find((one) => hasClass(one, 'prose'));
      return prose ? elementsOf(prose).filter(({ tagName }) => tagName === 'math').length : 0;
    });
    expect(inPages.sort()).toEqual(inSources.sort());
    expect(folder.formulas).toBe(inSources.reduce((sum, count) => sum + count, 0));
  });

  test('is valid HTML', async () => {
    const faults: string[] = [];
    for (const { url, html } of built.pages) {
      const { results } = await validator.validateString(html, url);
      const messages = results.flatMap((result) => result.messages);
      faults.push(...messages.map((one) => `${url}:${one.line}:${one.column} ${one.ruleId} ${one.message}`));
    }
    expect(faults).toEqual([]);
  });

  test('holds nothing but what notes name: no draft, no stray file, no path of this machine', () => {
    const wrong = [...built.files].filter(
      ([, bytes]) => /canary|zhaji-sites-/.test(`${bytes}`) || bytes.includes(project),
    );
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  test('comes out the same, byte for byte, from files created in another order', async () => {
    // A folder of the same name, which is the title of a notebook that gives none.
    const copy = path.join(scratch, `${name}-copy`, path.basename(content));
    await copyShuffled(content, copy);
    const again = await buildSite(copy);
    onTestFinished(() => again.remove());
    expect(hashesOf(await readSite(again.folder))).toEqual(hashesOf(built));
  });
});

test('a site comes out the same in another time zone, language and working folder', async () => {
  const built = await buildSite(site('everyday'));
  onTestFinished(() => built.remove());
  const out = path.join(scratch, 'elsewhere');
  await promisify(execFile)(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      path.join(project, 'src/cli.ts'),
      'build',
      '--content',
      site('everyday'),
      '--out',
      out,
    ],
    {
      cwd: scratch,
      // tsx looks for the way to compile JSX in the working folder.
      env: {
        TSX_TSCONFIG_PATH: path.join(project, 'tsconfig.json'),
        PATH: process.env.PATH,
        TZ: 'America/Los_Angeles',
        LANG: 'de_DE.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
    },
  );
  expect(hashesOf(await readSite(out))).toEqual(hashesOf(await readSite(built.folder)));
});

test('a base given on the command line moves every address', async () => {
  const built = await buildSite(site('everyday'), { base: '/elsewhere/notes/' });
  onTestFinished(() => built.remove());
  const read = await readSite(built.folder);
  expect(deadReferences(read, { base: '/elsewhere/notes/', origin: 'https://notes.example.org' })).toEqual(
    [],
  );
});

test('a note that is gone leaves nothing behind', async () => {
  const content = path.join(scratch, 'deleted');
  await cp(site('base-path'), content, { recursive: true });
  await writeFile(
    path.join(content, '随笔/第三篇.md'),
    '---\ntitle: 第三篇\ntags: [只此一篇]\n---\n\n马上就删。\n',
  );
  const before = await buildSite(content);
  onTestFinished(() => before.remove());
  expect(
    [...(await readSite(before.folder)).files.keys()].filter((file) => /第三篇|只此一篇/.test(file)),
  ).toHaveLength(2);
  await rm(path.join(content, '随笔/第三篇.md'));
  const after = await buildSite(content, {}, before.folder);
  expect(
    [...(await readSite(after.folder)).files.keys()].filter((file) => /第三篇|只此一篇/.test(file)),
  ).toEqual([]);
});

test('the draft that was asked for is there', async () => {
  const built = await buildSite(site('everyday'), { drafts: true });
  onTestFinished(() => built.remove());
  expect(`${await readFile(path.join(built.folder, 'detection/未完成/index.html'))}`).toContain(
    'canary-draft',
  );
});

test('an empty notebook is a site too', async () => {
  const content = path.join(scratch, 'empty');
  await mkdir(content);
  await writeFile(path.join(content, 'site.yaml'), 'title: 空空如也\n');
  const built = await buildSite(content);
  onTestFinished(() => built.remove());
  const read = await readSite(built.folder);
  expect(deadReferences(read, { base: '/', origin: '' })).toEqual([]);
  expect(read.pages.map(({ url }) => url)).toContain('/');
});
