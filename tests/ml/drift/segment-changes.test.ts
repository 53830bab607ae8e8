import { findingWords } from '../../../contract/words/finding-words.ts';
import { checkSegments } from '../../../ml/drift/segment-changes.ts';
import { seededRandom } from '../../../ml/random.ts';
import type { Segment } from '../../../ml/sketches/segment-digests.ts';
import { digestOf } from '../../../ml/sketches/t-digest.ts';

function segment(value: string, rows: number, factor: number, seed: number): Segment {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: rows }, () => factor * Math.exp(3 + 2 * random.next()));
  return { category: 'Cost centre', value, number: 'Amount', digest: digestOf(numbers, 40) };
}
const reference = ['CC-300', 'CC-310', 'CC-320'].map((value, at) => segment(value, 300, 1, at));

describe('checkSegments', () => {
  test('names the part of the rows whose numbers moved, and the factor', () => {
    const live = [segment('CC-300', 60, 1, 10), segment('CC-310', 40, 100, 11), segment('CC-320', 50, 1, 12)];
    const check = checkSegments(reference, live)!;
    expect(check).toMatchObject({
      about: 'segments',
      effect: 1,
      threshold: 0.5,
      findings: [{ code: 'factor', values: { factor: 100, part: { category: 'Cost centre', value: 'CC-310' } } }],
    });
    expect(check.pValue).toBeLessThan(1e-6);
  });

  test('tells middle values where no factor fits', () => {
    const live = [segment('CC-300', 60, 2.5, 13)];
    expect(findingWords(checkSegments(reference, live)!.findings[0]!)).toMatch(
      /^the middle value is [\d.]+ in Cost centre CC-300, [\d.]+ before$/,
    );
  });

  test('has little to say when nothing moved', () => {
    const live = [segment('CC-300', 60, 1, 14), segment('CC-310', 40, 1, 15)];
    expect(checkSegments(reference, live)!.effect).toBeLessThan(0.5);
  });

  test('is null when no part has twenty rows on both sides', () => {
    expect(checkSegments(reference, [segment('CC-310', 19, 100, 16), segment('CC-999', 50, 1, 17)])).toBeNull();
  });
});
