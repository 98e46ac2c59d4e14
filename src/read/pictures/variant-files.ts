/** The variants of a notebook's pictures as files of the site, each encoded when its bytes are asked for. */

import type { OutputFile } from '../../model/output-file.ts';
import type { Asset } from '../../model/site.ts';
import { encodeVariant } from './encode-variant.ts';

/**
 * @param contentDir absolute path of the notebook
 * @param folder for what is kept from one build to the next
 */
export function variantFiles(assets: Iterable<Asset>, contentDir: string, folder: string): OutputFile[] {
  return [...assets].flatMap(({ file, variants = [] }) =>
    variants.map((variant) => ({
      path: variant.url.slice(1),
      body: { make: () => encodeVariant(contentDir, file, variant, folder) },
      isNamedByContent: true,
    })),
  );
}
