/** The raster images of a notebook → the same with their size as browsers show it and the variants they are offered in. */

import type { Problem } from '../../model/problem.ts';
import type { Asset } from '../../model/site.ts';
import { problemOf } from '../../report/problem-of.ts';
import type { Progress } from '../../report/progress.ts';
import type { AssetReading } from '../read-assets.ts';
import { encoderVersion } from './encoder-version.ts';
import type { Judgement } from './judge-picture.ts';
import { judgePictures } from './judge-pictures.ts';
import { variantsOf } from './variants-of.ts';

const mistakes = { broken: '不完整，或者已经损坏', huge: '超过一亿两千万像素，太大了' };

/**
 * @param contentDir absolute path of the notebook
 * @param folder for what is kept from one build to the next
 * @param known what need not be looked up there again
 */
export async function offerVariants(
  contentDir: string,
  { assets, rasters }: Pick<AssetReading, 'assets' | 'rasters'>,
  folder: string,
  progress: Progress,
  known: Map<string, Judgement> = new Map(),
): Promise<{ assets: ReadonlyMap<string, Asset>; problems: readonly Problem[] }> {
  if (rasters.size === 0) return { assets, problems: [] };
  progress.stage('图片', rasters.size);
  const encoder = await encoderVersion();
  const judgements = await judgePictures(rasters, { contentDir, folder, encoder, known }, progress.step);
  const offered = new Map(assets);
  const problems: Problem[] = [];
  for (const [file, raster] of rasters) {
    const asset = assets.get(file);
    const judgement = judgements.get(file);
    if (!asset || !judgement) continue;
    if ('mistake' in judgement) {
      const message = `图片 ${file} ${mistakes[judgement.mistake]}，只好原样发布。`;
      const advice = '用看图软件打开试试，重新导出一份。';
      problems.push(...raster.places.map((place) => problemOf('image-decodes', message, place, advice)));
    } else if (judgement.size) {
      const { size, formats } = judgement;
      const variants = variantsOf(file, raster, size.width, formats, encoder);
      offered.set(file, { ...asset, ...size, ...(variants.length > 0 && { variants }) });
    }
  }
  return { assets: offered, problems };
}
