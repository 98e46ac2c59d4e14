/** A button in the head of the page that takes turns: the system's colours, and the two that it may be told to have. */

import { makeButton, nameButton } from './make-button.ts';

/** The name under which the browser keeps the choice; a host may serve more than this site. */
const key = 'zhaji-theme';
const names = { '': '自动', light: '浅色', dark: '深色' };
type Theme = keyof typeof names;

/**
 * @param say tells the reader what is chosen
 * @returns what adds the button to a page that has none
 */
export function switchTheme(say: (words: string) => void): () => void {
  let theme: Theme = '';
  const button = makeButton('theme', '', () => {
    theme = nextTheme(theme);
    try {
      localStorage.setItem(key, theme);
    } catch {
      // The choice holds for this page.
    }
    show();
    say(button.title);
  });

  function recall(): void {
    try {
      const kept = localStorage.getItem(key);
      theme = kept === 'light' || kept === 'dark' ? kept : '';
    } catch {
      // What was chosen on this page stands.
    }
    show();
  }

  function show(): void {
    nameButton(button, `配色：${names[theme]}`);
    const root = document.documentElement;
    if (theme) root.dataset.theme = theme;
    else root.removeAttribute('data-theme');
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[data-scheme]')) {
      const { scheme } = meta.dataset;
      meta.media = theme ? (theme === scheme ? '' : 'not all') : `(prefers-color-scheme: ${scheme})`;
    }
  }

  // Chosen in another tab.
  addEventListener('storage', recall);
  return () => {
    document.querySelector('.masthead')?.append(button);
    recall();
  };
}

/** From the system's colours first to the others, so that every press is seen. */
function nextTheme(theme: Theme): Theme {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const [first, second] = isDark ? (['light', 'dark'] as const) : (['dark', 'light'] as const);
  if (theme === '') return first;
  return theme === first ? second : '';
}
