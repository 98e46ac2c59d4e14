/** What a page may load and run: the site's own files and the one script in its head, https://www.w3.org/TR/CSP3/ */

import type { Site } from '../../src/model/site.ts';

const none = "'none'";
const self = "'self'";

export function policy({ scripts }: Pick<Site, 'scripts'>): string {
  const directives = {
    'default-src': none,
    'script-src': `${self} '${scripts.restoreTheme.hash}'`,
    // Formulas and code carry their measures and colours in style attributes; no page has a <style>.
    'style-src': `${self} 'unsafe-inline'`,
    'style-src-elem': self,
    'img-src': `${self} data:`,
    'font-src': self,
    'media-src': self,
    'connect-src': self,
    'base-uri': none,
    'form-action': none,
  };
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');
}
