import type { ModelReport } from '../../../contract/model-report.ts';
import { percent } from '../../../contract/words/percent.ts';
import { countText, serialDay, wrapped, type SheetLines } from '../frame/sheet-text.ts';
import {
  ACCURACY_CHART_ROWS,
  LEAST_COLUMNS,
  LEGEND_COLUMNS,
  PAIR_CHART_ROWS,
  type ModelLook,
  type ModelPage,
} from './model-layout.ts';
import { pairPlots, type PairPlots } from './pair-plots.ts';

/** Spans of time listed in figures; the chart shows them all. */
const MOST_TIMES = 12;
/** Below this agreement an imitating tree says little about the version. */
const ROUGH_AGREEMENT = 0.7;

const OVER_TIME_HEADERS = ['From (UTC)', 'Rows', 'With people', 'Without', 'Gained'];
const RULE_HEADERS = ['Class', 'Rows', 'Right', 'When'];

/** Adds the figures of right answers over time; answers the row of their chart, or null without any. */
export function addAccuracyOverTime(page: SheetLines<ModelLook>, { accuracyOverTime }: ModelReport): number | null {
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

/** Adds the rules by which it answers, or by which a tree imitates it. */
export function addRules(page: SheetLines<ModelLook>, { rules: { rules, isModel, agreement } }: ModelReport): void {
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
      : `A tree that imitates this version: both answer the same for ${percent(agreement, 1)} of the rows it learned from. The version itself does not answer by these rules${agreement < ROUGH_AGREEMENT ? ', and they catch little of it' : ''}.`,
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

/** Adds room for the pair plot and its legend; answers where they stand, or null when there is nothing to draw. */
export function addPairs(page: SheetLines<ModelLook>, { pairs }: ModelReport): ModelPage['pairs'] {
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

function legendCells({ series }: PairPlots): string[] {
  const cells = new Array<string>(LEAST_COLUMNS).fill('');
  series.forEach(({ name }, index) => {
    cells[LEGEND_COLUMNS[index]!] = `● ${name}`;
  });
  return cells;
}
