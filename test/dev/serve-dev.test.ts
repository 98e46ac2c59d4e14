import { link, mkdir, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveDev } from '../../src/dev/serve-dev.ts';
import { buildSite } from '../whole-site/build-site.ts';
import { readSite } from '../whole-site/read-site.ts';
import { type OpenPreview, openPreview } from './open-preview.ts';
import { openSocket } from './open-socket.ts';

const tag = '<script type="module" src="/@zhaji/src/client/preview/follow-edits.ts"></script>\n';

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly location: string;
  readonly body: Buffer;
}

/** As written: `fetch` would tidy the path up. */
function ask(
  url: string,
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: target, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          location: response.headers.location ?? '',
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const encoded = (file: string): string => file.split('/').map(encodeURIComponent).join('/');

/** Every file that a clean build writes, as text or as the preview gives it, without the preview's script. */
async function builtFiles(contentDir: string): Promise<Record<string, string>> {
  const site = await buildSite(contentDir);
  const { files } = await readSite(site.folder);
  await site.remove();
  const published = [...files].filter(([file]) => !file.startsWith('.'));
  return Object.fromEntries(published.map(([file, bytes]) => [file, bytes.toString('latin1')]));
}

async function servedFiles(url: string, files: readonly string[]): Promise<Record<string, string>> {
  const base = new URL(url).pathname;
  const replies = await Promise.all(
    files.map(async (file) => {
      const { status, body } = await ask(url, base + encoded(file));
      const text = body.toString('latin1');
      if (file.endsWith('.html') && status === 200) expect(text.endsWith(tag)).toBe(true);
      return [file, status === 200 ? text.replace(tag, '') : String(status)] as const;
    }),
  );
  return Object.fromEntries(replies);
}

test.each(['everyday', 'base-path', 'lenient', 'pictures'])(
  'every file of %s is what a build writes, but for the preview’s script at the end of a page',
  async (site) => {
    const preview = await openPreview(site);
    onTestFinished(preview.close);
    const built = await builtFiles(preview.contentDir);
    expect(Object.keys(built).length).toBeGreaterThan(10);
    expect(await servedFiles(preview.url, Object.keys(built))).toEqual(built);
  },
);

describe('one preview', () => {
  let preview: OpenPreview;
  let base: string;
  beforeAll(async () => {
    preview = await openPreview('base-path');
    base = new URL(preview.url).pathname;
    return preview.close;
  });

  const get = (target: string, headers?: Record<string, string>) => ask(preview.url, target, headers);

  test('a folder without its slash leads to the one with it, under the base', async () => {
    const [note] = Object.keys(await builtFiles(preview.contentDir)).filter((file) =>
      /^[^/]+\/[^/]+\/index/.test(file),
    );
    const url = base + encoded(path.dirname(note ?? ''));
    expect(await get(`${url}?a=b`)).toMatchObject({ status: 301, location: `${url}/?a=b` });
    expect(await get(base.slice(0, -1))).toMatchObject({ status: 301, location: base });
    expect(await get(`${url}/`)).toMatchObject({ status: 200, type: 'text/html;charset=utf-8' });
  });

  test('what is not there is answered with the site’s own 404 page', async () => {
    for (const target of [`${base}nothing`, '/', '/elsewhere/']) {
      const { status, type, body } = await get(target);
      expect({ status, type }).toEqual({ status: 404, type: 'text/html;charset=utf-8' });
      expect(`${body}`).toContain('<main');
    }
  });

  test('only what the client imports is given out of the program', async () => {
    expect(await get('/@zhaji/src/client/preview/follow-edits.ts')).toMatchObject({
      status: 200,
      type: 'text/javascript',
    });
    const inside = [
      ...[
        'package.json',
        'src/build.ts',
        'src/cli.ts',
        'templates/index.ts',
        'content/site.yaml',
        '@fs/etc/hosts',
      ],
      ...['node_modules/vite/package.json', 'src/client/preview/../../../package.json', '__open-in-editor'],
      ...['@id/package.json', 'package.json?raw', 'package.json?import&url', 'src/client/%2e%2e/build.ts'],
    ];
    for (const target of inside.flatMap((one) => [`/@zhaji/${one}`, `/${one}`, base + one])) {
      expect({ target, status: (await get(target)).status }).toEqual({ target, status: 404 });
    }
  });

  test('no path leads out of the site', async () => {
    const outside = [
      ...['../package.json', '..%2fpackage.json', '%2e%2e/package.json', '%2e%2e%2fpackage.json'],
      ...['..%5cpackage.json', '..\\package.json', '%252e%252e/package.json', 'a/../../package.json'],
      ...[
        '/etc/hosts',
        '/%2fetc/hosts',
        '%00',
        '%',
        '%ff',
        '.env',
        '.git/config',
        '.zhaji',
        'x/.hidden/y',
        './',
      ],
      ...['content/site.yaml', 'site.yaml', '//evil.example/', '\\\\evil.example\\'],
    ];
    for (const target of outside.map((one) => base + one)) {
      const { status, location } = await get(target);
      expect({ target, status, location }).toEqual({ target, status: 404, location: '' });
    }
  });

  test('a Host that is not this machine is refused, whatever is asked for', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:80']) {
      expect((await get(base, { host })).status).toBe(403);
      expect((await get('/@zhaji/src/client/preview/follow-edits.ts', { host })).status).toBe(403);
      expect(await openSocket(new URL('/@zhaji/', preview.url).href, { host })).toBe(400);
    }
    expect((await get(base, { host: 'localhost:1' })).status).toBe(200);
  });

  test('a page of another site can neither open the websocket nor read or embed a file', async () => {
    const origin = 'https://evil.example';
    const socket = new URL('/@zhaji/', preview.url).href;
    expect(await openSocket(socket, { origin })).toBe(400);
    expect(await openSocket(`${socket}?token=wrong`, { origin })).toBe(400);
    const response = await fetch(preview.url, { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('files are read, and nothing else', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await ask(preview.url, base, {}, method)).status).toBe(405);
    }
    const head = await ask(preview.url, base, {}, 'HEAD');
    expect({ status: head.status, length: head.body.length }).toEqual({ status: 200, length: 0 });
  });
});

