/** Edits to site.yaml. */

import type { Edit } from './edit.ts';
import { nth } from './nth.ts';
import { pick } from './pick.ts';
import type { Settings } from './sketch.ts';

const set =
  (key: string, ...values: readonly string[]): Edit =>
  (sketch, { a }) => {
    const { [key]: _, ...others } = sketch.settings.plain;
    const value = nth(values, a) ?? '';
    const plain = value === '' ? others : { ...others, [key]: value };
    return { ...sketch, settings: { ...sketch.settings, plain } };
  };

const settings =
  (change: (settings: Settings, a: number) => Partial<Settings>): Edit =>
  (sketch, { a }) => ({
    ...sketch,
    settings: { ...sketch.settings, ...change(sketch.settings, a) },
  });

const category = (key: string, name: string): Edit =>
  settings(({ categories }, a) => ({
    categories: { ...categories, [key]: { name: a % 2 === 0 ? name : `${name}类`, order: 1 + (a % 5) } },
  }));

export const editSite = {
  changeSiteTitle: set('title', '笔记', '别名', '全部笔记'),
  changeAuthor: set('author', '', '作者', '另一人'),
  changeDescription: set('description', '', '从分类找起。', '换一句。'),
  changeUrl: set('url', '', 'https://notes.example.org', 'https://other.example.org'),
  changeBase: set('base', '', '/notes/', '/a/b/'),
  changeBudget: set('excerpt', '', '{ budget: 20 }', '{ budget: 40 }'),
  changeNotesPerPage: set('notesPerPage', '', '1', '2', '3'),
  changeCitations: set('citations', '', 'numbered', 'author-year'),
  changeLanguage: set('language', '', 'zh-Hans', 'zh-Hant'),
  changeTimezone: set('timezone', '', 'UTC', 'Asia/Shanghai'),
  breakSettings: set('citations', '', 'wrong'),
  renameVision: category('vision', '视觉'),
  renameText: category('text', '文字'),
  renameDeep: category('text/deep', '深处'),
  navigate: settings((_, a) => ({
    navigation: pick([[], ['/archive/'], ['/tags/', '/papers/', '/vision/']], a),
  })),
  leaveOutSettings: settings(({ written }) => ({ written: !written })),
  changeBrackets: settings(({ brackets }) => ({ brackets: !brackets })),
  changeMacro: settings((_, a) => ({
    macros: pick([{ '\\loss': '\\mathcal{L}' }, { '\\loss': 'L' }, { '\\loss': 'L', '\\own': '\\pi' }], a),
  })),
} as const satisfies Record<string, Edit>;
