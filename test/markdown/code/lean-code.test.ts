import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inks } from '../../../src/markdown/code/lean-code.ts';

test('the style sheet has the colours of every name', () => {
  const sheet = readFileSync(new URL('../../../templates/styles/code.css', import.meta.url), 'utf8');
  for (const [colors, name] of inks) {
    expect(sheet.replace(/\s+/g, ' ')).toContain(`.${name} { color: light-dark(${colors.toLowerCase()}); }`);
  }
});
