/** Where a work can be read: its DOI, its number on arXiv, or its own address. */

import type { Work } from '../../src/model/work.ts';

export function WorkLinks({ work: { doi, arxiv, url } }: { work: Work }) {
  const links = [
    ...(doi ? [{ href: `https://doi.org/${doi}`, text: `doi:${doi}` }] : []),
    ...(arxiv ? [{ href: `https://arxiv.org/abs/${arxiv}`, text: `arXiv:${arxiv}` }] : []),
    ...(!doi && !arxiv && url ? [{ href: url, text: url }] : []),
  ];
  return (
    <>
      {links.map(({ href, text }) => (
        <>
          {' '}
          <a key={href} href={href}>
            {text}
          </a>
        </>
      ))}
    </>
  );
}
