import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type SiteServerOptions, serveSite } from '../../src/cli/serve-site.ts';
import { scratch } from '../write/scratch.ts';

async function site(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(await scratch(), 'dist');
  const all = { 'index.html': '首页', '404.html': '没有这一页', 'a/index.html': '甲', ...files };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** Gives `/path` → what a browser would get, without tidying the path as fetch does. */
async function served(options: Partial<SiteServerOptions> & { folder: string }) {
  const server = await serveSite({ base: '/', host: 'localhost', port: 0, ...options });
  onTestFinished(() => server.close());
  const get = (path: string, method = 'GET') =>
    new Promise<{
      status: number | undefined;
      location: string | undefined;
      type: string | undefined;
      text: string;
    }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      request({ hostname, port, path, method }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        const { location, 'content-type': type } = response.headers;
        response.on('end', () => resolve({ status: response.statusCode, location, type, text }));
      })
        .on('error', reject)
        .end();
    });
  return { server, get };
}

test('pages, files with any name, and the 404 page with its status', async () => {
  const { get } = await served({
    folder: await site({ '标签/C#/index.html': '井', 'a/100%?.svg': '<svg/>', 'a/%23.txt': '字面' }),
  });
  expect(await get('/')).toMatchObject({ status: 200, text: '首页', type: 'text/html;charset=utf-8' });
  expect(await get('/a/?q=1')).toMatchObject({ status: 200, text: '甲' });
  expect(await get(`${encodeURI('/标签/')}C%23/`)).toMatchObject({ status: 200, text: '井' });
  expect(await get('/a/100%25%3F.svg')).toMatchObject({ status: 200, type: 'image/svg+xml' });
  expect(await get('/a/%2523.txt')).toMatchObject({ status: 200, text: '字面' });
  expect(await get('/b/')).toMatchObject({ status: 404, text: '没有这一页' });
  expect(await get('/%E4%B8')).toMatchObject({ status: 404 });
  expect(await get('/', 'POST')).toMatchObject({ status: 405 });
  expect(await get('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
});

test('a folder without its slash is redirected, so that relative links hold', async () => {
  const { get } = await served({ folder: await site({ '中/ #/index.html': '' }) });
  expect(await get('/a?q=1')).toMatchObject({ status: 301, location: '/a/?q=1' });
  expect(await get(`${encodeURI('/中/ ')}%23`)).toMatchObject({
    status: 301,
    location: '/%E4%B8%AD/%20%23/',
  });
  expect(await get('//a')).toMatchObject({ status: 404 });
});

test('below a base path nothing is served outside it', async () => {
  const { server, get } = await served({ folder: await site(), base: '/notes/' });
  expect(new URL(server.url).pathname).toBe('/notes/');
  expect(await get('/notes/')).toMatchObject({ status: 200, text: '首页' });
  expect(await get('/notes/a')).toMatchObject({ status: 301, location: '/notes/a/' });
  expect(await get('/notes')).toMatchObject({ status: 301, location: '/notes/' });
  expect(await get('/a/')).toMatchObject({ status: 404, text: '没有这一页' });
  expect(await get('/')).toMatchObject({ status: 404 });
});

test('nothing outside the site and nothing hidden is served', async () => {
  const folder = await site({ '.zhaji': '秘密', '.git/HEAD': '秘密' });
  await writeFile(join(folder, '../secret.html'), '秘密');
  await symlink('../secret.html', join(folder, 'link.html'));
  const { get } = await served({ folder, base: '/b/' });
  const ways = [
    '/b/../secret.html',
    '/b/%2e%2e/secret.html',
    '/b/..%2fsecret.html',
    '/b/..%5csecret.html',
    '/b/a/../../secret.html',
    '/b//secret.html',
    '/b/%00',
    '/b/link.html',
    '/b/link',
    '/b/.zhaji',
    '/b/.git/HEAD',
    `/b/${encodeURIComponent(join(folder, '../secret.html'))}`,
  ];
  for (const way of ways)
    expect([way, await get(way)]).toMatchObject([way, { status: 404, text: '没有这一页' }]);
});

test('a new build is seen at once', async () => {
  const folder = await site();
  const { get } = await served({ folder });
  await get('/');
  await rename(folder, `${folder}-old`);
  await rename(await site({ 'index.html': '新首页' }), folder);
  expect(await get('/')).toMatchObject({ text: '新首页' });
});

test('an unbuilt site, a busy port and an unknown host are told', async () => {
  await expect(served({ folder: await scratch() })).rejects.toThrow('没有生成好的网站');
  const folder = await site();
  const { server } = await served({ folder });
  const port = Number(new URL(server.url).port);
  await expect(served({ folder, port })).rejects.toThrow(`端口 ${port} 已被占用`);
  await expect(served({ folder, host: '192.0.2.1' })).rejects.toThrow('没有 192.0.2.1 这个地址');
});
