/** A button on each block of code and each equation that copies the code, or the equation's TeX. */

import { makeButton } from './make-button.ts';

/** Milliseconds for which a button shows that it has copied. */
const pause = 2000;

/**
 * @param say tells the reader what happened
 * @returns what adds the buttons to blocks that have none
 */
export function copyBlocks(say: (words: string) => void): () => void {
  return () => {
    // Only where a page may write to the clipboard: https://w3c.github.io/clipboard-apis/#navigator-interface
    if (!navigator.clipboard) return;
    for (const block of document.querySelectorAll('.note :is(figure.code, .cite-this pre, .equation)')) {
      if (!block.querySelector('.copy')) addButton(block, say);
    }
  };
}

function addButton(block: Element, say: (words: string) => void): void {
  const tex = block.querySelector('annotation');
  const button = makeButton('copy', tex ? '复制 TeX' : '复制代码', async () => {
    try {
      await navigator.clipboard.writeText(tex ? tex.textContent.trim() : codeIn(block));
    } catch {
      return say('没能复制');
    }
    say('已复制');
    button.classList.add('copied');
    setTimeout(() => {
      say('');
      button.classList.remove('copied');
    }, pause);
  });
  block.append(button);
}

/** Without the lines that a change takes away: what is copied should run. */
function codeIn(block: Element): string {
  const lines = [...block.querySelectorAll('.line')];
  if (lines.length === 0) return block.textContent.trim();
  return lines
    .filter((line) => !line.matches('.remove'))
    .map((line) => line.textContent)
    .join('\n');
}
