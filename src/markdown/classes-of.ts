/** The classes of an element, as it may have them. */

import type { Element } from 'hast';

export const classesOf = ({ properties }: Element): readonly (string | number)[] =>
  Array.isArray(properties.className) ? properties.className : [];
