/**
 * A copied selection with formulas → Markdown with `$…$` and `$$…$$`, and as HTML with MathML alone.
 *
 * KaTeX draws each formula twice, for the eye and for machines, and a browser copies both.
 */

import { dropAsides } from './drop-asides.ts';

export function copyFormulas(): void {
  addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection?.rangeCount || !event.clipboardData) return;
    const range = wholeFormulas(selection.getRangeAt(0).cloneRange());
    const box = document.createElement('div');
    box.append(range.cloneContents());
    if (!box.querySelector('.katex, [popover]')) return;
    dropAsides(box);
    for (const hidden of box.querySelectorAll('[aria-hidden]')) hidden.remove();
    event.clipboardData.setData('text/html', box.innerHTML);
    for (const formula of box.querySelectorAll('.katex')) formula.replaceWith(markdownOf(formula));
    event.clipboardData.setData('text/plain', textOf(box, range.commonAncestorContainer));
    event.preventDefault();
  });
}

/** Half a formula is none. */
function wholeFormulas(range: Range): Range {
  const first = elementAt(range.startContainer)?.closest('.katex');
  const last = elementAt(range.endContainer)?.closest('.katex');
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  return range;
}

function elementAt(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function markdownOf(formula: Element): Element {
  const tex = formula.querySelector('annotation')?.textContent.trim();
  const isDisplay = formula.querySelector('[display]');
  const words = document.createElement(isDisplay ? 'pre' : 'span');
  words.textContent = isDisplay ? `$$\n${tex}\n$$` : `$${tex}$`;
  return words;
}

/** Where the selection stands, the style sheet says what begins a line and what is not shown. */
function textOf(box: HTMLElement, place: Node): string {
  box.style.position = 'fixed';
  elementAt(place)?.append(box);
  const text = box.innerText;
  box.remove();
  return text;
}
