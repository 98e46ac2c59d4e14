/** What is wrong, over the page that is still good: a dialog with every error, and a bar for what is no error. */

import type { Complaint, PreviewState } from '../../model/preview-state.ts';
import { element } from './element.ts';
import { overlayStyle } from './overlay-style.ts';

export interface Overlay {
  /** Shows the errors, or takes them away; what the author has closed stays closed until it changes. */
  complain(state: PreviewState): void;
  /** A sentence at the foot of the page, or nothing. */
  remark(text: string | undefined): void;
}

export function createOverlay(): Overlay {
  const host = document.createElement('zhaji-preview');
  // A shadow root keeps the page's style out, and ours in.
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(overlayStyle);
  root.adoptedStyleSheets = [sheet];
  const bar = element('p', { role: 'status' });
  root.append(bar);
  // Outside the body, which is replaced piece by piece.
  document.documentElement.append(host);
  let told = '';

  return {
    complain({ complaints, fault }) {
      const now = JSON.stringify([complaints, fault]);
      if (now === told) return;
      told = now;
      root.querySelector('dialog')?.remove();
      if (complaints.length === 0 && fault === undefined) return;
      const dialog = draw(complaints, fault);
      root.append(dialog);
      dialog.showModal();
    },
    remark(text) {
      bar.textContent = text ?? '';
    },
  };
}

function draw(complaints: readonly Complaint[], fault: string | undefined): HTMLDialogElement {
  const [title, hint] =
    fault === undefined
      ? [
          `笔记有 ${complaints.length} 个错误`,
          '有错误的笔记停在上一次没有错误时的样子。改好后，这里会自己消失。',
        ]
      : ['札记自身出错了', '这不是笔记的问题，预览停在上一版。请把下面的内容报告给我们。'];
  const close = element('button', { type: 'button' }, '关闭（Esc）');
  const dialog = element(
    'dialog',
    { role: 'alertdialog', 'aria-labelledby': 'title', 'aria-describedby': 'hint' },
    element('div', { class: 'head' }, element('h1', { id: 'title' }, title), close),
    element('p', { id: 'hint' }, hint),
    ...(fault === undefined ? [] : [element('pre', { tabindex: '0' }, fault)]),
    element('ol', {}, ...complaints.map(drawComplaint)),
  );
  close.addEventListener('click', () => dialog.close());
  return dialog;
}

function drawComplaint({ place, message, rule, advice, line }: Complaint): HTMLLIElement {
  const parts: Node[] = [
    element(
      'p',
      {},
      element('code', { class: 'place' }, place),
      ' ',
      element('code', { class: 'rule' }, rule),
    ),
    element('p', { class: 'message' }, message),
  ];
  if (line) {
    const marked = line.marked ? [element('mark', {}, line.marked)] : [];
    parts.push(element('pre', {}, line.before, ...marked, line.after));
  }
  if (advice) parts.push(element('p', {}, advice));
  return element('li', {}, ...parts);
}
