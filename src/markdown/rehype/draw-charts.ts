/** Draws the charts of a document, each for a wide column and for a phone, with its numbers in a table below. */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import { describeChart } from '../chart/describe-chart.ts';
import { drawChart, formats } from '../chart/draw-chart.ts';
import { drawScene } from '../chart/draw-scene.ts';
import { readChart } from '../chart/read-chart.ts';
import { tabulateChart } from '../chart/tabulate-chart.ts';
import { visit } from '../walk.ts';

const hasClass = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' &&
  Array.isArray(node.properties.className) &&
  node.properties.className.includes(name);

/** The block that a figure is drawn from, as `captionCharts` left it. */
function blockOf(figure: Element): Element | undefined {
  const [pre] = figure.children.filter((child) => child.type === 'element');
  const code = pre?.tagName === 'pre' ? pre.children[0] : undefined;
  return pre && code && hasClass(code, 'language-chart') ? pre : undefined;
}

function numberOf(figure: Element): string {
  let number = '';
  visit(figure, 'element', (node) => {
    if (hasClass(node, 'figure-number')) number ||= textIn(node);
  });
  return number;
}

export function drawCharts() {
  return (tree: Root): void => {
    visit(tree, { type: 'element', tagName: 'figure' }, (figure: Element, index, parent) => {
      const block = blockOf(figure);
      if (!block || !parent || index === undefined) return undefined;
      const { chart } = readChart(parseYaml(textIn(block), '', 'chart-is-drawn'));
      if (!chart) return undefined;
      const drawing: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['chart-drawing'], role: 'img', ariaLabel: describeChart(chart) },
        children: [
          drawScene(drawChart(chart, formats.wide), 'chart-wide'),
          drawScene(drawChart(chart, formats.narrow), 'chart-narrow'),
        ],
      };
      figure.properties.className = ['figure', 'chart'];
      figure.children = figure.children.map((child) => (child === block ? drawing : child));
      const name = `${numberOf(figure)}的数据`;
      const data: Element = {
        type: 'element',
        tagName: 'details',
        properties: { className: ['chart-data'] },
        children: [
          { type: 'element', tagName: 'summary', properties: {}, children: [{ type: 'text', value: name }] },
          tabulateChart(chart),
        ],
      };
      parent.children.splice(index + 1, 0, data);
      return index + 1;
    });
  };
}