describe('an edit', () => {
  let preview: OpenPreview;
  beforeAll(async () => {
    preview = await openPreview('everyday');
    return preview.close;
  });

  const file = (name: string): string => path.join(preview.contentDir, name);

  /** Waits until the preview serves what a clean build writes, and nothing at the addresses that went. */
  async function settles(...gone: readonly string[]): Promise<void> {
    const built = await builtFiles(preview.contentDir);
    const files = Object.keys(built);
    const expected = { ...built, ...Object.fromEntries(gone.map((one) => [one, '404'])) };
    await expect
      .poll(() => servedFiles(preview.url, [...files, ...gone]), { timeout: 20_000 })
      .toEqual(expected);
  }

  test('of whatever kind ends in the site that a clean build makes', async () => {
    const note = file('detection/two-stage/faster-rcnn.md');
    const text = await readFile(note, 'utf8');
    // Edited.
    await writeFile(note, `${text}\n\n又加了一段。\n`);
    await settles();
    // Saved by rename, as vim does.
    await writeFile(`${note}.swp`, `${text}\n\n换名存的一段。\n`);
    await rename(`${note}.swp`, note);
    await settles();
    // Saved by putting the old one away first.
    await rename(note, `${note}~`);
    await writeFile(note, `${text}\n\n先挪开再存的一段。\n`);
    await unlink(`${note}~`);
    await settles();
    // Half written.
    await writeFile(note, '');
    await writeFile(note, text.replace(/^tags:.*$/m, 'tags: [换过的标签]'));
    await settles();
    // A new folder with a note and an image.
    await mkdir(file('新分类/新笔记'), { recursive: true });
    await writeFile(file('新分类/新笔记/index.md'), '---\ntitle: 新笔记\n---\n\n![点](./点.png)\n');
    await writeFile(file('新分类/新笔记/点.png'), await readFile(file('图/点.png')));
    await settles();
    // A whole folder moved.
    await rename(file('新分类'), file('搬家'));
    await settles('新分类/新笔记/index.html', '新分类/index.html');
    // Deleted.
    await rm(file('搬家'), { recursive: true });
    await settles('搬家/新笔记/index.html', '搬家/index.html');
    // Configured.
    const config = await readFile(file('site.yaml'), 'utf8');
    await writeFile(file('site.yaml'), config.replace(/^title:.*$/m, 'title: 另一个名字'));
    await settles();
  });

  test('that no event tells is found when it is quiet', async () => {
    const note = file('detection/two-stage/faster-rcnn.md');
    const text = await readFile(note, 'utf8');
    // The same file under another name, where nobody watches.
    const elsewhere = path.join(preview.contentDir, '../elsewhere.md');
    await link(note, elsewhere);
    await writeFile(elsewhere, `${text}\n\n从别处改的一段。\n`);
    await writeFile(file('新的.md'), '# 新的\n');
    await settles();
    await unlink(elsewhere);
    await unlink(file('新的.md'));
    await writeFile(note, text);
    await settles('新的/index.html');
  });

  test('reaches open pages over the websocket, errors included', async () => {
    const socket = await openSocket(new URL('/@zhaji/', preview.url).href, {});
    if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
    onTestFinished(() => socket.close());
    const note = file('detection/two-stage/faster-rcnn.md');
    const text = await readFile(note, 'utf8');
    const url = '/detection/two-stage/faster-rcnn/';
    const good = await ask(preview.url, url);

    await writeFile(note, `${text}\n\n坏公式 $\\frac{a$ 在这里。\n`);
    const line = text.split('\n').length + 2;
    const complaint = {
      place: expect.stringMatching(`faster-rcnn\\.md:${line}:\\d+$`),
      rule: 'math-renders',
      line: { before: expect.stringContaining('坏公式 $'), after: expect.stringContaining('在这里。') },
    };
    await expect
      .poll(() => socket.messages.at(-1))
      .toMatchObject({ type: 'custom', event: 'zhaji:state', data: { complaints: [complaint] } });
    expect(preview.printed()).toContain('1 个错误');
    expect(preview.printed()).toContain('坏公式 $\\frac{a$ 在这里。');
    // The last good page stays.
    expect((await ask(preview.url, url)).body.equals(good.body)).toBe(true);

    await writeFile(note, `${text}\n\n改好了。\n`);
    await expect.poll(() => socket.messages.at(-1)).toMatchObject({ data: { complaints: [] } });
    expect(`${(await ask(preview.url, url)).body}`).toContain('改好了。');
  });

  test('that turns an image into a link to elsewhere gives nothing away', async () => {
    const built = Object.keys(await builtFiles(preview.contentDir));
    const images = built.filter((one) => /^assets\/.*\.png$/.test(one));
    expect(images).not.toEqual([]);
    const image = file('图/点.png');
    const bytes = await readFile(image);
    const secret = path.join(preview.contentDir, '../secret.png');
    await writeFile(secret, 'secret');
    await unlink(image);
    await symlink(secret, image);
    await expect.poll(() => preview.printed()).toContain('file-stays-in-content');
    for (const one of images) {
      expect(`${(await ask(preview.url, `/${encoded(one)}`)).body}`).not.toContain('secret');
    }
    await unlink(image);
    await writeFile(image, bytes);
    await settles();
  });
});

