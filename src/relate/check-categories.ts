/** Tells each category that a front matter names and that neither site.yaml nor any folder knows. */

import type { Note } from '../model/note.ts';
import type { Problem } from '../model/problem.ts';
import type { SiteConfig } from '../model/site-config.ts';
import { nearestWord } from '../report/nearest-word.ts';
import { problemOf } from '../report/problem-of.ts';

export function checkCategories(notes: readonly Note[], config: SiteConfig): Problem[] {
  const folders = notes
    .filter((note) => note.frontMatter.category === undefined)
    .map((note) => note.category);
  const known = new Set([...Object.keys(config.categories), ...folders]);
  return notes.flatMap(({ file, frontMatter: { category, places } }) => {
    if (category === undefined || known.has(category)) return [];
    const nearest = nearestWord(category, known);
    const advice = nearest ? `是不是 ${nearest}？` : '先在 site.yaml 的 categories 里写上它。';
    return [
      problemOf('category-is-known', `没有名为 ${category} 的分类。`, places.category ?? { file }, advice),
    ];
  });
}
