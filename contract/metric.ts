import type { Classifier, ClassifierDraft, Column } from './classifier.ts';
import type { ClassifierPlace } from './classifier-life.ts';

/** What an observation says, by its column. */
export const VALUE_COLUMN = 'Value';
export const UNIT_COLUMN = 'Unit';
export const TIME_COLUMN = 'Minutes';
export const DECISION_COLUMN = 'Decision';
const KEY_COLUMN = 'Observation';

/** The columns that a metric decides by. */
const METRIC_COLUMNS: readonly Column[] = [
  { name: VALUE_COLUMN, type: 'number' },
  { name: TIME_COLUMN, type: 'number' },
  { name: UNIT_COLUMN, type: 'category' },
];

/** The decisions, as classes: whoever observed would have rolled back, or would have gone ahead. */
export const ROLL_BACK = '1';
export const GO_AHEAD = '0';

/**
 * A metric is a classifier whose rows are observations: a value, its unit, the minutes after a rollout, and whether one
 * would roll back. Known by its columns, so that a table in Excel with these headers is one, too.
 *
 * @example isMetric(metricDraft({ name: 'Errors' })) // => true
 * @example isMetric({ columns: [], labelColumn: 'Decision' }) // => false
 */
export function isMetric({ columns, labelColumn }: Pick<Classifier, 'labelColumn'> & MetricColumns): boolean {
  return (
    labelColumn === DECISION_COLUMN &&
    columns.length === METRIC_COLUMNS.length &&
    METRIC_COLUMNS.every((wanted) => columns.some(({ name, type }) => name === wanted.name && type === wanted.type))
  );
}

interface MetricColumns {
  readonly columns: readonly Column[];
}

/** What a metric is set up from: it is a decision tree unless its policies are changed, and trains when asked. */
export function metricDraft(place: ClassifierPlace): ClassifierDraft {
  return {
    ...place,
    columns: METRIC_COLUMNS.map((each) => ({ ...each })),
    keyColumns: [KEY_COLUMN],
    labelColumn: DECISION_COLUMN,
    policies: { learner: 'decision-tree', retrainSchedule: '' },
  };
}
