/** The head of a page that lists: a small label, the title, what it holds. */

import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: readonly string[];
  readonly title: string;
  readonly description: string;
  /** How much there is. */
  readonly children?: ComponentChildren;
}

export function PageHead({ label, title, description, children }: Props) {
  return (
    <header class="page-head">
      <p class="label">{label.filter(Boolean).join(' · ')}</p>
      <h1>{title}</h1>
      {(description || children) && (
        <p class="lede">
          {children ? ended(description) : description}
          {children}
        </p>
      )}
    </header>
  );
}

/** A sentence that another may follow. */
function ended(text: string): string {
  return text === '' || /\p{P}$/u.test(text) ? text : `${text}。`;
}
