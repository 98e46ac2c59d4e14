/** The paper that a note is about, in a line, or in full with its authors and title. */

import type { Site } from '../../src/model/site.ts';
import type { Work } from '../../src/model/work.ts';
import { WorkEntry } from './work-entry.tsx';
import { shortAuthors, shortVenue } from './work-line.ts';
import { WorkLinks } from './work-links.tsx';

interface PaperProps {
  readonly site: Site;
  /** What the front matter says: a key of the bibliography, or words of the author's own. */
  readonly written: string;
  readonly full?: boolean;
}

export function Paper({ site, written, full = false }: PaperProps) {
  const work = site.works.get(written);
  if (!work) return <Words text={written} />;
  return full ? <WorkEntry work={work} /> : <PaperLine work={work} />;
}

/** A notebook without a bibliography says it in its own words; an arXiv number among them is a link. */
function Words({ text }: { text: string }) {
  // Split at a group: every second piece is a number.
  const pieces = text.split(/arXiv:(\d{4}\.\d{4,5})/);
  return (
    <>
      {pieces.map((piece, i) =>
        i % 2 === 0 ? (
          piece
        ) : (
          <a key={piece} href={`https://arxiv.org/abs/${piece}`}>
            arXiv:{piece}
          </a>
        ),
      )}
    </>
  );
}

/** `He et al., CVPR 2022 · arXiv:2111.06377` */
function PaperLine({ work }: { work: Work }) {
  const { arxiv, doi, venue, year } = work;
  const link = arxiv ? { ...work, doi: '' } : work;
  return (
    <>
      {shortAuthors(work)}, {[shortVenue(venue), year].filter(Boolean).join(' ')}
      {(arxiv || doi) && ' ·'}
      <WorkLinks work={link} />
    </>
  );
}
