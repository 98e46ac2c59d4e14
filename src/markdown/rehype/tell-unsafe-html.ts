/** Tells what the sanitizer is about to take away: elements, event handlers and addresses that could run code. */

import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

const known = new Set(sanitizeSchema.tagNames);
const safeScheme = /^(?:https?|mailto|tel|ircs?|xmpp)$/i;

/** The scheme of an address as a browser reads it, ignoring white space and control characters inside. */
export function schemeOf(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these (https://url.spec.whatwg.org/#url-parsing)
  return /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\u0000-\u0020]/g, ''))?.[1];
}

/** `H:/a.png` is a Windows path, not an address. */
const isDrive = (scheme: string) => scheme.length === 1;

function tellAttributes(element: Element, file: VFile): void {
  for (const [name, value] of Object.entries(element.properties)) {
    if (/^on/i.test(name)) {
      tell(
        file,
        'html-is-safe',
        element.position,
        `<${element.tagName}> 的 ${name.toLowerCase()} 会运行代码，已去掉。`,
      );
    }
    if ((name === 'href' || name === 'src') && typeof value === 'string') {
      const scheme = schemeOf(value);
      if (scheme && !isDrive(scheme) && !safeScheme.test(scheme)) {
        tell(
          file,
          'link-is-safe',
          element.position,
          `地址不能用 ${scheme}: 开头。`,
          '只能用 http、https、mailto 或相对路径。',
        );
      }
    }
  }
}

export function tellUnsafeHtml() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element) => {
      if (!known.has(element.tagName)) {
        tell(
          file,
          'html-is-safe',
          element.position,
          `不能用 <${element.tagName}>，已去掉。`,
          '换成 Markdown 的写法。',
        );
      }
      tellAttributes(element, file);
    });
  };
}
