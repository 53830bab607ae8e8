import { answerPage, CHART_ROWS, PAGE_COLUMNS } from '../../../../addin/sheets/answer/answer-page.ts';
import type { RollbackAnswer } from '../../../../contract/rollback.ts';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import { anAnswer } from '../../../fakes/fake-metrics.ts';

const QUESTION = { value: 900, unit: 'ms', minutes: 20 };
const pageOf = (change: Partial<RollbackAnswer> = {}) =>
  answerPage({ metric: 'Errors', question: QUESTION, answer: anAnswer(change) });
const cellsOf = (page: ReturnType<typeof pageOf>) =>
  page.lines.filter(({ cells }) => cells.length > 0).map(({ cells }) => [...cells]);

afterEach(() => speakBy(() => speechFor(['en'])));

test('the sheet says question, advice, rule, both accuracies beside each other, and what would help', () => {
  expect(cellsOf(pageOf())).toEqual([
    ['Roll back or go ahead: Errors'],
    ['Question', '900 ms after 20 minutes'],
    ['Asked', '2026-03-02 09:00:00 UTC'],
    ['Version', '1, trained 2026-03-02 09:00:00 UTC by Ann Lee from 90 observations'],
    ['Way to learn', 'One tree'],
    ['Roll back: version 1 expects decision 1.'],
    ['Which rule decided'],
    ['The rule that decided: Value is more than 500.'],
    ['How often this version is right'],
    ['Measured on', 'Right', 'At least', 'At most', 'Observations'],
    ['Observations it had not seen', 0.9, 0.6, 0.98, 10],
    ['The same, always answering what is more frequent', 0.5, '', '', 10],
    ['Observations it learned from', 0.95, 0.9, 0.98, 90],
    ['The true share lies between “At least” and “At most” with 95 % confidence (Wilson interval).'],
    ['Right on 90 %.'],
    ['Knows 95 %.'],
    ['What would help'],
    ['About 40 more would help.'],
    ['The question among the observations'],
    ['One dot for each observation that this version learned from, by its decision.'],
  ]);
});

test.each([
  ['roll-back', 'attention'],
  ['go-ahead', 'good'],
  ['none', 'neutral'],
] as const)('the advice %s is a banner that looks %s', (advice, look) => {
  const banner = pageOf({ advice }).lines.filter((line) => line.look === look);
  expect(banner.map(({ cells }) => cells[0])).toEqual(['Roll back: version 1 expects decision 1.']);
});

test('what nobody measured is blank, and not none', () => {
  const model = { ...anAnswer().model, accuracy: { value: 0, low: 0, high: 0, rows: 0 }, trainAccuracy: null };
  const measured = pageOf({ model }).lines.filter(({ look }) => look === 'measured');
  expect(measured.map(({ cells }) => cells.slice(1))).toEqual([
    ['', '', '', 0],
    ['', '', '', 0],
    ['', '', '', ''],
  ]);
});

test('the question is one more point among the observations that have both numbers', () => {
  const { chart, lines } = pageOf();
  expect(chart!.points).toEqual({
    series: ['0 (go ahead)', '1 (roll back)', 'Your question'],
    rows: [
      [5, 100, '', ''],
      [20, '', 900, ''],
      [20, '', '', 900],
    ],
  });
  expect(lines.slice(chart!.row, chart!.row + CHART_ROWS).every(({ cells }) => cells.length === 0)).toBe(true);
});

test('without an observation of both numbers nothing is drawn, nor said to be', () => {
  const bare = pageOf({ pairs: { columns: ['Value'], classes: ['0'], points: [{ values: [1], class: 0 }] } });
  expect(bare.chart).toBeNull();
  expect(cellsOf(bare).at(-1)).toEqual(['About 40 more would help.']);
});

test('no line is wider than the page', () => {
  expect(Math.max(...pageOf().lines.map(({ cells }) => cells.length))).toBeLessThanOrEqual(PAGE_COLUMNS);
});

test.each([
  [
    'de',
    ['Zurückrollen oder weitermachen: Errors'],
    ['Gemessen an', 'Richtig', 'Mindestens', 'Höchstens', 'Beobachtungen'],
    ['Beobachtungen, die sie nicht gesehen hatte', 0.9, 0.6, 0.98, 10],
    'Ihre Frage',
    /2026-03-02 09:00:00 UTC von Ann Lee mit 1 Beobachtung$/,
  ],
  [
    'pt',
    ['Reverter ou seguir: Errors'],
    ['Medido em', 'Certas', 'No mínimo', 'No máximo', 'Observações'],
    ['Observações que ela não tinha visto', 0.9, 0.6, 0.98, 10],
    'Sua pergunta',
    /2026-03-02 09:00:00 UTC por Ann Lee com 1 observação$/,
  ],
])(
  'in %s title, headings and the counted observations are in that language',
  (tag, title, headers, held, asked, by) => {
    speakBy(() => speechFor([tag]));
    const page = pageOf({ model: { ...anAnswer().model, trainRows: 1 } });
    const cells = cellsOf(page);
    expect(cells).toEqual(expect.arrayContaining([title, headers, held]));
    expect(page.chart!.points.series.at(-1)).toBe(asked);
    expect(cells[3]![1]).toMatch(by);
  },
);
