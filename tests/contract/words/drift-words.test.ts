import { problemWords } from '../../../contract/problem.ts';
import { headlineWords } from '../../../contract/words/finding-words.ts';
import type { DriftHeadline } from '../../../contract/drift-finding.ts';

const segment = { column: 'Centre', value: '4711' };

test.each<[DriftHeadline, string]>([
  [
    { code: 'drift', values: { columns: ['Amount'], more: 1 } },
    'Drift in Centre “4711”: Amount and 1 more changed since the model was trained.',
  ],
  [
    { code: 'watch', values: { columns: ['Amount'], more: 0 } },
    'No drift in Centre “4711”, but watch Amount: a change is showing that is not yet beyond doubt.',
  ],
  [
    { code: 'stable', values: { rows: 120 } },
    'No drift in Centre “4711”: 120 rows look like the rows of Centre “4711” the model was trained on.',
  ],
  [
    { code: 'too-few-rows', values: { rows: 1, least: 100 } },
    'Too few rows of Centre “4711” to tell: 1 row was classified, 100 are needed.',
  ],
  [
    { code: 'too-few-training-rows', values: { least: 100 } },
    'Too few training rows of Centre “4711” to tell: 100 are needed.',
  ],
])('the sentence of a report of a segment names it: %j', (headline, sentence) =>
  expect(headlineWords(headline, segment)).toBe(sentence),
);

describe('whoever sees some rows only, and asks for a report of others', () => {
  const scopes = [{ column: 'Centre', values: ['4711', '4712'] }];
  const wordsOf = (lacks: 'column' | 'segment' | 'choice', segments: string[]) =>
    problemWords('beyond-scope', { reason: 'report', lacks, segments, scopes });
  const ROWS = 'you may see only rows of which this holds: Centre is "4711" or "4712"';

  test('is told what an admin can do where their scope is by another column', () => {
    expect(wordsOf('column', [])).toMatchObject({
      detail: `A drift report is of all rows or of one segment, and ${ROWS}. These are no segment, since your row scope is not by the classifier’s segment column.`,
      nextStep:
        'Ask an admin to declare “Centre” the segment column of the classifier; your reports begin with the next version that is trained and put in use.',
    });
  });

  test('is told who trains where no segment of theirs is kept', () => {
    expect(wordsOf('segment', [])).toMatchObject({
      detail: `A drift report is of all rows or of one segment, and ${ROWS}. The version in use keeps no segment of these.`,
      nextStep:
        'Ask an approver for a training, which keeps the 50 values with most rows, or ask somebody who may see all rows.',
    });
  });

  test('is told their own segments, a few by name', () => {
    expect(wordsOf('choice', ['4711']).detail).toBe(
      `A drift report is of one segment here, since ${ROWS}. Yours is “4711”.`,
    );
    expect(wordsOf('choice', ['a', 'b', 'c', 'd', 'e', 'f', 'g']).detail).toMatch(
      /Yours are “a”, “b”, “c”, “d”, “e” and 2 more\.$/,
    );
  });
});
