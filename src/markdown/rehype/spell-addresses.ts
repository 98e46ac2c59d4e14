/** Spells addresses so that the sanitizer reads them as a browser does: it would take `图1:结构.png` and `HTTPS://` for unknown schemes. */

import type { Root } from 'hast';
import { visit } from '../walk.ts';
import { schemeOf } from './tell-unsafe-html.ts';

function spell(address: string): string {
  const scheme = schemeOf(address);
  // One letter is a Windows drive, which is a path that the notebook does not hold.
  if (scheme && scheme.length > 1) {
    return address.startsWith(scheme) ? scheme.toLowerCase() + address.slice(scheme.length) : address;
  }
  // https://www.rfc-editor.org/rfc/rfc3986#section-4.2: a colon in the first segment of a path needs `./` in front.
  return /^[^/?#]*:/.test(address) ? `./${address}` : address;
}

export function spellAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties.href === 'string') properties.href = spell(properties.href);
      if (typeof properties.src === 'string') properties.src = spell(properties.src);
    });
  };
}
