import { expect, test } from 'vitest';
import { checkPublic } from '../../src/render/check-public.ts';

const files = (...paths: string[]) => paths.map((path) => ({ path, body: '' }));
const made = files('index.html', 'archive/index.html', 'robots.txt', '404.html');
const told = (...paths: string[]) =>
  checkPublic(files(...paths), made).map(({ severity, message }) => [severity, message]);

test('a file that takes the place of a page is told, and one that may be replaced is not', () => {
  expect(told('404.html', 'robots.txt', 'favicon.ico', 'archive/picture.png')).toEqual([
    ['warning', 'public/404.html 会代替生成的同名文件。'],
  ]);
});

test('a file that no site could hold beside its pages is an error', () => {
  expect(told('archive', 'index.html/a', 'a\\b')).toEqual([
    ['error', 'public/archive 放不进网站：网站里它是一个文件夹。'],
    ['error', 'public/index.html/a 放不进网站：网站里 index.html 是文件。'],
    ['error', 'public/a\\b 放不进网站：网址里不能有反斜线和控制字符。'],
  ]);
});
