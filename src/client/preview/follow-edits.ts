/** Runs in every page of the preview: shows what the author changed and what is wrong, as the server tells it. */

import type { ViteHotContext } from 'vite/types/hot.js';
import type { PreviewState } from '../../model/preview-state.ts';
import { previewEvent } from '../../model/preview-state.ts';
import { createOverlay } from './overlay.ts';
import { showPage } from './show-page.ts';

declare global {
  interface ImportMeta {
    /** Vite's client: it holds the websocket, and reloads the page when a server that was gone is back. */
    readonly hot: ViteHotContext;
  }
}

const overlay = createOverlay();
followEdits();

function followEdits(): void {
  let shown: PreviewState | undefined;
  let next: PreviewState | undefined;
  let isBusy = false;
  const [visit] = performance.getEntriesByType('navigation');
  let isMissing = visit instanceof PerformanceNavigationTiming && visit.responseStatus === 404;

  import.meta.hot.on(previewEvent, (state: PreviewState) => {
    next = state;
    if (!isBusy) follow().catch((error: unknown) => overlay.remark(`预览没能更新：${String(error)}`));
  });
  import.meta.hot.on('vite:ws:disconnect', () => overlay.remark('预览服务器停了，等它回来……'));
  import.meta.hot.send('zhaji:hello');

  /** One update at a time; of those that come meanwhile only the last counts. */
  async function follow(): Promise<void> {
    isBusy = true;
    try {
      while (next) {
        const state = next;
        next = undefined;
        if (shown && state.reload !== shown.reload) return location.reload();
        overlay.complain(state);
        // The first time, too: the page may have changed between being sent and being followed.
        if (state.edition !== shown?.edition) await update();
        shown = state;
      }
    } finally {
      isBusy = false;
    }
  }

  async function update(): Promise<void> {
    const response = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' });
    // The page could not be drawn; the server tells why.
    if (response.status >= 500) return;
    if (response.status === 404 && !isMissing) {
      return overlay.remark('这一页已经不在了：笔记被删去、改了名，或成了草稿。');
    }
    isMissing = response.status === 404;
    overlay.remark(undefined);
    await showPage(await response.text());
  }
}
