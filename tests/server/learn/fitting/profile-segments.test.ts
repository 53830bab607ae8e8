import type { CellValue } from '../../../../contract/cell.ts';
import { profileFromJson } from '../../../../ml/sketches/profile-json.ts';
import { profileSegments } from '../../../../server/learn/fitting/profile-segments.ts';
import type { TrainingRow } from '../../../../server/learn/fitting/training-set.ts';

const columns = Object.freeze([
  { name: 'Merchant', type: 'text' },
  { name: 'Centre', type: 'category' },
] as const);

function rowsOf(centres: readonly CellValue[], first = 0): TrainingRow[] {
  return centres.map((centre, n) => ({
    key: `r${first + n}`,
    rowHash: '',
    cells: [`shop ${String(centre)}`, centre],
    class: 'travel',
    sequence: 1,
    saidAt: new Date('2026-11-02T09:00:00Z'),
    isByPerson: false,
  }));
}

const answered = (rows: readonly TrainingRow[]) => ({
  rows,
  predictions: { classes: ['travel'], predicted: rows.map(() => 0), confidence: rows.map(() => 0.9) },
});

function segmentsOf(train: readonly TrainingRow[], holdout: readonly TrainingRow[], segmentColumn: string | null) {
  return profileSegments({ columns, segmentColumn }, [...train, ...holdout], answered(train), answered(holdout));
}

test('rows whose cells conditions take for the same are one segment, called as most of them are written', () => {
  const train = rowsOf(['Leeds', ' leeds', 'LEEDS', 'Leeds', 'york', null, ' ']);
  const holdout = rowsOf(['Leeds', 'YORK'], 100);
  const { column, segments } = segmentsOf(train, holdout, 'Centre')!;
  expect(column).toBe('Centre');
  expect(segments.map(({ value, name, rows }) => [value, name, rows])).toEqual([
    ['leeds', 'Leeds', 5],
    ['york', 'YORK', 2],
  ]);
  const [leeds] = segments;
  const [known, held] = [leeds!.trainProfile, leeds!.holdoutProfile].map((text) => profileFromJson(JSON.parse(text)));
  expect([known!.rows, known!.predictions!.rows, held!.rows]).toEqual([4, 4, 1]);
});

test('what is new to a segment is asked of its own rows: what others have is no secret that it knows', () => {
  const train = rowsOf(['Leeds', 'Leeds', 'York']);
  const holdout = [{ ...rowsOf(['Leeds'], 50)[0]!, cells: ['shop york', 'Leeds'] }];
  const leeds = segmentsOf(train, holdout, 'Centre')!.segments[0]!;
  const merchant = profileFromJson(JSON.parse(leeds.holdoutProfile)).columns.find(({ name }) => name === 'Merchant')!;
  expect(merchant).toMatchObject({ novelty: { rows: 1, newRows: 1 } });
});

test('the 50 values with most labelled rows are kept, and of those that as many have, the first by their letters', () => {
  const centres = Array.from({ length: 60 }, (_, n) => `C${String(n).padStart(2, '0')}`);
  const train = rowsOf([...centres.toReversed(), 'C59']);
  const { segments } = segmentsOf(train, [], 'Centre')!;
  expect(segments).toHaveLength(50);
  expect(segments.map(({ name }) => name)).toEqual(['C59', ...centres.slice(0, 49)]);
});

test.each([
  ['no column is declared', null],
  ['the declared one is not among the columns any more', 'Region'],
])('there are none when %s', (_, segmentColumn) => {
  expect(segmentsOf(rowsOf(['Leeds', 'York']), [], segmentColumn)).toBeNull();
});
