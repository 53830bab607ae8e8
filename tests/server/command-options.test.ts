import { describe, expect, test } from '@jest/globals';
import { readOptions } from '../../server/command-options.ts';
import { StartupError } from '../../server/startup-error.ts';

const USAGE = 'node dist/server/backup.js --to FILE';

describe('readOptions', () => {
  test('gives those that were given', () => {
    expect(readOptions(['--to', 'a'], ['to', 'from'], USAGE)).toEqual({ to: 'a' });
    expect(readOptions(['--to=a b'], ['to'], USAGE)).toEqual({ to: 'a b' });
    expect(readOptions([], ['to'], USAGE)).toEqual({});
  });

  test.each([[['--form', 'a']], [['--to']], [['a']]])('%j is refused, with how the command is given', (given) => {
    expect(() => readOptions(given, ['to'], USAGE)).toThrow(StartupError);
    expect(() => readOptions(given, ['to'], USAGE)).toThrow(/\nUsage: node dist\/server\/backup\.js --to FILE$/);
  });
});
