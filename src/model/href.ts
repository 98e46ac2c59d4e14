/** The address that a page writes for a site path: under the base, percent-encoded, with its anchor. */

import { anchorHref } from './anchor-href.ts';
import type { SiteConfig } from './site-config.ts';

/**
 * @param path site path, not encoded: `/目标检测/detr/`
 * @param anchor a fragment with its `#`, not encoded, or nothing
 */
export function href(config: SiteConfig, path: string, anchor = ''): string {
  const whole = config.base + path.replace(/^\//, '');
  const encoded = plain.test(whole) ? whole : whole.split('/').map(encode).join('/');
  return encoded + (anchor && anchorHref(anchor.slice(1)));
}

/** Nothing in it is encoded. */
const plain = /^[\w./~-]*$/;

/** Also the apostrophe, which encodeURIComponent leaves, so that an address is safe in either quote. */
function encode(part: string): string {
  return encodeURIComponent(part).replaceAll("'", '%27');
}
