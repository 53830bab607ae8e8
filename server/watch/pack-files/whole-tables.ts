import { comparedWith, type ColumnDrift, type DriftReport } from '../../../contract/drift.ts';
import type { PackContent } from '../../../contract/pack-content.ts';
import { utcMoment } from '../../../contract/words/dates.ts';
import { liveAccuracyWords } from '../../../contract/words/live-accuracy-words.ts';
import { segmentWords } from '../../../contract/words/segment-words.ts';
import { sayAnew } from '../monitoring/drift-in-words.ts';
import { figuresOfReport } from './pack-figure.ts';
import { column, type PackTable } from './pack-table.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** The ML Test Score: points of each test, and the evidence for them. */
export function scorecardTables({ scorecard }: PackContent): PackTable[] {
  if (scorecard === undefined) return [];
  const { score, meaning, sections, tests, rule } = scorecard;
  return [
    {
      ...{ sheet: words('scorecard').slice(0, 31), title: words('scorecard') },
      said: [
        words('score', { score }),
        meaning,
        ...sections.map(({ title, points, of }) => words('section', { title, points, of })),
      ],
      columns: [
        ...[column('section.column', 'text', { weight: 1.3 }), column('test.column', 'text', { weight: 2.6 })],
        ...[column('points', 'points', { weight: 0.9 }), column('found', 'text', { weight: 3.4 })],
        ...[column('document.column', 'text', { weight: 2.4 }), column('person', 'text', { isOffPaper: true })],
        column('day', 'text', { isOffPaper: true }),
      ],
      rows: tests.map(({ section, title, points, automatic, document }) => [
        ...[sections.find((each) => each.section === section)?.title ?? section, title, points],
        ...[automatic?.sentence ?? null, document === null ? null : `${document.result} (${document.document})`],
        ...[document?.person ?? null, document?.doneOn ?? null],
      ]),
    },
    { sheet: '', title: words('scoreRule'), said: rule, columns: [], rows: [], on: 'paper' },
  ];
}

/**
 * The drift reports of the month that are in it whole, in the language of the pack: on paper one after the other, with
 * what the drift sheet draws of them; in the workbook as one list.
 */
export function wholeReportTables({ wholeReports: asMade = [], drift }: PackContent): PackTable[] {
  if (asMade.length === 0) return [];
  const wholeReports = asMade.map(sayAnew);
  const numbers = { whole: wholeReports.length, total: drift.total };
  return [
    {
      ...{ sheet: words('wholeReports').slice(0, 31), title: words('wholeReports') },
      said: [words('wholeReportsOf', numbers)],
      on: 'workbook',
      columns: [column('report'), ...COLUMNS()],
      rows: wholeReports.flatMap((report) => report.columns.map((each) => [String(report.number), ...cellsOf(each)])),
    },
    {
      ...{ sheet: words('reportWords').slice(0, 31), title: words('reportWords'), said: [], on: 'workbook' },
      columns: [column('report'), column('madeAt', 'moment'), column('said.column', 'text', { weight: 8 })],
      rows: wholeReports.flatMap((report) =>
        saidBy(report).map((sentence) => [String(report.number), report.madeAt, sentence]),
      ),
    },
    {
      ...{ sheet: '', title: words('wholeReports'), columns: [], rows: [], on: 'paper' },
      said: [words('wholeReportsOf', numbers)],
    },
    ...wholeReports.map((report): PackTable => ({
      ...{ sheet: '', on: 'paper', said: saidBy(report) },
      title: words('wholeReport', { number: report.number, at: utcMoment(report.madeAt), verdict: report.verdict }),
      columns: COLUMNS(),
      rows: report.columns.map(cellsOf),
      isWhole: true,
      figures: figuresOfReport(report),
    })),
  ];
}

/** All that a report says in sentences, in their order. */
function saidBy(report: DriftReport): string[] {
  const { window, referenceRows, segment, headline, reasons, notCompared = [], liveAccuracy, modelVersion } = report;
  const compared = {
    ...{
      from: utcMoment(window.from),
      to: utcMoment(window.to),
      rows: window.rows,
      referenceRows,
      version: modelVersion,
      reference: comparedWith(report),
    },
    ...{ of: segment === null ? 'all' : 'segment', segment: segment === null ? '' : segmentWords(segment) },
  };
  return [
    headline,
    words('compared', compared),
    ...reasons.map((reason) => `• ${reason}`),
    ...notCompared.map(({ sentence }) => sentence),
    ...(liveAccuracy === undefined ? [] : liveAccuracyWords(liveAccuracy)),
  ];
}

const COLUMNS = () => [
  ...[column('column', 'text', { weight: 1.8 }), column('state', 'text', { weight: 1.1 })],
  ...[column('changes.column', 'text', { weight: 3.4 }), column('emptyBefore', 'share'), column('emptyNow', 'share')],
  ...[column('change', 'number'), column('driftFrom', 'number'), column('qValue', 'number', { weight: 1.15 })],
  column('rows', 'count'),
];

function cellsOf(each: ColumnDrift) {
  return [
    ...[each.name, words(`status.${each.status}`), each.changes.join('; ')],
    ...[each.missingReference, each.missingLive],
    // Of earlier releases only the distance is known.
    ...[each.decidedBy?.effect ?? each.distance, each.decidedBy?.threshold ?? null, each.qValue, each.liveRows],
  ];
}
