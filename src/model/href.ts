/** The address that a page writes for a site path: under the base, percent-encoded, with its anchor. */

import { anchorHref } from './anchor-href.ts';
import type { SiteConfig } from './site-config.ts';

/**
 * @param path site path, not encoded: `/目标检测/detr/`
 * @param anchor a fragment with its `#`, not encoded, or nothing
 */
export function href(config: SiteConfig, path: string, anchor = ''): string {
  const whole = config.base + path.replace(/^\//, '');
  return whole.split('/').map(encode).join('/') + (anchor && anchorHref(anchor.slice(1)));
}

/** Also the apostrophe, which encodeURIComponent leaves, so that an address is safe in either quote. */
function encode(part: string): string {
  return encodeURIComponent(part).replaceAll("'", '%27');
}
