import type { ModelReport } from '../../../contract/model-report.ts';
import { percent } from '../../../contract/words/percent.ts';
import { serialDay, wrapped, type SheetLines } from '../frame/sheet-text.ts';
import {
  ACCURACY_CHART_ROWS,
  LEAST_COLUMNS,
  LEGEND_COLUMNS,
  PAIR_CHART_ROWS,
  type ModelLook,
  type ModelPage,
} from './model-layout.ts';
import { pairPlots, type PairPlots } from './pair-plots.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

/** Spans of time listed in figures; the chart shows them all. */
const MOST_TIMES = 12;
/** Below this agreement an imitating tree says little about the version. */
const ROUGH_AGREEMENT = 0.7;

const OVER_TIME_HEADERS = ['from', 'rows', 'withPeople', 'withoutPeople', 'gained'] as const;
const RULE_HEADERS = ['class', 'rows', 'rightShare', 'when'] as const;

/** Adds the figures of right answers over time; answers the row of their chart, or null without any. */
export function addAccuracyOverTime(page: SheetLines<ModelLook>, { accuracyOverTime }: ModelReport): number | null {
  page.add('heading', modelSheetWords('overTime'));
  if (accuracyOverTime.length === 0) {
    page.add('plain', modelSheetWords('nothingChecked'));
    page.blank();
    return null;
  }
  page.add('quiet', modelSheetWords('overTimeHelp'));
  page.add('headers', ...OVER_TIME_HEADERS.map((each) => modelSheetWords(each)));
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
  page.add('heading', modelSheetWords('rules'));
  if (rules.length === 0) {
    page.add('plain', modelSheetWords('noTree'));
    page.blank();
    return;
  }
  const imitation = { agreement: percent(agreement, 1), roughly: agreement < ROUGH_AGREEMENT ? 'yes' : 'no' };
  page.add('quiet', isModel ? modelSheetWords('exactRules') : modelSheetWords('imitatingRules', imitation));
  page.add('headers', ...RULE_HEADERS.map((each) => modelSheetWords(each)));
  for (const rule of rules) {
    const [first = '', ...more] = wrapped(whenOf(rule.conditions));
    page.add('rule', rule.class, rule.rows, rule.share, first);
    for (const part of more) page.add('rule', '', '', '', part);
  }
  page.blank();
}

function whenOf(conditions: readonly string[]): string {
  if (conditions.length === 0) return modelSheetWords('otherwise');
  const all = conditions.reduce((before, next) => modelSheetWords('ruleAnd', { before, next }));
  return modelSheetWords('ruleIf', { conditions: all });
}

/** Adds room for the pair plot and its legend; answers where they stand, or null when there is nothing to draw. */
export function addPairs(page: SheetLines<ModelLook>, { pairs }: ModelReport): ModelPage['pairs'] {
  page.add('heading', modelSheetWords('pairs'));
  const [only] = pairs.columns;
  const plots = pairPlots(pairs);
  const hasPoints = plots.plots.some((plot) => plot.points.length > 0);
  if (pairs.columns.length < 2 || !hasPoints) {
    page.add(
      'plain',
      only === undefined
        ? modelSheetWords('noNumbers')
        : pairs.columns.length === 1
          ? modelSheetWords('oneNumber', { column: only })
          : modelSheetWords('noPairs'),
    );
    page.blank();
    return null;
  }
  page.add('quiet', modelSheetWords('pairsHelp', { rows: pairs.points.length }));
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
