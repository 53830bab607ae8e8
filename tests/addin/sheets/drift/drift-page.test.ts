import {
  CHART_ROWS,
  driftPage,
  PAGE_COLUMNS,
  reportName,
  reportNames,
  type DriftPage,
} from '../../../../addin/sheets/drift/drift-page.ts';
import { NOT_SIGNED, readSignedSheet, signOffsFor } from '../../../../addin/sheets/drift/drift-sign-off.ts';
import { driftWords } from '../../../../addin/drift/words/drift-words.ts';
import { speaking, speechFor } from '../../../../contract/language/language.ts';
import { anIncident } from '../../../fakes/fake-watch.ts';
import { liveAccuracyOf } from '../../../fixtures/live-accuracy.ts';
import { driftReportOf } from '../../../fixtures/drift-report.ts';

const REPORT = Object.freeze(driftReportOf());
const NO_CHARTS = { columns: 0, overTime: 0 };
const textOf = (page: DriftPage) => page.lines.map((line) => line.cells.join(' | ')).join('\n');

describe('driftPage', () => {
  const page = driftPage(REPORT, { columns: 4, overTime: 3 }, NOT_SIGNED, []);

  test('says the verdict by a sign and a word, and why', () => {
    const banner = page.lines.filter((line) => line.look === 'drift').map((line) => line.cells[0]);
    expect(banner[0]).toMatch(/^▲ DRIFT/);
    expect(banner.slice(1).join(' ')).toBe(REPORT.headline);
    expect(textOf(page)).toContain('• Amount: 100 times larger in cost centre CC-204');
  });

  test('lists the incidents that were open as it was made, and no heading for none', () => {
    const incident = anIncident({
      ...{ number: 7, owner: 'Carla' },
      measure: { kind: 'part-accuracy', part: { of: 'segment', column: 'Cost centre', value: '4300' } },
    });
    const text = textOf(driftPage(REPORT, NO_CHARTS, NOT_SIGNED, [], [incident]));
    expect(text).toMatch(
      /Incidents that are open\n• Incident 7: Cost centre “4300”: answers are wrong more often\. Since .* UTC\. Carla sees/,
    );
    expect(textOf(page)).not.toContain('Incidents that are open');
  });

  test('has a line for each column, worst first, with what changed in words', () => {
    const columns = page.lines.filter((line) => line.look === 'column');
    expect(columns.map((line) => line.cells[0])).toEqual(REPORT.columns.map((column) => column.name));
    expect(columns[0]?.cells.slice(1, 3)).toEqual(['▲ drift', '100 times larger in cost centre CC-204']);
  });

  test('says the number of the report, and what to do by the names of what the pane offers', () => {
    expect(page.lines[1]!.cells).toEqual(['Report', reportName(REPORT)]);
    expect(reportName(REPORT)).toMatch(/^Report 14: Card purchases, model version 3/);
    const deeds = ['showRows', 'tellOwner', 'retrain', 'setThreshold'] as const;
    for (const tag of ['en', 'de', 'pt'])
      speaking(speechFor([tag]), () => {
        const text = textOf(driftPage(REPORT, NO_CHARTS, NOT_SIGNED, []));
        for (const deed of deeds) expect(text.replaceAll(/\n\s+/g, ' ')).toContain(driftWords(deed));
      });
    const stable = { ...REPORT, columns: REPORT.columns.slice(2) };
    expect(textOf(driftPage(stable, NO_CHARTS, NOT_SIGNED, []))).not.toContain('What to do');
  });

  test('no line is wider than the page', () => {
    expect(Math.max(...page.lines.map((line) => line.cells.length))).toBeLessThanOrEqual(PAGE_COLUMNS);
  });

  test('leaves room for two charts beside each other, and nothing is written there', () => {
    expect(page.columnChartRows).toHaveLength(4);
    const [first, second, third] = page.columnChartRows;
    expect(second).toBe(first);
    expect(third).toBeGreaterThanOrEqual(first! + CHART_ROWS);
    for (const row of [...page.columnChartRows, ...page.timeChartRows]) {
      expect(page.lines.slice(row, row + CHART_ROWS).every((line) => line.cells.length === 0)).toBe(true);
    }
  });

  test('an accuracy nobody knows is an empty cell, not zero', () => {
    expect(
      page.lines
        .filter((line) => line.look === 'accuracy')
        .at(-1)
        ?.cells.slice(5),
    ).toEqual(['', '', '']);
  });

  test("times are Excel's serial days", () => {
    // 46296 is Excel's serial day of 2026-10-01: 45292 (2024-01-01) and 1004 days.
    expect(page.lines.find((line) => line.look === 'accuracy')?.cells[0]).toBe(46_296);
  });

  test('without any answered prediction it says so, and draws nothing', () => {
    const silent = driftPage(driftReportOf({ accuracy: [] }), NO_CHARTS, NOT_SIGNED, []);
    expect(silent.timeChartRows).toEqual([]);
    expect(textOf(silent)).toContain('nobody knows how many were right');
  });

  test('what was signed is found again on the page that was written', () => {
    const signOff = { checkedBy: 'A. Controller', date: '2026-11-21', note: 'seen' };
    const earlier = [{ ...signOff, report: 'an older report' }];
    const written = driftPage(REPORT, NO_CHARTS, signOff, earlier).lines.map((line) => line.cells);
    expect(readSignedSheet(written)).toEqual({ report: reportName(REPORT), signOff, earlier });
  });
});

