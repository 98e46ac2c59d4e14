/** How many characters there are to read, rounded: 约 6.2 万. */

export function amount(characters: number): string {
  if (characters >= 10_000) return `约 ${Number((characters / 10_000).toFixed(1))} 万`;
  if (characters >= 100) return `约 ${Math.round(characters / 100) * 100} `;
  return `${characters} `;
}
