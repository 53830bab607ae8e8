import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitLines } from '../../../../server/platform/http/split-lines.ts';

async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let start = 0;
  for (let at = 0; start < bytes.length; at++) {
    const size = sizes[at % sizes.length]!;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function split(text: string, sizes: readonly number[], most = 1_000): Promise<[number, string | null][]> {
  const lines: [number, string | null][] = [];
  for await (const { number, bytes } of splitLines(inPieces(Buffer.from(text), sizes), most))
    lines.push([number, bytes?.toString('utf8') ?? null]);
  return lines;
}

test('a text has the same lines however it is cut into pieces', async () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: fc.constantFrom('a', 'ä', '😀', ' ', '\t') }), fc.constant('')));
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (lines, sizes) => {
      const expected = lines.flatMap((line, at) => (line.trim() === '' ? [] : [[at + 1, line]]));
      expect(await split(lines.join('\n'), sizes)).toEqual(expected);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a line that is too long is told by its number alone, and those after it are read', async () =>
  expect(await split(`a\n${'b'.repeat(20)}\nc\n${'d'.repeat(10)}\n${'e'.repeat(11)}`, [4], 10)).toEqual([
    [1, 'a'],
    [2, null],
    [3, 'c'],
    [4, 'd'.repeat(10)],
    [5, null],
  ]));
