import type { ModelReport } from '../../../contract/model-report.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import { LEARNER_TITLES } from '../../words/learner-titles.ts';
import { comparisonSentence, standingOf } from '../../words/words-of-versions.ts';
import { mostFrequentClass, warnOfLearning } from '../../words/words-of-learning.ts';
import { confusionMap, type ConfusionMap } from './confusion-map.ts';
import { pairPlots, type PairPlots } from './pair-plots.ts';
import type { CommonLook } from '../frame/sheet-looks.ts';
import { countText, serialDay, shareText, SheetLines, utc, wrapped, type Line } from '../frame/sheet-text.ts';

export type ModelLook =
  | CommonLook
  | 'plain'
  | 'fact'
  | 'good'
  | 'attention'
  | 'class-headers'
  | 'class'
  | 'matrix-head'
  | 'matrix'
  | 'learner'
  | 'over-time'
  | 'rule'
  | 'legend';

/** The model sheet as data: lines from A1 downwards, and what else stands among them. Rows count from 0. */
export interface ModelPage {
  readonly lines: readonly Line<ModelLook>[];
  /** Columns that the widest line takes. */
  readonly columns: number;
  /** The table of classes with its headers, or null when there is no class to speak of. */
  readonly classTable: { readonly row: number; readonly rows: number } | null;
  /** The heat map; `row` is that of its first class. */
  readonly matrix: { readonly row: number; readonly map: ConfusionMap } | null;
  readonly accuracyChartRow: number | null;
  /** The pair plot; `row` is the first of its grid, `legend` the line that names the colours. */
  readonly pairs: { readonly row: number; readonly legend: number; readonly plots: PairPlots } | null;
}

export const ACCURACY_CHART_ROWS = 16;
export const PAIR_CHART_ROWS = 12;
const MOST_IN_MATRIX = 30;
/** Spans of time listed in figures; the chart shows them all. */
const MOST_TIMES = 12;
/** Columns for names and figures, before the narrow ones of the heat map. */
export const FIGURE_COLUMNS = 5;
/** The widest a page becomes: names, figures and a full heat map. */
export const MOST_COLUMNS = FIGURE_COLUMNS + MOST_IN_MATRIX;
/** Wide enough for every table and chart; the heat map may need more. */
const LEAST_COLUMNS = 30;

/** Below this agreement an imitating tree says little about the version. */
const ROUGH_AGREEMENT = 0.7;

const CLASS_HEADERS = ['Class', 'Learned', 'Test rows', 'Recall', 'Precision'];
const MATRIX_HEADERS = ['Right class', 'Test rows', 'Found', 'Mostly taken for', ''];
const OVER_TIME_HEADERS = ['From (UTC)', 'Rows', 'With people', 'Without', 'Gained'];
const LEARNER_HEADERS = ['Way to learn', 'Right', 'Rows', 'Seconds', 'Log-loss', 'Note'];
const RULE_HEADERS = ['Class', 'Rows', 'Right', 'When'];

/**
 * Lays a model report out: how good it is, class by class, what it mistakes for what, over time, rules, pairs of
 * numbers, learners.
 */
export function modelPage(report: ModelReport): ModelPage {
  const page = new SheetLines<ModelLook>('plain');
  addHeadline(page, report);
  const classTable = addClasses(page, report.version);
  const matrix = addMatrix(page, report.version);
  const accuracyChartRow = addAccuracyOverTime(page, report);
  addRules(page, report);
  const pairs = addPairs(page, report);
  addGate(page, report.version);
  addLearners(page, report.version);
  addReadingHelp(page, report.version);
  return {
    lines: page.lines,
    columns: Math.max(LEAST_COLUMNS, ...page.lines.map((line) => line.cells.length)),
    classTable,
    matrix,
    accuracyChartRow,
    pairs,
  };
}

