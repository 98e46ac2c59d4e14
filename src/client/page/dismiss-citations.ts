/** Esc puts away the entry that the style sheet shows beside a citation, until the citation is left. */

export function dismissCitations(): void {
  addEventListener('keydown', ({ key }) => {
    const citation = document.querySelector('.citation:is(:hover, :focus-within)');
    if (key !== 'Escape' || !citation) return;
    citation.classList.add('dismissed');
    const forget = () => citation.classList.remove('dismissed');
    for (const end of ['pointerleave', 'focusout']) citation.addEventListener(end, forget, { once: true });
  });
}
