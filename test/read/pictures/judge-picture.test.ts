import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { judgePicture } from '../../../src/read/pictures/judge-picture.ts';
import { widthsFor } from '../../../src/read/pictures/picture-formats.ts';
import { drawPicture } from './draw-picture.ts';

const both = ['avif', 'webp'];
const frames = () => Promise.all([0, 40].map((grain) => drawPicture(160, 120, grain).png().toBuffer()));
const film = async () => sharp(await frames(), { join: { animated: true } });

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const headerEnd = 33;
const withChunk = (png: Buffer, added: Buffer): Buffer =>
  Buffer.concat([png.subarray(0, headerEnd), added, png.subarray(headerEnd)]);

test.each([
  [2000, [480, 760, 1520]],
  [1000, [480, 760, 1000]],
  [913, [480, 760, 913]],
  [800, [480, 800]],
  [500, [500]],
  [100, [100]],
])('a picture %i pixels wide is offered at %j', (own, widths) => {
  expect(widthsFor(own, false)).toEqual(widths);
});

test('a thumbnail is offered at small widths', () => {
  expect(widthsFor(2000, true)).toEqual([240, 480]);
});

describe('a picture', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'in %s that is large is offered',
    async (format) => {
      const bytes = await drawPicture(500, 300)[format]({ quality: 95 }).toBuffer();
      const judgement = await judgePicture(bytes, false);
      expect(judgement).toMatchObject({ size: { width: 500, height: 300 } });
      expect(judgement).toHaveProperty('formats', both);
    },
  );

  test.each([5, 6, 7, 8])('turned by its EXIF, %i, has the size of the upright one', async (orientation) => {
    for (const format of ['jpeg', 'png', 'tiff', 'avif'] as const) {
      const turned = drawPicture(300, 200)[format]().withMetadata({ orientation });
      const judgement = await judgePicture(await turned.toBuffer(), false);
      expect({ format, judgement }).toMatchObject({
        format,
        judgement: { size: { width: 200, height: 300 } },
      });
    }
  });

  test('in WebP lies as it is, because browsers turn none', async () => {
    const turned = drawPicture(300, 200).webp().withMetadata({ orientation: 6 });
    expect(await judgePicture(await turned.toBuffer(), false)).toMatchObject({
      size: { width: 300, height: 200 },
    });
  });

  test('that is small already stays as it is', async () => {
    const few = await drawPicture(300, 200, 0).jpeg({ quality: 40 }).toBuffer();
    expect(few.length).toBeLessThan(4096);
    expect(await judgePicture(few, false)).toEqual({ size: { width: 300, height: 200 }, formats: [] });
    const dense = await drawPicture(1200, 800, 0).avif({ quality: 30 }).toBuffer();
    expect(await judgePicture(dense, false)).toHaveProperty('formats', []);
  });

  test('taller than the formats allow stays as it is', async () => {
    const tall = await drawPicture(20, 17_000).png().toBuffer();
    expect(await judgePicture(tall, false)).toEqual({ size: { width: 20, height: 17_000 }, formats: [] });
  });

  test('of a kind that sharp does not read stays as it is', async () => {
    const bmp = Buffer.from(
      '424d3a0000000000000036000000280000000100000001000000010018000000000004000000',
      'hex',
    );
    expect(await judgePicture(Buffer.concat([bmp, Buffer.alloc(32)]), false)).toEqual({ formats: [] });
  });
});

describe('what moves stays as it is', () => {
  test.each(['gif', 'webp'] as const)('%s', async (format) => {
    expect(await judgePicture(await (await film())[format]().toBuffer(), false)).toEqual({ formats: [] });
  });

  test('png', async () => {
    const still = await drawPicture(160, 120).png().toBuffer();
    expect(await judgePicture(still, false)).toHaveProperty('formats', both);
    const moving = withChunk(still, chunk('acTL', Buffer.from('0000000200000000', 'hex')));
    expect(await judgePicture(moving, false)).toEqual({ formats: [] });
  });
});

describe('what does not decode is a mistake', () => {
  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('%s that is cut off', async (format) => {
    const bytes = await drawPicture(300, 200)[format]().toBuffer();
    for (const length of [bytes.length - 20, bytes.length >> 1]) {
      expect(await judgePicture(bytes.subarray(0, length), false)).toEqual({ mistake: 'broken' });
    }
  });

  test('a few bytes that claim to be an enormous picture are never decoded', async () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(60_000, 0);
    header.writeUInt32BE(60_000, 4);
    header.set([8, 2], 8);
    const parts = [
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.alloc(999))),
      chunk('IEND', Buffer.alloc(0)),
    ];
    const bomb = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
    expect(await judgePicture(bomb, false)).toEqual({ mistake: 'huge' });
  });

  test('but a flaw that every viewer bears with is none', async () => {
    const flawed = await drawPicture(300, 200).jpeg().toBuffer();
    for (let at = 0; at < 50; at++) flawed[(flawed.length >> 1) + at] = 0x5a;
    await expect(sharp(flawed, { failOn: 'warning' }).toBuffer()).rejects.toThrow();
    expect(await judgePicture(flawed, false)).toHaveProperty('formats', both);
  });
});
