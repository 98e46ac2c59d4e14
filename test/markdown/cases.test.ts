/** Every folder of cases/ is a test: input.md is compiled and must give output.html, excerpt.html and problems.txt. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileCase } from './compile-case.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const topics = readdirSync(folder);

for (const topic of topics) {
  describe(topic, () => {
    for (const name of readdirSync(`${folder}${topic}`)) {
      const path = `${folder}${topic}/${name}/`;
      test(name.replaceAll('-', ' '), async () => {
        const { body, excerpt, problems } = await compileCase(readFileSync(`${path}input.md`, 'utf8'));
        await expect(body).toMatchFileSnapshot(`${path}output.html`);
        if (existsSync(`${path}excerpt.html`))
          await expect(excerpt).toMatchFileSnapshot(`${path}excerpt.html`);
        if (problems !== '' || existsSync(`${path}problems.txt`)) {
          await expect(problems).toMatchFileSnapshot(`${path}problems.txt`);
        }
      });
    }
  });
}
