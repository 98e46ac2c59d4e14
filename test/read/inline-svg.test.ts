import { describe, expect, test } from 'vitest';
import { inlineSvg } from '../../src/read/inline-svg.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"${attributes}>${inside}</svg>`;
const inlined = (inside: string) => inlineSvg(svg(inside), 'p-');

test('a drawing keeps its shapes, its text and the spelling of SVG', () => {
  const text = `<?xml version="1.0"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6" width="8" height="6"><path d="M0 0h8" stroke-width="1.25" stroke="currentColor" fill="var(--accent, #a23a22)"/><text text-anchor="middle" font-size="16">197×768</text><linearGradient gradientUnits="userSpaceOnUse"/></svg>
`;
  expect(inlineSvg(text, 'p-')).toBe(
    '<svg viewBox="0 0 8 6" width="8" height="6"><path d="M0 0h8" stroke-width="1.25" stroke="currentColor" fill="var(--accent, #a23a22)"></path><text text-anchor="middle" font-size="16">197×768</text><linearGradient gradientUnits="userSpaceOnUse"></linearGradient></svg>',
  );
});

test('every id that the drawing needs, and everything that names one, carries the prefix', () => {
  const text = svg(
    `<title id="t">题</title><desc id="d">述</desc><defs><clipPath id="c"/><marker id="m"/><g id="unused"/></defs><g id="g" clip-path="url(#c)" marker-end="url('#m')"/><use href="#g"/><use xlink:href="#g"/>`,
    ' role="img" aria-labelledby="t d"',
  );
  expect(inlineSvg(text, 'p-')).toBe(
    '<svg viewBox="0 0 8 6" role="img"><title>题</title><desc>述</desc><defs><clipPath id="p-c"></clipPath><marker id="p-m"></marker><g></g></defs><g id="p-g" clip-path="url(#p-c)" marker-end="url(#p-m)"></g><use href="#p-g"></use><use xlink:href="#p-g"></use></svg>',
  );
});

describe('what does not show is left out', () => {
  test.each([
    ['a script', '<script>alert(1)</script><g/>'],
    ['an event handler', '<g onclick="alert(1)" onload="alert(1)"/>'],
    ['metadata', '<metadata><rdf xmlns="x"/></metadata><g/>'],
    ['attributes of a drawing program', '<g inkscape:label="x" data-x="1" class="y"/>'],
    ['comments', '<!-- x --><g/>'],
  ])('%s', (_, inside) => {
    expect(inlined(inside)).toBe('<svg viewBox="0 0 8 6"><g></g></svg>');
  });
});

describe('a drawing that would lose something, or load something, stays a file', () => {
  test.each([
    ['a style sheet', '<style>path{fill:red}</style>'],
    ['a style attribute', '<g style="fill:red"/>'],
    ['foreign objects', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'],
    ['an embedded picture', '<image href="data:image/png;base64,AA"/>'],
    ['a link', '<a href="https://example.org"><g/></a>'],
    ['a filter', '<filter id="f"/><g filter="url(#f)"/>'],
    ['animation', '<g><animate attributeName="x"/></g>'],
    ['animation of a link', '<use href="#g"><set attributeName="href" to="https://example.org"/></use>'],
    ['another file', '<use href="other.svg#g"/>'],
    ['another file by its old name', '<use xlink:href="https://example.org/x.svg#g"/>'],
    ['a script as a link', '<use href="javascript:alert(1)"/>'],
    ['a resource as paint', '<g fill="url(https://example.org/x#p)"/>'],
    ['a resource beside a good one', '<g fill="url(#a) url( //example.org/x )"/>'],
    ['a hidden resource', '<g fill="u\\72l(//example.org/x)"/>'],
    ['HTML in a title', '<title><img src=x onerror=alert(1)></title>'],
    ['HTML that breaks out', '<g/><img src=x onerror=alert(1)>'],
  ])('%s', (_, inside) => {
    expect(inlined(inside)).toBeUndefined();
  });

  test.each([
    ['no SVG', '<p>x</p>'],
    ['nothing', ''],
    ['entities of its own', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('<text>&x;</text>')}`],
    ['two drawings', svg('') + svg('')],
    ['text beside it', `${svg('')}x`],
  ])('%s', (_, text) => {
    expect(inlineSvg(text, 'p-')).toBeUndefined();
  });
});
