import {
  ACCURACY_CHART_ROWS,
  MOST_COLUMNS,
  PAIR_CHART_ROWS,
  type ModelPage,
} from '../../../../addin/sheets/model/model-layout.ts';
import { modelPage } from '../../../../addin/sheets/model/model-page.ts';
import { aComparison, aGate } from '../../../fakes/contract-data.ts';
import { modelReportOf } from '../../../fixtures/model-report.ts';

const REPORT = Object.freeze(modelReportOf());
const textOf = (page: ModelPage) => page.lines.map((line) => line.cells.join(' | ')).join('\n');
const withMetrics = (change: Partial<typeof REPORT.version.metrics>) =>
  modelReportOf({ version: { ...REPORT.version, metrics: { ...REPORT.version.metrics, ...change } } });

describe('modelPage', () => {
  const page = modelPage(REPORT);
  const text = textOf(page);

  test('says which version it is, who trained it and why', () => {
    expect(text).toContain('Version | 3, in use; this sheet was made 2026-11-20 14:05:09 UTC');
    expect(text).toContain('2026-03-01 08:30:00 UTC. Ada asked for it');
    expect(text).toContain('3,600 rows with a class, 12 of them corrected or accepted by people; tested on 400 others');
  });

  test('says how often it was right on what it learned from beside the test, and when that is more than chance allows', () => {
    const { accuracy } = REPORT.version.metrics;
    const learned = (value: number, low: number) =>
      textOf(modelPage(withMetrics({ trainAccuracy: { value, low, high: 1, rows: 3_600 } })));
    const right = accuracy.value;
    expect(learned(right, accuracy.low)).toMatch(
      /it had not learned from;.*\n[\d.]+ % right on the 3,600 rows it learned from\.\n/,
    );
    expect(learned(1, 0.999)).toContain(
      '100 % right on the 3,600 rows it learned from: more than the test lets one expect, so some of what it learned is chance.',
    );
    expect(text).not.toMatch(/right on the [\d,]+ rows it learned from/);
  });

  test('says of a version that was gone back from who did so, when and why, and how it compared, by which rule', () => {
    const went = {
      kind: 'put-in-use',
      version: 2,
      before: 3,
      person: 'Ada',
      because: 'Fees went wrong',
      at: '2026-03-02T10:15:00.000Z',
    } as const;
    const gate = aGate({ against: 2, comparisons: [aComparison()], rule: ['The lower log-loss answers.'] });
    const gone = textOf(
      modelPage(modelReportOf({ version: { ...REPORT.version, isChampion: false, gate, decisions: [went] } })),
    );
    expect(gone).toContain('Version | 3, not in use; this sheet was made');
    expect(gone).toContain(' | Ada went back from it to version 2 on 2026-03-02 10:15:00 UTC. Why: Fees went wrong.');
    expect(gone).toMatch(
      /Compared with version 2\nOn 186 test rows: 90\.3 % right, version 2: 91\.9 %;[^|]*\nThe lower log-loss answers\./,
    );
    expect(text).not.toContain('Compared with version');
  });

  test('says what it would have changed unseen, by class and by segment, where the gate is told of', () => {
    const shadow = {
      ...{ number: 1, version: 3, beside: 2, startedAt: '2026-03-01T08:00:00.000Z', stoppedAt: null, rows: 40 },
      ...{ changed: 7, startedBy: 'Ada', because: '', stoppedBy: null, stoppedFor: null, droppedRows: 2 },
      ...{ changes: [{ from: 'Travel', to: 'Meals', rows: 6, keys: ['1'] }], otherChanged: 1, segmentColumn: 'Centre' },
      ...{ segments: [{ value: '4711', rows: 30, changed: 7 }], otherSegments: 3 },
    };
    const said = 'On 40 live rows it would have changed 7, answering unseen beside version 2.';
    const told = textOf(modelPage(modelReportOf({ shadow, version: { ...REPORT.version, shadow } })));
    expect(told).toContain(`• ${said}\n`);
    expect(told).toContain(`What it would have changed, answering unseen beside version 2\n${said}\nSince `);
    expect(told).toContain('2 answered rows were not compared.');
    expect(told).toContain('Answered → would answer | Rows\nTravel → Meals | 6\nRarer pairs of classes | 1\n');
    expect(told).toContain('Centre | Changed | Rows\n4711 | 7 | 30\n3 values more are not listed.');
    expect(text).not.toContain('unseen');
  });

  test('says what wrong answers on the test rows cost, where prices are known', () => {
    const testCost = {
      ...{ currency: 'EUR', rows: 400, cost: 1_520.5 },
      classes: [
        { class: 'Meals', answers: 100, wrong: 30, cost: 1_500 },
        { class: 'Travel', answers: 300, wrong: 3, cost: 20.5 },
      ],
    };
    const priced = modelPage(modelReportOf({ testCost }));
    expect(textOf(priced)).toContain('On 400 test rows wrong answers would have cost €1,521.');
    expect(priced.lines.filter(({ look }) => look === 'cost').map(({ cells }) => cells)).toEqual([
      ['Meals', 100, 30, 0.7, 1_500],
      ['Travel', 300, 3, 0.99, 20.5],
    ]);
    expect(text).not.toContain('cost');
  });

  test('says accuracy with its interval, and against the most frequent class', () => {
    expect(text).toContain(
      '86.0 % right on 400 rows it had not learned from; with so many rows the true share lies between 82.0 % and 89.0 %.',
    );
    expect(text).toContain('Always answering “Travel”, the most frequent class, would be right on 12.0 %.');
  });

  test('lists classes worst first, those without a test row last and blank', () => {
    expect(page.lines.filter((line) => line.look === 'class').map((line) => line.cells)).toEqual([
      ['Meals', 1_000, 120, 0.4, 0.7],
      ['Travel', 2_000, 220, 0.9, 0.95],
      ['=Office', 600, 0, '', ''],
    ]);
    expect(page.lines[page.classTable!.row]?.look).toBe('class-headers');
  });

  test('numbers the classes of the heat map', () => {
    expect(page.lines[page.matrix!.row]?.cells).toEqual(['1  Travel', 220, 0.9, '2 (22×)', '', 198, 22, 0]);
    expect(page.lines[page.matrix!.row - 1]?.cells).toEqual([
      'Right class',
      'Test rows',
      'Found',
      'Mostly taken for',
      '',
      1,
      2,
      3,
    ]);
  });

  test('beyond thirty classes the rarest are joined, and a sentence says how many', () => {
    const classes = Array.from({ length: 40 }, (_, index) => ({
      class: `c${index}`,
      trainRows: 10,
      holdoutRows: 1,
      precision: 1,
      recall: 1,
    }));
    const confusion = classes.map((_, row) => classes.map((__, column) => (row === column ? 40 - row : 0)));
    const wide = modelPage(withMetrics({ classes, confusion }));
    expect(wide.matrix!.map.names).toHaveLength(30);
    expect(textOf(wide)).toContain('The 11 rarest classes of the test are one line and one column, “others”.');
    expect(wide.columns).toBe(MOST_COLUMNS);
  });

  test('says rules as sentences, and that the tree only imitates', () => {
    expect(text).toContain('Travel | 1400 | 0.97 | If Merchant contains “taxi” and Amount is at most 40.00');
    expect(text).toContain('=Office | 300 | 0.6 | In every other case');
    expect(text).toContain('both answer the same for 91.0 % of the rows it learned from');
    expect(textOf(modelPage(modelReportOf({ rules: { ...REPORT.rules, isModel: true } })))).toContain(
      'This version answers by exactly these rules.',
    );
  });

  test('leaves room for its charts, and nothing is written there', () => {
    const free = (first: number, rows: number) =>
      page.lines.slice(first, first + rows).every((line) => line.cells.length === 0);
    expect(free(page.accuracyChartRow!, ACCURACY_CHART_ROWS)).toBe(true);
    expect(free(page.pairs!.row, 2 * PAIR_CHART_ROWS)).toBe(true);
  });

  test('says for each span of time what people gained', () => {
    const spans = page.lines.filter((line) => line.look === 'over-time').map((line) => line.cells);
    // 2026-10-01 is day 46296 of Excel's calendar.
    expect(spans[0]).toEqual([46_296, 100, 0.8200000000000001, 0.75, expect.closeTo(0.07, 9)]);
    expect(spans).toHaveLength(4);
  });

  test('compares the ways to learn, with the reason of those not tried', () => {
    const learners = page.lines.filter((line) => line.look === 'learner').map((line) => line.cells);
    expect(learners).toEqual([
      ['Linear', 0.86, 900, 0.4, 0.5, 'Chosen.'],
      ['Forest of trees', 0.84, 900, 2.1, 0.6, ''],
      ['Small forest', '', '', '', '', 'It would take longer than 10 s.'],
    ]);
  });

  test.each([
    [[], 'It looks at no column of numbers, so there is nothing to draw.'],
    [['Amount'], 'It looks at one column of numbers only, “Amount”; two are needed to draw them against each other.'],
  ])('with the columns %j of numbers it says why there is no picture of pairs', (columns, sentence) => {
    const without = modelPage(modelReportOf({ pairs: { columns, classes: [], points: [] } }));
    expect(without.pairs).toBeNull();
    expect(textOf(without)).toContain(sentence);
  });

  test('says when nobody has checked an answer, when no tree was grown, and when there is nothing to learn', () => {
    const bare = textOf(
      modelPage({
        ...withMetrics({ learned: 'nothing' }),
        accuracyOverTime: [],
        rules: { isModel: false, agreement: 0, rules: [] },
      }),
    );
    expect(bare).toContain('No answer has been checked by a person so far.');
    expect(bare).toContain('No tree was grown for this version');
    expect(bare).toContain('There is nothing to learn here');
  });

  test('says that the test has too few rows to tell, instead of calling what it found nothing', () => {
    const few = textOf(modelPage(withMetrics({ learned: 'too-few-rows' })));
    expect(few).toContain('Too few test rows to tell whether it learned anything.');
    expect(few).not.toContain('nothing to learn');
  });

  test('a version without test rows says that nobody knows how good it is', () => {
    const untested = modelPage(
      withMetrics({ accuracy: { value: 0, low: 0, high: 0, rows: 0 }, classes: [], confusion: [] }),
    );
    expect(textOf(untested)).toContain('Nobody knows yet how good it is.');
    expect([untested.matrix, untested.classTable]).toEqual([null, null]);
  });
});
