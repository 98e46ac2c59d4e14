/** The heading of a section of a list, with how many notes stand in it. */

import type { ComponentChildren } from 'preact';

export function SectionHead({ count, children }: { count: number; children: ComponentChildren }) {
  return (
    <header class="section-head">
      <h2>{children}</h2>
      <p class="count">{count} 篇</p>
    </header>
  );
}
