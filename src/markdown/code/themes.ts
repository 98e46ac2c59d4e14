/** The two themes, which are one with two palettes: what has a colour in the light one has its partner in the dark one. */

import type { ThemeRegistrationResolved } from 'shiki';

export const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };

/** The theme's comment grey is below 4.5:1 on marked lines (https://www.w3.org/TR/WCAG22/#contrast-minimum). */
export const colorReplacements: Readonly<Record<string, string>> = { '#66707b': '#545d68' };

/** A colour as shiki gives it to a token. */
const shown = (color: string): string => colorReplacements[color.toLowerCase()] ?? color.toUpperCase();

/**
 * So the light theme alone says how a block falls into tokens, which is what takes the time.
 *
 * @returns the dark partners of the light colours, both as tokens have them
 */
export function pairColors(
  light: ThemeRegistrationResolved,
  dark: ThemeRegistrationResolved,
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (light.settings.length !== dark.settings.length) throw new Error('the themes have different rules');
  for (const [i, { scope, settings }] of light.settings.entries()) {
    const partner = dark.settings[i];
    const isAlike =
      String(scope) === String(partner?.scope) && settings.fontStyle === partner?.settings.fontStyle;
    if (!isAlike || !settings.foreground !== !partner?.settings.foreground)
      throw new Error(`the themes differ in ${scope}`);
    if (!settings.foreground || !partner?.settings.foreground) continue;
    const [color, other] = [shown(settings.foreground), shown(partner.settings.foreground)];
    if ((pairs.get(color) ?? other) !== other) throw new Error(`${color} has two partners`);
    pairs.set(color, other);
  }
  return pairs;
}
