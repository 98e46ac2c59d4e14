/** Makes what an element holds like what another holds and leaves alone all that is alike already. */

/** Kept nodes keep what a reader gave them: scroll position, focus, selection, an open `<details>`. */
export function morph(live: Element, next: Element): void {
  const [old, made] = [Array.from(live.childNodes), Array.from(next.childNodes)];
  let start = 0;
  while (start < Math.min(old.length, made.length) && isAlike(old[start], made[start])) start++;
  let [oldEnd, madeEnd] = [old.length, made.length];
  while (oldEnd > start && madeEnd > start && isAlike(old[oldEnd - 1], made[madeEnd - 1])) {
    oldEnd--;
    madeEnd--;
  }
  const after = old[oldEnd] ?? null;
  const changed = old.slice(start, oldEnd);
  for (const node of made.slice(start, madeEnd)) {
    const was = changed[0];
    if (was instanceof Element && node instanceof Element && was.nodeName === node.nodeName) {
      changed.shift();
      copyAttributes(was, node);
      morph(was, node);
    } else {
      live.insertBefore(node, was ?? after);
      // A text makes way for a text, an element for another; what is left over goes at the end.
      if (was && was.nodeType === node.nodeType) changed.shift()?.remove();
    }
  }
  for (const node of changed) node.remove();
}

function isAlike(a: Node | undefined, b: Node | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}

function copyAttributes(live: Element, next: Element): void {
  for (const { name } of Array.from(live.attributes)) {
    // The reader opened it.
    if (!next.hasAttribute(name) && !(name === 'open' && live instanceof HTMLDetailsElement)) {
      live.removeAttribute(name);
    }
  }
  for (const { name, value } of Array.from(next.attributes)) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}
