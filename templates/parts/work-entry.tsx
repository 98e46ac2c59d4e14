/** The entry of a work in a list of references: every author, the title, the venue, and where to read it. */

import { citeYear } from '../../src/model/cite-name.ts';
import type { Work } from '../../src/model/work.ts';
import { fullName } from './work-line.ts';
import { WorkLinks } from './work-links.tsx';

export function WorkEntry({ work }: { work: Work }) {
  const { authors, title, venue, pages } = work;
  return (
    <>
      {`${authors.map(fullName).join(', ')} (${citeYear(work)}).`} {venue ? title : <cite>{title}</cite>}.{' '}
      {venue && (
        <>
          <cite>{venue}</cite>
          {pages && `, ${pages.replace(/-+/g, '–')}`}.
        </>
      )}
      <WorkLinks work={work} />
    </>
  );
}
