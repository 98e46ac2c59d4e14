/** What the author wrote of a line chart's x axis → a number for each place on it, and what stands below. */

import type { Axis, LineChart } from './chart.ts';
import type { Complain } from './check-chart.ts';

interface Written extends Omit<Axis, 'scale'> {
  readonly at: readonly string[];
  readonly names?: readonly string[];
  readonly scale?: Axis['scale'];
}

export function placeTicks({ at, names, ...axis }: Written, complain: Complain): LineChart['x'] {
  const numbers = at.map(Number);
  const numeric = numbers.every(Number.isFinite);
  const scale = axis.scale ?? (numeric ? 'linear' : 'even');
  if (names && names.length !== at.length)
    complain(['x', 'names'], `names 有 ${names.length} 个，at 有 ${at.length} 个。`, '每个位置一个名字。');
  const labels = at.map((one, i) => [one.replace(/^-/, '−'), names?.[i]].filter(Boolean).join('\n'));
  if (scale !== 'even') {
    at.forEach((one, i) => {
      if (!Number.isFinite(numbers[i]))
        complain(['x', 'at', i], `${scale} 的轴上要写数，这里是“${one}”。`, '要等距排列，就写 scale: even。');
    });
    numbers.forEach((number, i) => {
      if (i > 0 && number <= (numbers[i - 1] ?? 0))
        complain(['x', 'at', i], `${at[i]} 没有排在前一个的后面。`, '从小到大写，一个位置只写一次。');
    });
    return { ...axis, scale, at: numbers, names: labels };
  }
  // Places in a row have no numbers of their own.
  const { from, to, guide, ...rest } = axis;
  for (const [key, value] of Object.entries({ from, to }))
    if (value !== undefined) complain(['x', key], `等距排列的轴没有 ${key}。`, '删去它。');
  const index = guide ? at.indexOf(String(guide.at)) : -1;
  if (guide && index === -1)
    complain(['x', 'guide', 'at'], `at 里没有 ${guide.at}。`, '等距排列的轴上，标线只能画在写出的位置。');
  return {
    ...rest,
    scale,
    at: at.map((_, i) => i),
    names: labels,
    ...(guide && { guide: { ...guide, at: index } }),
  };
}
