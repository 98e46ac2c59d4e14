import { describe, expect, test } from 'vitest';
import { findByName } from '../../src/relate/find-by-name.ts';
import { makeNote } from './make-note.ts';

const notes = [
  makeNote(
    'detection/detr/index.md',
    { aliases: ['/old/端到端/'] },
    { title: { text: 'DETR详解', html: [] } },
  ),
  makeNote('detection/anchor.md'),
  makeNote('vit/anchor.md'),
  makeNote('vit/mae.md'),
];
const files = ['detection/detr/图 1.png', 'vit/图/结构.svg', 'detection/图/结构.svg'];
const find = findByName(notes, files);
const from = (folder: string, name: string) => find({ folder, name });

describe('a name in brackets means', () => {
  test.each([
    ['the path of a note', 'vit/mae'],
    ['its file name, whatever the case', 'MAE'],
    ['its file name with the ending', 'mae.md'],
  ])('%s', (_, name) => {
    expect(from('detection', name)).toEqual(['vit/mae.md']);
  });

  test.each(['detr', 'detection/detr', 'DETR 详解', '端到端', 'old/端到端'])(
    'a note in a folder of its own: %s',
    (name) => {
      expect(from('vit', name)).toEqual(['detection/detr/index.md']);
    },
  );

  test('a file anywhere', () => {
    expect(from('vit', '图 1.png')).toEqual(['detection/detr/图 1.png']);
  });

  test('of two with that name the one in the same folder', () => {
    expect(from('vit', 'anchor')).toEqual(['vit/anchor.md']);
    expect(from('vit', '图/结构.svg')).toEqual(['vit/图/结构.svg']);
  });

  test('of two with that name the nearer one', () => {
    expect(from('detection/detr', '结构.svg')).toEqual(['detection/图/结构.svg']);
  });

  test('both when neither is nearer', () => {
    expect(from('', 'anchor')).toEqual(['detection/anchor.md', 'vit/anchor.md']);
  });

  test('nothing when nothing is called so', () => {
    expect(from('', 'transformer')).toEqual([]);
  });
});