function addHeadline(page: SheetLines<ModelLook>, { classifier, version, madeAt }: ModelReport): void {
  const { accuracy, majorityAccuracy } = version.metrics;
  const warning = warnOfLearning(version.metrics);
  const standing = version.isPinned
    ? 'in use, pinned'
    : version.isChampion
      ? 'in use'
      : version.gate.promoted
        ? 'not in use'
        : 'kept back';
  page.add('title', `Model: ${classifier}`);
  page.add('fact', 'Version', `${version.version}, ${standing}; this sheet was made ${utc(madeAt)}`);
  for (const sentence of standingOf(version, utc)) for (const part of wrapped(sentence)) page.add('fact', '', part);
  page.add('fact', 'Trained', `${utc(version.trainedAt)}. ${version.because}`);
  page.add(
    'fact',
    'Learned from',
    `${countText(version.trainRows)} rows with a class, ${countText(version.correctedRows)} of them corrected or accepted by people; tested on ${countText(version.holdoutRows)} others`,
  );
  wrapped(`${LEARNER_TITLES[version.learner]}. ${version.learnerReason}`).forEach((part, index) =>
    page.add('fact', index === 0 ? 'Way to learn' : '', part),
  );
  page.blank();
  if (warning !== null) page.addText('attention', `${warning.headline} ${warning.detail}`);
  if (accuracy.rows > 0) {
    const look = warning === null ? 'good' : 'attention';
    page.add(
      look,
      `${shareText(accuracy.value)} right on ${countText(accuracy.rows)} rows it had not learned from; with so many rows the true share lies between ${shareText(accuracy.low)} and ${shareText(accuracy.high)}.`,
    );
    page.add(
      look,
      `Always answering “${mostFrequentClass(version.metrics).class}”, the most frequent class, would be right on ${shareText(majorityAccuracy)}.`,
    );
  }
  for (const reason of version.gate.reasons) page.addText('plain', `• ${reason}`);
  page.blank();
}

function addClasses(page: SheetLines<ModelLook>, { metrics }: ModelVersion): ModelPage['classTable'] {
  page.add('heading', 'Class by class, worst first');
  const row = page.next;
  page.add('class-headers', ...CLASS_HEADERS);
  const goodness = (each: (typeof metrics.classes)[number]) =>
    each.recall === null ? Infinity : (each.recall + (each.precision ?? 0)) / 2;
  const classes = [...metrics.classes].sort((a, b) => goodness(a) - goodness(b) || b.holdoutRows - a.holdoutRows);
  for (const each of classes)
    page.add('class', each.class, each.trainRows, each.holdoutRows, each.recall ?? '', each.precision ?? '');
  page.blank();
  return classes.length === 0 ? null : { row, rows: classes.length + 1 };
}

function addMatrix(page: SheetLines<ModelLook>, { metrics }: ModelVersion): ModelPage['matrix'] {
  const map = confusionMap(metrics, MOST_IN_MATRIX);
  page.add('heading', 'What it takes for what');
  if (map.names.length === 0) {
    page.add('plain', 'No row was put aside for a test, so there is nothing to show.');
    page.blank();
    return null;
  }
  page.add(
    'quiet',
    'Each line is a right class, each column the class answered, by its number. Blue is right, orange is wrong; the darker, the larger the share of the line.',
  );
  if (map.joined > 0)
    page.add('quiet', `The ${countText(map.joined)} rarest classes of the test are one line and one column, “others”.`);
  page.add('matrix-head', ...MATRIX_HEADERS, ...map.names.map((_, index) => index + 1));
  const row = page.next;
  map.counts.forEach((counts, index) =>
    page.add('matrix', `${index + 1}  ${map.names[index]}`, ...lineFigures(counts, index), ...counts),
  );
  page.blank();
  return { row, map };
}

/** Test rows of a class, the share found, and the class it is mostly taken for, by its number and the rows. */
function lineFigures(counts: readonly number[], right: number): (string | number)[] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  const wrong = counts.map((count, index) => (index === right ? 0 : count));
  const most = Math.max(0, ...wrong);
  return [
    rows,
    rows === 0 ? '' : (counts[right] ?? 0) / rows,
    most === 0 ? '' : `${wrong.indexOf(most) + 1} (${most}×)`,
    '',
  ];
}

function addAccuracyOverTime(page: SheetLines<ModelLook>, { accuracyOverTime }: ModelReport): number | null {
  page.add('heading', 'Right answers over time, with and without people');
  if (accuracyOverTime.length === 0) {
    page.add(
      'plain',
      'No answer has been checked by a person so far. Accept or correct some rows, then write this sheet again.',
    );
    page.blank();
    return null;
  }
  page.add(
    'quiet',
    'On the rows that people have checked since: what Amend answered before it was told, against the first version without any correction.',
  );
  page.add('headers', ...OVER_TIME_HEADERS);
  for (const each of accuracyOverTime.slice(-MOST_TIMES))
    page.add(
      'over-time',
      serialDay(each.from),
      each.rows,
      each.withPeople.value,
      each.withoutPeople.value,
      each.withPeople.value - each.withoutPeople.value,
    );
  page.blank();
  return page.reserve(ACCURACY_CHART_ROWS + 1);
}

