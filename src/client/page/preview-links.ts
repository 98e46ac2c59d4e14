/**
 * Shows what a link of the text leads to, beside it, while it is pointed at or focused; not by touch.
 *
 * It can be pointed at itself, stays while the link has the pointer or the focus, and goes with Esc:
 * https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus.html
 */

import { glimpseBehind } from './glimpse-behind.ts';

/** Milliseconds after which pointing means something. */
const pause = 200;
/** Pixels to the sides of the window. */
const margin = 16;

export function previewLinks(): void {
  const popup = document.createElement('div');
  popup.className = 'glimpse prose';
  popup.ariaHidden = 'true';
  // A browser would stop at what scrolls.
  popup.tabIndex = -1;
  let wanted: HTMLAnchorElement | undefined;
  let timer = 0;

  function hide(): void {
    clearTimeout(timer);
    wanted = undefined;
    popup.remove();
  }

  /** @param state what the link must still be when the pause is over; one that is tapped has the focus and a `:hover`, too */
  function follow(target: EventTarget | null, state: ':hover' | ':focus-visible'): void {
    clearTimeout(timer);
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.prose a[href]') : null;
    timer = window.setTimeout(() => {
      if (link?.matches(state)) show(link).catch(hide);
      else if (!wanted?.matches(':hover, :focus-visible') && !popup.matches(':hover')) hide();
    }, pause);
  }

  async function show(link: HTMLAnchorElement): Promise<void> {
    if (link === wanted) return;
    hide();
    wanted = link;
    const glimpse = await glimpseBehind(link);
    if (!glimpse || wanted !== link) return;
    popup.replaceChildren(glimpse);
    document.body.append(popup);
    place(popup, link.getBoundingClientRect());
  }

  addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') follow(target, ':hover');
  });
  for (const change of ['focusin', 'focusout'])
    addEventListener(change, ({ target }) => follow(target, ':focus-visible'));
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Below the link, or above it where there is more room. */
function place(popup: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { width, height } = popup.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + height < clientHeight || top < height;
  popup.style.left = `${Math.max(margin, Math.min(left, clientWidth - width - margin)) + scrollX}px`;
  popup.style.top = `${(isBelow ? bottom : top - height) + scrollY}px`;
}
