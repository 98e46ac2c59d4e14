/** What axe-core finds wrong with a page as it stands, one line a fault. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

export async function findViolations(page: Page): Promise<string[]> {
  // A string given to evaluate runs outside the page's own policy, as axe must.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
