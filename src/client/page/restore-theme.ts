/** Runs in the head of every page, before anything is painted: gives it the colours that the reader chose earlier. */

try {
  // The name is the one of switch-theme.ts; a module for it would cost a tenth of this script.
  const theme = localStorage.getItem('zhaji-theme');
  if (theme) {
    document.documentElement.dataset.theme = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[data-scheme]'))
      meta.media = meta.dataset.scheme === theme ? '' : 'not all';
  }
} catch {
  // Storage may be forbidden; the system's preference stands.
}