describe('how good the answers are', () => {
  const live = liveAccuracyOf();
  const page = driftPage(driftReportOf({ liveAccuracy: live }), NO_CHARTS, NOT_SIGNED, []);

  test('is said in sentences, and by class and segment, worst first; what nobody knows is an empty cell', () => {
    const text = textOf(page);
    expect(text).toContain('How good the answers are\nBy the confidence of 800 answers, 91 % should be right');
    expect(text).toContain('By the class answered, worst first\nClass | Answers | Should be right');
    expect(text).toContain('By “Centre”, worst first');
    expect(page.lines.filter(({ look }) => look === 'answers').map(({ cells }) => cells)).toEqual([
      ['meals', 300, 0.85, 60, 20 / 60, live.classes[0]!.realised!.low, live.classes[0]!.realised!.high, 40 / 60],
      ['travel', 500, 0.95, 60, 0.9, live.classes[1]!.realised!.low, live.classes[1]!.realised!.high, ''],
      ['4300', 300, 0.85, 60, 20 / 60, live.classes[0]!.realised!.low, live.classes[0]!.realised!.high],
      ['4711', 500, 0.95, 0, '', '', ''],
    ]);
    expect(page.lines.find(({ look }) => look === 'arrival')?.cells.slice(2, 4)).toEqual([120, 74 / 120]);
  });

  test('what wrong answers cost stands beside how often they are right, costliest first; nothing without prices', () => {
    expect(page.lines.filter(({ look }) => look === 'costs').map(({ cells }) => cells)).toEqual([
      ['travel', 500, 0.95, 60, 0.9, 1_000, 300],
      ['meals', 300, 0.85, 60, 20 / 60, 250.5, 640],
      ['4711', 500, 0.95, 0, '', 1_000, ''],
      ['4300', 300, 0.85, 60, 20 / 60, 250.5, 640],
    ]);
    expect(textOf(page)).toContain('Should cost (EUR)');
    const unpriced = driftReportOf({ liveAccuracy: liveAccuracyOf({ cost: null }) });
    expect(textOf(driftPage(unpriced, NO_CHARTS, NOT_SIGNED, []))).not.toContain('wrong answers cost');
  });

  test('leaves no empty tables', () => {
    const empty = liveAccuracyOf({ classes: [], segments: null, byArrival: [] });
    const text = textOf(driftPage(driftReportOf({ liveAccuracy: empty }), NO_CHARTS, NOT_SIGNED, []));
    expect(text).not.toContain('worst first\nClass');
    expect(text).not.toContain('By the time when labels came');
  });
});

describe('the page of a segment', () => {
  const REPORTED = driftReportOf({ segment: { column: 'Centre', value: '4711' }, accuracy: [] });

  test('names it in its title, beside the signature, and wherever it counts or judges rows', () => {
    const cells = driftPage(REPORTED, NO_CHARTS, NOT_SIGNED, []).lines.map((line) => line.cells);
    expect(cells[0]).toEqual(['Drift report: Card purchases, Centre “4711” alone']);
    expect(cells[1]).toEqual(['Report', reportName(REPORTED)]);
    expect(String(cells[2]![1])).toMatch(
      /800 rows of Centre “4711”; compared with 4,000 rows of Centre “4711” of the model's/,
    );
    expect(cells[4]).toEqual([
      '▲ DRIFT: the rows of Centre “4711” in the window differ from those the model learned from',
    ]);
  });

  test.each(['stable', 'watch', 'drift', 'unknown'] as const)('names it in the verdict “%s”', (verdict) => {
    const text = textOf(driftPage({ ...REPORTED, verdict, headline: 'x', reasons: [] }, NO_CHARTS, NOT_SIGNED, []));
    expect(text).toMatch(new RegExp(`${verdict.toUpperCase()}.*rows of Centre “4711”`));
  });

  test('is another report to whoever signed that of all rows', () => {
    const signOff = { checkedBy: 'A. Controller', date: '2026-11-21', note: '' };
    const sheet = { report: reportName(REPORT), signOff, earlier: [] };
    expect(signOffsFor(reportNames(REPORTED), sheet)).toEqual({
      signOff: NOT_SIGNED,
      earlier: [{ ...signOff, report: reportName(REPORT) }],
    });
  });
});

describe('reportName', () => {
  test('differs when the numbers do', () => {
    expect(reportName(driftReportOf({ madeAt: '2026-11-20T14:05:10.000Z' }))).not.toBe(reportName(REPORT));
    expect(reportName(driftReportOf())).toBe(reportName(REPORT));
  });

  test('tells segments that were reported in the same second apart, from one another and from all rows', () => {
    const names = [null, '4711', '4712'].map((value) =>
      reportName(driftReportOf({ segment: value === null ? null : { column: 'Centre', value } })),
    );
    expect(new Set(names).size).toBe(3);
    expect(names[1]).toMatch(/^Report 14: Card purchases, Centre “4711” alone, model version 3, made /);
  });
});
