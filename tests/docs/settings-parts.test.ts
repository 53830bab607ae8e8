import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { withMadeParts } from '../../docs/made-parts.ts';
import { SETTINGS_PARTS } from '../../docs/settings-parts.ts';
import { SETTINGS } from '../../server/config.ts';

describe('docs/settings.md', () => {
  const page = readFileSync('docs/settings.md', 'utf8');
  /** The cells of a variable's row. */
  const rowOf = (variable: string): string[] | undefined =>
    withMadeParts(page, SETTINGS_PARTS)
      .split('\n')
      .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))
      .find(([first]) => first === `\`${variable}\``);

  test('is as "npm run docs:settings" makes it from the settings', () => {
    expect(page).toBe(withMadeParts(page, SETTINGS_PARTS));
  });

  test('has a row for each variable, with its meaning', () => {
    for (const { variable, meaning } of Object.values(SETTINGS)) expect(rowOf(variable)?.at(-1)).toBe(meaning);
  });

  test('says of a number its default and its range, as they are set', () => {
    expect(rowOf('PORT')?.slice(1, 3)).toEqual(['`3000`', '0 to 65535']);
    expect(rowOf('KEEP_PREDICTIONS_DAYS')?.slice(1, 3)).toEqual(['', '92 to 36500']);
  });

  test('says of a choice what may be chosen', () => {
    expect(rowOf('LOG_LEVEL')?.slice(1, 3)).toEqual(['`warn`', '`trace`, `debug`, `info`, `warn`, `error`, `silent`']);
  });

  test('says a folder as it is set, not where it is on the machine that made the page', () => {
    expect(rowOf('DATA_DIR')?.[1]).toBe('`.amend`');
  });
});
