/** Looks at charts in a real browser, where words have their true size. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/cli/serve-site.ts';
import { buildSite, type SiteFolder } from '../whole-site/build-site.ts';
import { findViolations } from './find-violations.ts';
import { launchBrowser } from './launch-browser.ts';

const note = `# 图表

\`\`\`chart
type: line
caption: 折线。
x: {label: 层数, at: [1, 2, 4, 8, 12], scale: even, guide: {at: 8, label: 默认}}
y: {label: ImageNet top-1, unit: "%"}
series:
  微调: [84.8, 84.9, 84.9, 84.9, 84.4]
  线性探测: [65.5, 70.0, 71.9, 73.5, 73.3]
mark: 线性探测
\`\`\`

\`\`\`chart
type: scatter
caption: 散点。
x: {label: 训练的GPU小时, scale: log}
y: {label: AP}
series:
  我们: [[325, 43.8, 可变形，50轮], [340, 46.2, 再加两阶段]]
  别人: [[2000, 42.0, DETR，500轮], [380, 42.0, "Faster R-CNN+FPN，109轮"]]
mark: 我们
\`\`\`

\`\`\`chart
type: bar
caption: 条形。
x: {label: AP比基线低, unit: 百分点}
rows: [不给空间位置编码（表3）, 编码器不加，解码器照加（表3）, 换一种优化器]
series:
  AP: [7.8, 1.3, 不收敛]
mark: 不给空间位置编码（表3）
\`\`\`

\`\`\`chart
type: dot
caption: 点图。
x: {label: AP, unit: "%"}
rows: [全部, 小, 中, 大]
series:
  Faster R-CNN-FPN+: [42.0, 26.6, 45.4, 53.4]
  DETR，R50，500轮: [42.0, 20.5, 45.8, 61.1]
mark: DETR，R50，500轮
connect: [Faster R-CNN-FPN+, DETR，R50，500轮]
\`\`\`
`;

let browser: Browser;
let site: SiteFolder;
let server: SiteServer;
beforeAll(async () => {
  browser = await launchBrowser();
  const content = await mkdtemp(path.join(tmpdir(), 'zhaji-charts-'));
  await writeFile(path.join(content, 'charts.md'), note);
  site = await buildSite(content);
  await rm(content, { recursive: true });
  server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await site.remove();
});

async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${server.url}charts/`);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Runs in the page: words that cover others or leave their drawing, and how large they are. */
function lookAtWords() {
  const faults: string[] = [];
  const sizes: number[] = [];
  const shown = [...document.querySelectorAll('.chart svg')].filter((svg) => svg.checkVisibility());
  for (const svg of shown) {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / Number(svg.getAttribute('width'));
    const words = [...svg.querySelectorAll('text')].map((text) => {
      sizes.push(Number.parseFloat(getComputedStyle(text).fontSize) * scale);
      return { text: text.textContent, box: text.getBoundingClientRect() };
    });
    words.forEach(({ text, box }, i) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`${text} 出了图`);
      for (const other of words.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // A line box is taller than the letters in it.
        if (across > 1 && down > 0.4 * box.height) faults.push(`${text} 盖住 ${other.text}`);
      }
    });
  }
  return { drawings: shown.length, faults, smallest: Math.min(...sizes) };
}

test.each([320, 390, 768, 1280])(
  'at %i pixels each chart is seen once, its words apart and legible',
  async (width) => {
    const page = await open(width);
    const { drawings, faults, smallest } = await page.evaluate(lookAtWords);
    expect({ drawings, faults }).toEqual({ drawings: 4, faults: [] });
    expect(smallest).toBeGreaterThanOrEqual(11);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);

test.each(['light', 'dark'] as const)(
  'charts and their tables are accessible in the %s',
  async (colorScheme) => {
    const page = await open(390, colorScheme);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await findViolations(page)).toEqual([]);
  },
);

test('who does not see a chart hears what it shows, and finds every number in a table', async () => {
  const page = await open(1280);
  const drawing = page.getByRole('img', { name: '折线图。横轴是层数' });
  expect(await drawing.count()).toBe(1);
  await page.getByText('图 1的数据').click();
  expect(await page.getByRole('row', { name: '12 84.4 73.3' }).count()).toBe(1);
});
