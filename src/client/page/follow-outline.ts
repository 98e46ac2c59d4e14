/** Marks in the outline beside the text the section that is being read. */

export function followOutline(): void {
  const links = new Map<Element, Element>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.outline-beside a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const passed = new Set<Element>();
  // A section is read once its heading has come to the upper third; whatever is above that line counts as in sight.
  const observer = new IntersectionObserver(
    (crossings) => {
      for (const { target, isIntersecting } of crossings) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      const current = [...links.keys()].findLast((heading) => passed.has(heading));
      for (const [heading, link] of links) {
        if (heading === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '1000000px 0px -66% 0px' },
  );
  for (const heading of links.keys()) observer.observe(heading);
}
