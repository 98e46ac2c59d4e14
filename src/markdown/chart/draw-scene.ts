/** A scene → SVG that follows the page's colours and font, in as few elements as it takes. */

import type { Element, ElementContent } from 'hast';
import type { Ink, Scene, Stroke } from './scene.ts';
import type { Words } from './text-box.ts';

/** Where a page has no such colours, the ink of its text serves. */
const inks: Readonly<Record<Ink, string>> = {
  ink: 'currentColor',
  accent: 'var(--accent)',
  second: 'var(--second-ink)',
  rule: 'var(--rule)',
};

const tenth = (n: number): string => String(Math.round(n * 10) / 10);
/** A path's numbers are rounded here, once, whoever wrote them. */
const compact = (d: string): string => d.replace(/-?\d+\.\d+(?:e-\d+)?/g, (n) => tenth(Number(n)));

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });

function path({ d, ink, width, dash, fill }: Stroke): Element {
  const hasArea = typeof fill === 'number';
  return element('path', {
    ...(ink !== 'ink' && { stroke: inks[ink] }),
    ...(width !== undefined && { strokeWidth: String(width) }),
    ...(dash && { strokeDasharray: dash }),
    ...(fill === 'paper' && { fill: 'var(--paper, none)' }),
    ...(hasArea && { fill: inks[ink] }),
    ...(hasArea && fill < 1 && { fillOpacity: String(fill) }),
    d: compact(d),
  });
}

/** Words that look alike share their attributes. */
function texts(words: readonly Words[]): Element[] {
  const groups = new Map<string, { look: Words; children: Element[] }>();
  for (const one of words) {
    const key = `${one.anchor} ${one.ink} ${one.bold}`;
    const group = groups.get(key) ?? { look: one, children: [] };
    groups.set(key, group);
    group.children.push(
      element('text', { x: tenth(one.x), y: tenth(one.y) }, [{ type: 'text', value: one.text }]),
    );
  }
  return [...groups.values()].map(({ look: { anchor, ink, bold }, children }) =>
    element(
      'g',
      {
        ...(anchor !== 'start' && { textAnchor: anchor }),
        ...(ink && { fill: inks[ink] }),
        ...(bold && { fontWeight: '700' }),
      },
      children,
    ),
  );
}

export function drawScene(scene: Scene, className: string): Element {
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)];
  const strokes = scene.strokes.filter(({ d }) => d !== '').map(path);
  return element(
    'svg',
    { className: [className], viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true' },
    [
      element('g', { fill: 'none', stroke: 'currentColor', strokeWidth: '1.25' }, strokes),
      element('g', { fill: 'currentColor', fontSize: String(scene.font) }, texts(scene.words)),
    ],
  );
}
