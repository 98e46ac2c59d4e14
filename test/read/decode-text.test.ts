import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/read/decode-text.ts';
import { tellPlaces } from './tell-places.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const base64 = (text: string) => Uint8Array.from(Buffer.from(text, 'base64'));
const zh = '# 笔记\n\n卷积神经网络的训练需要大量数据，这是我们的第一个结果。\n';
const tw = '# 筆記\n\n卷積神經網路的訓練需要大量資料，這是我們的第一個結果。\n';
const ja = '# メモ\n\nこれは日本語のノートです。モデルを訓練する方法について書きます。\n';

/** The texts above, encoded by iconv. */
const gb18030 = 'IyCxyrzHCgq+7bv9yfG+rc34wue1xNG1wbfQ6NKqtPPBv8r9vt2jrNXiysfO0sPHtcS12tK7uPa94bn7oaMK';
const big5 = 'IyC1p7BPCgqo979ur6u4Z7r0uPSqurBWvW273a1upGq2cbjqrsahQbNvrE+n2q3MqrqyxKRArdO1sqpHoUMK';
const shiftJis =
  'IyCDgYOCCgqCsYLqgs2T+pZ7jOqCzINtgVuDZ4LFgreBQoOCg2aDi4LwjFCX+4K3gumV+5ZAgsmCwoKigsSPkYKrgtyCt4FCCg==';
const utf16le =
  'IwAgABR7sIsKAAoAd1PveV55z35Rf9x+hHati8N+AJeBiSdZz5FwZW5jDP/Zjy9mEWLsToR2LHsATipO036cZwIwCgA=';
const utf16be =
  'ACMAIHsUi7AACgAKU3d573lefs9/UX7cdoSLrX7DlwCJgVknkc9lcGNu/wyP2WYvYhFO7HaEeyxOAE4qftNnnDACAAo=';

describe('text', () => {
  test.each([
    ['a byte order mark is dropped', '\uFEFF# 甲\n', '# 甲\n'],
    ['Windows line ends become line feeds', 'a\r\nb\r\n\r\nc', 'a\nb\n\nc'],
    ['old Macintosh line ends, too', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['an emoji and a rare Han stay', '😀𠮷\n', '😀𠮷\n'],
    ['an empty file is empty', '', ''],
  ])('%s', (_, written, text) => {
    expect(decodeText(utf8(written), 'a.md')).toEqual({ text, problems: [] });
  });

  test('NUL is told and replaced', () => {
    const { text, problems } = decodeText(utf8('甲\n乙a\0b\0'), 'a.md');
    expect(text).toBe('甲\n乙a\uFFFDb\uFFFD');
    expect(tellPlaces(problems)).toEqual([
      '2:3+1 note-is-text 这个文件里有 NUL 字符，不像是文本。|如果它不是笔记，把它移走；如果是，删去这个字符。',
    ]);
  });

  test('noncharacters, which the pipeline uses as marks, are told and replaced', () => {
    const { text, problems } = decodeText(utf8('a\uFDD00\uFDD1\uFDEF'), 'a.md');
    expect(text).toBe('a\uFFFD0\uFFFD\uFFFD');
    expect(tellPlaces(problems)).toEqual([
      '1:2+1 note-is-text 这里有 Unicode 非字符 U+FDD0（这样的共 3 处），已换成 U+FFFD。|删去它。',
    ]);
  });
});

describe('another encoding is named, with the way to convert it, and read', () => {
  test.each([
    ['GB18030', gb18030, zh, '1:3+1'],
    ['BIG5', big5, tw, '1:3+1'],
    ['SHIFT_JIS', shiftJis, ja, '1:3+1'],
    ['UTF-16LE', utf16le, zh, '1:1+'],
    ['UTF-16BE', utf16be, zh, '1:1+'],
  ])('%s', (encoding, bytes, text, place) => {
    const decoded = decodeText(base64(bytes), 'cls/a.md');
    expect(decoded.text).toBe(text);
    expect(tellPlaces(decoded.problems)).toEqual([
      `${place} note-is-utf8 这个文件不是 UTF-8，看起来是 ${encoding}。|转换：iconv -f ${encoding} -t UTF-8 cls/a.md -o cls/a.utf8.md，看过无误后用它换掉原文件。`,
    ]);
  });

  test.each([
    ['with its mark', '\uFEFFtitle\n'],
    ['without its mark, which is valid UTF-8 full of NUL', 'title\n'],
  ])('Latin UTF-16 %s', (_, written) => {
    const { text, problems } = decodeText(new Uint8Array(Buffer.from(written, 'utf16le')), 'a.md');
    expect(text).toBe('title\n');
    expect(problems.map(({ message }) => message)).toEqual(['这个文件不是 UTF-8，看起来是 UTF-16LE。']);
  });

  test('a name with spaces and quotes is safe in the command', () => {
    const [problem] = decodeText(base64(gb18030), "it's $(a).md").problems;
    expect(problem?.advice).toContain(`UTF-8 'it'\\''s $(a).md' -o 'it'\\''s $(a).utf8.md'`);
  });

  test('Latin-1 is not taken for Chinese', () => {
    const bytes = new Uint8Array(Buffer.from('Les modèles préentraînés\n', 'latin1'));
    expect(decodeText(bytes, 'a.md').problems.map(({ message }) => message)).toEqual([
      '这个文件不是 UTF-8，也看不出是什么编码。',
    ]);
  });
});

describe('damaged UTF-8 is told at its first bad byte', () => {
  const good = utf8('第一行\r\n第二行的文字');

  test('in the middle', () => {
    const bytes = Uint8Array.from([...good, 0xff, ...utf8('还有更多的文字')]);
    const { text, problems } = decodeText(bytes, 'a.md');
    expect(text).toBe('第一行\n第二行的文字\uFFFD还有更多的文字');
    expect(tellPlaces(problems)).toEqual([
      '2:7+1 note-is-utf8 这个文件大体是 UTF-8，但第 2 行第 7 列有坏字节 0xFF。|用编辑器打开，把那里的字重打一遍。',
    ]);
  });

  test('at the end of a file that breaks off within a character', () => {
    const [problem] = decodeText(good.subarray(0, good.length - 1), 'a.md').problems;
    expect(problem?.place).toMatchObject({ line: 2, column: 6 });
  });
});

test('any bytes become text without NUL, carriage returns or noncharacters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decodeText(bytes, 'a.md').text).not.toMatch(/[^\P{Cc}\t\n]|\p{Noncharacter_Code_Point}/u);
    }),
  );
});

test('any text in UTF-8 is read as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/[^\P{Cc}\t\n]|\uFEFF|\p{Noncharacter_Code_Point}/u.test(text));
      expect(decodeText(utf8(text), 'a.md')).toEqual({ text, problems: [] });
    }),
  );
});

test('characters that no text holds are told where the first stands, and do not get further', () => {
  const { text, problems } = decodeText(utf8('甲\n乙\b丙\u{7F}\n\f丁\uFFFE\u{1FFFF}\t戊\x85'), 'a.md');
  expect(text).toBe('甲\n乙丙\n 丁\uFFFD\uFFFD\t戊 ');
  expect(tellPlaces(problems)).toEqual([
    '3:3+1 note-is-text 这里有 Unicode 非字符 U+FFFE（这样的共 2 处），已换成 U+FFFD。|删去它。',
    '3:1+1 note-is-text 这里有控制字符 U+000C（这样的共 2 处），已换成空格。|换成空格或换行。',
    '2:2+1 note-is-text 这里有看不见的控制字符 U+0008（这样的共 2 处），已去掉。|删去它，多半是从别处粘贴来的。',
  ]);
});
