/** A Chromium for tests: the one from the registry where it runs, the machine's own elsewhere, never none. */

import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { bundledBrowser } from './bundled-browser.ts';

const instructions = [
  '浏览器测试需要 Chromium，而自带的只能在 x64、glibc 的 Linux 上运行。',
  '请安装 Google Chrome，或用环境变量 BROWSER_PATH 指明 Chromium 的可执行文件，例如：',
  '  BROWSER_PATH=/usr/bin/chromium npm test',
].join('\n');

/**
 * @param fonts those of the machine; an installed browser has whatever its machine has
 * @throws with instructions where there is no browser: a test that is skipped in silence proves nothing
 */
export async function launchBrowser(fonts: 'han' | 'no han' = 'han'): Promise<Browser> {
  if (bundledBrowserRuns()) {
    const bundled = await bundledBrowser(fonts);
    // It has ended with SIGSEGV at its start, before it had seen a page; twice in a row is told.
    return chromium.launch(bundled).catch(() => chromium.launch(bundled));
  }
  const installed: LaunchOptions = process.env.BROWSER_PATH
    ? { executablePath: process.env.BROWSER_PATH }
    : { channel: 'chrome' };
  try {
    return await chromium.launch(installed);
  } catch (cause) {
    throw new Error(instructions, { cause });
  }
}

function bundledBrowserRuns(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && usesGlibc();
}

/** Node says so in its report, and leaves the field out on musl. */
function usesGlibc(): boolean {
  const report = process.report.getReport();
  const header = 'header' in report ? report.header : undefined;
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header;
}
