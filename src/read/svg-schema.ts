/** Which SVG may stand in a page: drawing, text and descriptions; nothing that runs, loads or styles from outside. */

import type { Schema } from 'hast-util-sanitize';

const shapes = ['circle', 'ellipse', 'line', 'path', 'polygon', 'polyline', 'rect'];
const structure = ['svg', 'g', 'defs', 'symbol', 'use', 'marker', 'clipPath', 'mask', 'pattern'];
const paint = ['linearGradient', 'radialGradient', 'stop'];
const words = ['text', 'tspan', 'textPath', 'title', 'desc'];

const geometry = 'x y x1 x2 y1 y2 cx cy r rx ry fx fy fr d points dx dy width height viewBox';
const placing =
  'transform transformOrigin preserveAspectRatio pathLength rotate startOffset textLength lengthAdjust';
const units =
  'clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod offset markerUnits markerWidth markerHeight refX refY orient';
// https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes
const presentation =
  'fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin strokeMiterLimit opacity color display visibility overflow clipPath clipRule mask markerStart markerMid markerEnd stopColor stopOpacity vectorEffect paintOrder shapeRendering textRendering fontFamily fontSize fontStyle fontWeight fontVariant fontStretch letterSpacing wordSpacing textAnchor textDecoration dominantBaseline alignmentBaseline baselineShift direction unicodeBidi writingMode';
const meaning = 'id role lang ariaHidden ariaLabel href xLinkHref xmlSpace';

export const svgSchema = {
  tagNames: [...structure, ...shapes, ...paint, ...words],
  attributes: { '*': [geometry, placing, units, presentation, meaning].flatMap((names) => names.split(' ')) },
  protocols: { href: [], xLinkHref: [] },
  strip: ['script', 'metadata'],
  clobber: ['id'],
} as const satisfies Schema;

/** Left out without a loss: they do not show in an `<img>` either. */
export const invisible: ReadonlySet<string> = new Set(['script', 'metadata', 'sodipodi:namedview']);
