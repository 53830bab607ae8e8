import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LOSSES } from '../../workbench/saving/left-out.ts';

test('docs/workbench.md names what a saved file does not have, as the question before saving knows it', () => {
  const page = readFileSync('docs/workbench.md', 'utf8');
  const [, table = ''] = /<!-- losses -->([\s\S]*)<!-- \/losses -->/.exec(page) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, title, becomes]) => ({ title, becomes }))).toEqual(
    LOSSES.map(({ title, becomes }) => ({ title, becomes })),
  );
});
