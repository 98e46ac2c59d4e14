/** A small notebook of two notes that lead to each other, served as it is built: code, formulas, a footnote, references. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveSite } from '../../src/cli/serve-site.ts';
import { buildSite } from '../whole-site/build-site.ts';

const config = `title: 小本子
navigation:
  - { name: 归档, url: /archive/ }
  - { name: 标签, url: /tags/ }
  - { name: 论文, url: /papers/ }
  - { name: 两三个字, url: /一/ }
`;

const first = `---
title: 损失的推导
date: 2026-01-02
---

开头一段，温度 $\\tau>0$ 很小。[^why]

$$
\\mathcal{L}=-\\log p_\\tau
\\label{eq:loss}
$$

由式 \\eqref{eq:loss} 可知 **结论** 成立。另见[第二篇](二.md)。

:::theorem[有界]{#thm:bound}
损失非负。
:::

用 \\cref{thm:bound}，证法来自 [@li2020bound]。

\`\`\`python title="run.py" showLineNumbers
import math
x = 1  # [!code --]
x = 2  # [!code ++]
print("<札记>", x)
\`\`\`

- 甲 $a$
- 乙

[^why]: 太大就平了，见 $\\tau\\to\\infty$。
`;

const second = `---
title: 没有公式的一篇
date: 2026-01-03
---

这一篇只有字，但引用了式 \\eqref{eq:loss}，又见[第一篇](一.md)和[归档](/archive/)。

第二段不该出现在预览里。
`;

const works = `@article{li2020bound,
  title = {A Bound},
  author = {Li, Lei},
  journal = {Journal of Bounds},
  year = {2020}
}
`;

export interface ServedNotebook {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveNotebook(): Promise<ServedNotebook> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhaji-notebook-'));
  await mkdir(path.join(folder, 'content'));
  await writeFile(path.join(folder, 'content/site.yaml'), config);
  await writeFile(path.join(folder, 'content/一.md'), first);
  await writeFile(path.join(folder, 'content/二.md'), second);
  await writeFile(path.join(folder, 'content/references.bib'), works);
  const site = await buildSite(path.join(folder, 'content'));
  const server = await serveSite({ folder: site.folder, base: '/', host: '127.0.0.1', port: 0 });
  return {
    url: server.url,
    async close() {
      await server.close();
      await site.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
