/** Numbers → the text that stands for them in a chart, all with as many decimals as the longest has. */

const MOST_DECIMALS = 6;

/** How many decimals show a number as it was written; what only binary fractions add is rounded away. */
function decimalsOf(number: number): number {
  const [, decimals = ''] = String(Number(number.toFixed(MOST_DECIMALS))).split('.');
  return decimals.length;
}

/** @returns the text of one of the numbers, or of another that is to look like them */
export function numberText(numbers: readonly number[]): (number: number) => string {
  const decimals = Math.max(0, ...numbers.map(decimalsOf));
  return (number) => {
    const text = Math.abs(number).toFixed(decimals);
    return number < 0 && Number(text) !== 0 ? `−${text}` : text;
  };
}