function addRules(page: SheetLines<ModelLook>, { rules: { rules, isModel, agreement } }: ModelReport): void {
  page.add('heading', 'As rules');
  if (rules.length === 0) {
    page.add('plain', 'No tree was grown for this version, so there are no rules to read.');
    page.blank();
    return;
  }
  page.add(
    'quiet',
    isModel
      ? 'This version answers by exactly these rules.'
      : `A tree that imitates this version: both answer the same for ${shareText(agreement)} of the rows it learned from. The version itself does not answer by these rules${agreement < ROUGH_AGREEMENT ? ', and they catch little of it' : ''}.`,
  );
  page.add('headers', ...RULE_HEADERS);
  for (const rule of rules) {
    const [first = '', ...more] = wrapped(
      rule.conditions.length === 0 ? 'In every other case' : `If ${rule.conditions.join(' and ')}`,
    );
    page.add('rule', rule.class, rule.rows, rule.share, first);
    for (const part of more) page.add('rule', '', '', '', part);
  }
  page.blank();
}

function addPairs(page: SheetLines<ModelLook>, { pairs }: ModelReport): ModelPage['pairs'] {
  page.add('heading', 'Numbers against each other');
  const [only] = pairs.columns;
  const plots = pairPlots(pairs);
  const hasPoints = plots.plots.some((plot) => plot.points.length > 0);
  if (pairs.columns.length < 2 || !hasPoints) {
    page.add(
      'plain',
      only === undefined
        ? 'It looks at no column of numbers, so there is nothing to draw.'
        : pairs.columns.length === 1
          ? `It looks at one column of numbers only, “${only}”; two are needed to draw them against each other.`
          : 'No row has numbers in two of its columns, so there is nothing to draw.',
    );
    page.blank();
    return null;
  }
  page.add(
    'quiet',
    `${countText(pairs.points.length)} rows that it learned from, one dot each. Where the colours part, the numbers tell the classes apart.`,
  );
  const legend = page.next;
  page.add('legend', ...legendCells(plots));
  page.blank();
  const row = page.reserve(PAIR_CHART_ROWS * (pairs.columns.length - 1) + 1);
  return { row, legend, plots };
}

/** Where the names of the legend stand: about equally far apart. */
export const LEGEND_COLUMNS = [0, 1, 4, 9, 14, 19, 24] as const;

function legendCells({ series }: PairPlots): string[] {
  const cells = new Array<string>(LEAST_COLUMNS).fill('');
  series.forEach(({ name }, index) => {
    cells[LEGEND_COLUMNS[index]!] = `● ${name}`;
  });
  return cells;
}

/** Beside the reasons at the top: the figures they rest on, and the rule that was used. */
function addGate(page: SheetLines<ModelLook>, { gate: { against, comparisons, rule } }: ModelVersion): void {
  if (against === null) return;
  page.add('heading', `Compared with version ${against}`);
  for (const each of comparisons) page.addText('plain', comparisonSentence(each, against));
  for (const sentence of rule) page.addText('quiet', sentence);
  page.blank();
}

function addLearners(page: SheetLines<ModelLook>, { comparison, settings }: ModelVersion): void {
  page.add('heading', 'Ways to learn, compared');
  if (comparison.length === 0) {
    page.add('plain', 'Nothing was compared: a person chose the way to learn.');
  } else {
    page.add('quiet', 'All were tried on the same rows, which none of them had learned from.');
    page.add('headers', ...LEARNER_HEADERS);
    for (const each of comparison) {
      const note = [each.chosen ? 'Chosen.' : '', each.note].filter((part) => part !== '').join(' ');
      const isTried = each.logLoss !== null;
      page.add(
        'learner',
        LEARNER_TITLES[each.learner],
        each.accuracy ?? '',
        isTried ? each.rows : '',
        isTried ? each.seconds : '',
        each.logLoss ?? '',
        note,
      );
    }
  }
  if (settings.length > 0)
    page.addText('quiet', `Settings: ${settings.map(({ name, value }) => `${name} ${value}`).join(', ')}.`);
  page.blank();
}

function addReadingHelp(page: SheetLines<ModelLook>, { metrics, fingerprint, seed }: ModelVersion): void {
  page.add('heading', 'How to read this');
  const help = [
    'Learned: the rows of a class that it learned from. Test rows: those put aside, on which everything here was measured.',
    'Recall: of the test rows of a class, the share it found. Precision: of the test rows it gave a class, the share that was right. Below one half they are marked.',
    `Calibration: when it says that it is 80 % sure it should be right 8 times out of 10; on average it is off by ${shareText(metrics.expectedCalibrationError)} (expected calibration error).`,
    `Log-loss: how surprised it was by the right classes; 0 is never, lower is better. On its test rows: ${metrics.logLoss.toFixed(3)}.`,
    `The same labels and the same seed (${seed}) make the same model, byte for byte. Its labels are known by the fingerprint ${fingerprint}.`,
  ];
  for (const sentence of help) page.addText('quiet', sentence);
}
