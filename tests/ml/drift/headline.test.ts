import { headlineWords } from '../../../contract/words/finding-words.ts';
import type { ColumnDrift } from '../../../ml/drift/column-drift.ts';
import { headlineOf, verdictOf } from '../../../ml/drift/headline.ts';

const column = (name: string, status: ColumnDrift['status']): ColumnDrift => ({
  name,
  type: 'number',
  status,
  findings: [],
  referenceRows: 0,
  liveRows: 0,
  missingReference: 0,
  missingLive: 0,
  unseenShare: null,
  outOfRangeShare: null,
  distance: null,
  psi: null,
  jensenShannon: null,
  kolmogorovSmirnov: null,
  pValue: null,
  qValue: null,
  decidedBy: null,
  checks: [],
  chart: null,
});
const headline = (columns: readonly ColumnDrift[], rows = 900) => headlineWords(headlineOf(columns, rows, 100));

describe('headlineOf', () => {
  test('is data: the columns that changed, three by name, and how many more', () => {
    const columns = ['A', 'B', 'C', 'D'].map((name) => column(name, 'drift'));
    expect(headlineOf(columns, 900, 100)).toEqual({ code: 'drift', values: { columns: ['A', 'B', 'C'], more: 1 } });
  });

  test('names what changed, three columns at most', () => {
    expect(headline([column('Amount', 'drift'), column('Date', 'stable')])).toBe(
      'Drift: Amount changed since the model was trained.',
    );
    expect(headline(['A', 'B', 'C', 'D'].map((name) => column(name, 'drift')))).toBe(
      'Drift: A, B, C and 1 more changed since the model was trained.',
    );
  });

  test('says what to watch, that all is well, or that there are too few rows', () => {
    expect(headline([column('A', 'watch'), column('B', 'stable')])).toBe(
      'No drift, but watch A: a change is showing that is not yet beyond doubt.',
    );
    expect(headline([column('A', 'stable'), column('B', 'unknown')])).toBe(
      'No drift: 900 rows look like the rows the model was trained on.',
    );
    expect(headline([column('A', 'unknown')], 40)).toBe(
      'Too few rows to tell: 40 rows were classified, 100 are needed.',
    );
    expect(headline([column('A', 'unknown')])).toBe('Too few training rows to tell: 100 are needed.');
  });
});

test('verdictOf is the worst column’s status', () => {
  expect(verdictOf([column('A', 'stable'), column('B', 'drift'), column('C', 'watch')])).toBe('drift');
  expect(verdictOf([])).toBe('unknown');
});
