import { findingWords } from '../../../contract/words/finding-words.ts';
import { checkParts } from '../../../ml/drift/part-changes.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { PartDigest } from '../../../ml/sketches/part-digests.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

function part(value: string, rows: number, factor: number, seed: number): PartDigest {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: rows }, () => factor * Math.exp(3 + 2 * random.next()));
  return { category: 'Cost centre', value, number: 'Amount', digest: digestOf(numbers, 40) };
}
const reference = ['CC-300', 'CC-310', 'CC-320'].map((value, at) => part(value, 300, 1, at));

describe('checkParts', () => {
  test('names the part of the rows whose numbers moved, and the factor', () => {
    const live = [part('CC-300', 60, 1, 10), part('CC-310', 40, 100, 11), part('CC-320', 50, 1, 12)];
    const check = checkParts(reference, live)!;
    expect(check).toMatchObject({
      about: 'parts',
      effect: 1,
      threshold: 0.5,
      findings: [{ code: 'factor', values: { factor: 100, part: { category: 'Cost centre', value: 'CC-310' } } }],
    });
    expect(check.pValue).toBeLessThan(1e-6);
  });

  test('tells middle values where no factor fits', () => {
    const live = [part('CC-300', 60, 2.5, 13)];
    expect(findingWords(checkParts(reference, live)!.findings[0]!)).toMatch(
      /^the middle value is [\d.]+ in Cost centre CC-300, [\d.]+ before$/,
    );
  });

  test('has little to say when nothing moved', () => {
    const live = [part('CC-300', 60, 1, 14), part('CC-310', 40, 1, 15)];
    expect(checkParts(reference, live)!.effect).toBeLessThan(0.5);
  });

  test('is null when no part has twenty rows on both sides', () => {
    expect(checkParts(reference, [part('CC-310', 19, 100, 16), part('CC-999', 50, 1, 17)])).toBeNull();
  });
});
