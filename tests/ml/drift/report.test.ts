import { headlineWords, reasonWords } from '../../../contract/words/finding-words.ts';
import { compareProfiles, type ProfileComparison } from '../../../ml/drift/report.ts';
import { DEFAULT_THRESHOLDS, thresholdsOf } from '../../../ml/drift/drift-status.ts';
import { seededRandom } from '../../../ml/random.ts';
import { LIVE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import { profileFromJson, profileToJson } from '../../../ml/sketches/profile-json.ts';
import { mergeProfiles, profileReference, profileTable } from '../../../ml/sketches/table-profile.ts';
import { isNumberColumn, type Table } from '../../../ml/table/column.ts';
import { readTable } from '../../../ml/table/read-table.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';
import { cardPurchases } from '../../../workbench/samples/card-purchases.ts';

const spec = [
  { name: 'Date', type: 'date' },
  { name: 'Merchant', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Cost centre', type: 'category' },
] as const;

const sample = cardPurchases({ seed: 11 });
const table = readTable(
  spec,
  sample.headers.map((name, column) => ({ name, values: sample.rows.map((row) => row[column] ?? null) })),
);
const classes = [...new Set(sample.truth)];

function predicted(rows: readonly number[]) {
  const random = seededRandom(rows.length);
  return {
    table: takeRows(table, rows),
    predictions: {
      classes,
      predicted: rows.map((row) => classes.indexOf(sample.truth[row]!)),
      confidence: rows.map(() => 0.5 + random.next() / 2),
    },
  };
}

const labelled = Array.from({ length: sample.firstUnlabelledRow }, (_, row) => row);
const unlabelled = Array.from({ length: table.rows - labelled.length }, (_, at) => labelled.length + at);
const reference = profileReference(
  predicted(labelled.filter((row) => row % 10 !== 0)),
  predicted(labelled.filter((row) => row % 10 === 0)),
);
const live = (rows: readonly number[], change: (table: Table) => Table = (same) => same) => {
  const { table: liveTable, predictions } = predicted(rows);
  return profileTable(change(liveTable), predictions, { known: reference.train, vocabulary: LIVE_VOCABULARY });
};
const reasonsOf = (report: ProfileComparison) => reasonWords(report.columns);
const columnOf = (report: ProfileComparison, name: string) => report.columns.find((column) => column.name === name)!;

describe('compareProfiles on the sample workbook, whose last two months have drifted', () => {
  const report = compareProfiles({ ...reference, live: live(unlabelled) });

  test('finds all that was planted, and names it', () => {
    expect(report.verdict).toBe('drift');
    expect(reasonsOf(report)).toContain(
      'Amount: values are about 100 times larger in Cost centre 4300 Field engineering',
    );
    expect(reasonsOf(report).some((reason) => /^Description: 5\d % empty, 3 % before$/.test(reason))).toBe(true);
    expect(
      reasonsOf(report).some((reason) =>
        /^Merchant: \d+ % of rows have the same few new words, most often “/.test(reason),
      ),
    ).toBe(true);
  });

  test('does not call it drift that new rows have new dates', () => {
    expect(columnOf(report, 'Date')).toMatchObject({ status: 'stable', findings: [] });
  });

  test('finds nothing where nothing was planted', () => {
    expect([columnOf(report, 'Cost centre').status, columnOf(report, 'Confidence').status]).toEqual([
      'stable',
      'stable',
    ]);
  });

  test('leaves the profiles as they were', () => {
    const before = structuredClone(reference);
    compareProfiles({ ...reference, live: live(unlabelled) });
    expect(reference).toEqual(before);
  });
});

describe('compareProfiles', () => {
  const ordinary = labelled.slice(-800);

  test('never contradicts itself: the verdict is the worst status, and only what is not stable has findings', () => {
    for (const rows of [ordinary, unlabelled, unlabelled.slice(0, 150), unlabelled.slice(0, 50)]) {
      const report = compareProfiles({ ...reference, live: live(rows) });
      expect(report.verdict).toBe(report.columns[0]!.status);
      for (const { status, findings, qValue } of report.columns) {
        expect(findings.length > 0).toBe(status === 'drift' || status === 'watch');
        if (status === 'drift') expect(qValue).toBeLessThan(0.05);
      }
    }
  });

  test('finds no drift in rows like those it was trained on', () => {
    const report = compareProfiles({ ...reference, live: live(ordinary) });
    expect(report).toMatchObject({ verdict: 'stable', finding: { code: 'stable', values: { rows: 800 } } });
    expect(reasonsOf(report)).toEqual([]);
  });

  test('says nothing below the minimum of rows', () => {
    const report = compareProfiles({ ...reference, live: live(unlabelled.slice(0, 99)) });
    expect(report).toMatchObject({
      verdict: 'unknown',
      finding: { code: 'too-few-rows', values: { rows: 99, least: 100 } },
    });
    expect(reasonsOf(report)).toEqual([]);
    expect(report.columns.every((column) => column.status === 'unknown' && column.qValue === null)).toBe(true);
  });

  test('calls a whole column a hundred times larger once, not once for each part', () => {
    const inPence = (same: Table): Table => ({
      ...same,
      columns: same.columns.map((column) =>
        column.type === 'number' ? { ...column, values: column.values.map((value) => value * 100) } : column,
      ),
    });
    const report = compareProfiles({ ...reference, live: live(ordinary, inPence) });
    expect(reasonsOf(report).filter((reason) => reason.includes('100 times larger'))).toEqual([
      'Amount: values are about 100 times larger',
    ]);
  });

  test('survives columns that are all missing, on either side', () => {
    const emptied = (same: Table): Table => ({
      ...same,
      columns: same.columns.map((column) =>
        isNumberColumn(column) ? column : { ...column, values: column.values.map(() => null) },
      ),
    });
    const report = compareProfiles({ ...reference, live: live(ordinary, emptied) });
    expect(columnOf(report, 'Merchant')).toMatchObject({
      status: 'drift',
      findings: [{ code: 'empty', values: { now: 1, before: 0 } }],
      distance: null,
    });
  });

  test('survives a reference without a holdout', () => {
    const alone = profileReference(predicted(labelled), {
      table: takeRows(table, []),
      predictions: { classes, predicted: [], confidence: [] },
    });
    const report = compareProfiles({ ...alone, live: live(unlabelled) });
    expect(report.verdict).toBe('drift');
    expect(columnOf(report, 'Confidence').status).toBe('unknown');
  });
});

describe('compareProfiles of fees of which most are 0', () => {
  const random = seededRandom(14);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const fees = (rows: number, fee: () => number): Table => ({
    rows,
    columns: [
      { name: 'Fee', type: 'number', values: Float64Array.from({ length: rows }, fee) },
      { name: 'Amount', type: 'number', values: Float64Array.from({ length: rows }, () => 50 + 10 * normal()) },
    ],
  });
  const mostlyZero = () => (random.next() < 0.95 ? 0 : 1 + random.integer(99));
  const said = (of: Table) => ({
    table: of,
    predictions: {
      classes: ['a'],
      predicted: Array.from({ length: of.rows }, () => 0),
      confidence: Array.from({ length: of.rows }, () => 0.9),
    },
  });
  const known = profileReference(said(fees(900, mostlyZero)), said(fees(100, mostlyZero)));
  /** As the server keeps them: hour by hour, as text. */
  const compare = (fee: () => number) => {
    const hours = Array.from({ length: 5 }, () =>
      profileTable(fees(100, fee), undefined, { known: known.train, vocabulary: LIVE_VOCABULARY }),
    );
    return compareProfiles({
      ...known,
      live: mergeProfiles(hours.map((hour) => profileFromJson(JSON.parse(JSON.stringify(profileToJson(hour)))))),
    });
  };

  test('finds drift where the fee is 3 throughout, in the fee alone', () => {
    const report = compare(() => 3);
    expect(report.verdict).toBe('drift');
    expect(headlineWords(report.finding)).toBe('Drift: Fee changed since the model was trained.');
    expect(columnOf(report, 'Fee').distance).toBeGreaterThan(0.99);
    expect(reasonsOf(report)[0]).toBe('Fee: 100 % of values are 3, under 1 % before');
    expect(columnOf(report, 'Amount').status).toBe('stable');
  });

  test('finds none where the fees are as before', () => {
    const report = compare(mostlyZero);
    expect(report.verdict).toBe('stable');
    expect(reasonsOf(report)).toEqual([]);
  });
});

test('a column is judged by the threshold that was set for it, and the report says which', () => {
  const rows = live(unlabelled);
  const usual = compareProfiles({ ...reference, live: rows });
  const amount = columnOf(usual, 'Amount');
  const thresholds = { ...DEFAULT_THRESHOLDS, columns: { Amount: 1, 'Cost centre': 0.2 } };
  const own = compareProfiles({ ...reference, live: rows }, thresholds);
  expect(own.thresholds).toEqual(thresholds);
  expect(columnOf(own, 'Amount').distance).toBe(amount.distance);
  expect(columnOf(own, 'Merchant').status).toBe(columnOf(usual, 'Merchant').status);
  expect(thresholdsOf(thresholds, 'Amount').distance).toBe(1);
  expect(thresholdsOf(thresholds, 'toString')).toBe(thresholds);
});
