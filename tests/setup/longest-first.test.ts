import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';

interface TestFile {
  readonly path: string;
  readonly duration?: number;
  readonly context: unknown;
}
const LongestFirst = createRequire(import.meta.url)('./longest-first.cjs') as {
  readonly LONGEST: readonly string[];
  new (options: object): { sort(tests: TestFile[]): TestFile[] };
};

/** A fresh clone: nothing is kept of earlier runs. */
const context = { config: { cache: false }, hasteFS: { getSize: (path: string) => path.length } };
const sorted = (...files: string[]) =>
  new LongestFirst({})
    .sort(files.map((file) => ({ path: `${process.cwd()}/${file}`, context })))
    .map(({ path }) => path);

test('of files of which nothing is known those that take longest go first, and the others by their size', () => {
  const [longest, next] = LongestFirst.LONGEST;
  const order = sorted('tests/short.test.ts', next!, 'tests/much-longer-a-name.test.ts', longest!);
  expect(order.map((path) => path.slice(process.cwd().length + 1))).toEqual([
    ...[longest, next],
    ...['tests/much-longer-a-name.test.ts', 'tests/short.test.ts'],
  ]);
});

test('each of them is there', () => expect(LongestFirst.LONGEST.filter((file) => !existsSync(file))).toEqual([]));
