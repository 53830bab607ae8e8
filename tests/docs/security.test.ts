import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const page = readFileSync('docs/security.md', 'utf8');
const [, table = ''] = /<!-- threats -->([\s\S]*)<!-- \/threats -->/.exec(page) ?? [];
const threats = table
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', held = '', tried = '']) => ({ threat, held, tried }));

/** The tests that a row names: a file in backticks and the title of a test there. */
const namedIn = (tried: string) =>
  [...tried.matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }));

describe('docs/security.md', () => {
  test('names threats, each once', () => {
    expect(threats.length).toBeGreaterThan(30);
    expect(new Set(threats.map(({ threat }) => threat)).size).toBe(threats.length);
  });

  test.each(threats)('$threat: held by something, and tried by a test that is there', ({ held, tried }) => {
    const named = namedIn(tried);
    expect(held).not.toBe('');
    expect(named).not.toEqual([]);
    expect(tried.replaceAll(/`tests\/[^`]+` “[^”]+”/g, '').replaceAll(/[; ]/g, '')).toBe('');
    for (const { file, title } of named)
      expect({
        file,
        has: existsSync(file) && readFileSync(file, 'utf8').includes(title) ? title : 'no such test',
      }).toEqual({ file, has: title });
  });
});