test('errors that are there at the start are told, and what can be drawn is', async () => {
  const broken = '---\ntitle: 坏\n---\n\n$\\frac{$ 其余的都好。\n';
  const before = await openPreview('base-path');
  onTestFinished(before.close);
  await writeFile(path.join(before.contentDir, '坏.md'), broken);
  const preview = await openPreview('base-path', { contentDir: before.contentDir });
  onTestFinished(preview.close);
  expect(preview.printed()).toContain('math-renders');
  const { status, body } = await ask(preview.url, `${new URL(preview.url).pathname}${encoded('坏/')}`);
  expect(status).toBe(200);
  expect(`${body}`).toContain('其余的都好');
});

test('a folder that is not there is told, and taken when it comes', async () => {
  const preview = await openPreview('base-path');
  onTestFinished(preview.close);
  const contentDir = path.join(preview.contentDir, '../later');
  const later = await openPreview('base-path', { contentDir });
  onTestFinished(later.close);
  expect(later.printed()).toContain('content-folder-exists');
  await mkdir(contentDir);
  await writeFile(path.join(contentDir, '一.md'), '# 一\n\n来了。\n');
  await expect
    .poll(async () => `${(await ask(later.url, `/${encoded('一/')}`)).body}`, { timeout: 20_000 })
    .toContain('来了。');
});

test('a port that was asked for and is taken is an obstacle; otherwise the next free one will do', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, 'localhost', listening));
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(openPreview('base-path', { port })).rejects.toMatchObject({
    name: 'Obstacle',
    message: `端口 ${port} 已被占用。`,
  });
  const options = {
    contentDir: path.resolve('test/sites/base-path/content'),
    drafts: false,
    host: 'localhost',
    terminal: { write() {} },
  };
  const first = await serveDev(options);
  onTestFinished(first.close);
  const second = await serveDev(options);
  onTestFinished(second.close);
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
});

test('a preview that is closed leaves no watcher and no socket open', async () => {
  const handles = () =>
    process.getActiveResourcesInfo().filter((kind) => /FSEvent|TCPServer|StatWatcher/.test(kind)).length;
  // What other tests have closed takes a moment to go.
  await expect.poll(handles).toBe(0);
  const preview = await openPreview('base-path');
  expect(handles()).toBeGreaterThan(0);
  await preview.close();
  await expect.poll(handles).toBe(0);
});
