import type { Classifier, ColumnType } from '../../../contract/classifier.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import type { CleaningStep, Feed, FeedFilter, FeedSettings } from '../../../contract/feeds/feed.ts';
import { DEFAULT_LATE, type FeedLearns } from '../../../contract/feeds/feed-learning.ts';
import type { FeedAction } from '../../../contract/feeds/feed-sink.ts';
import { sinkFormOf, type SinkForm } from './sink-form.ts';
import { emptySource, sourceFormOf, type SourceForm } from './source-form.ts';

/** The steps in which a feed is set up. */
export const SETUP_STEPS = ['source', 'fields', 'records', 'sinks', 'actions', 'trial'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** A column as it is typed; one that is carried along has its type. */
export interface ColumnForm {
  readonly name: string;
  readonly from: string;
  readonly clean: readonly CleaningStep[];
  readonly type: ColumnType;
}

export interface FilterForm {
  readonly by: 'nothing' | 'condition' | 'cel';
  readonly condition: string;
  readonly cel: string;
}

export interface ActionForm {
  readonly when: string;
  readonly channels: readonly string[];
  readonly everyMinutes: string;
}

/** What the feed learns from, as it is typed; without a label it does not learn. */
export interface LearnsForm {
  readonly label: string;
  readonly kind: FeedLearns['kind'];
  readonly isLate: boolean;
  readonly hours: string;
  readonly rows: string;
}

/** A feed as it is typed. */
export interface FeedForm {
  /** The feed that is changed, as it was seen; null for a new one. */
  readonly of: Pick<Feed, 'id' | 'name' | 'version'> | null;
  readonly step: SetupStep;
  readonly name: string;
  readonly because: string;
  readonly source: SourceForm;
  /** Fields of the row's key, one a line; empty where a row is known by its record's place. */
  readonly key: string;
  /** A column of the classifier each, in its order. */
  readonly columns: readonly ColumnForm[];
  readonly carried: readonly ColumnForm[];
  readonly label: string;
  readonly learns: LearnsForm;
  readonly filter: FilterForm;
  readonly malformed: FeedSettings['malformed'];
  readonly sinks: readonly SinkForm[];
  readonly actions: readonly ActionForm[];
  readonly sendsCorrections: boolean;
  /** From how many waiting records on, and from which age of the last one in minutes, its owner is told; or empty. */
  readonly lagRecords: string;
  readonly lagMinutes: string;
}

export const emptyAction: ActionForm = { when: '', channels: [], everyMinutes: '60' };
const NO_LEARNING: LearnsForm = {
  ...{ label: '', kind: 'class', isLate: false },
  ...{ hours: String(DEFAULT_LATE.hours), rows: String(DEFAULT_LATE.rows) },
};
const NO_FILTER: FilterForm = { by: 'nothing', condition: '', cel: '' };
const CLEANED: readonly CleaningStep[] = ['trim'];

/** A feed of which nothing is said yet. */
export function emptyForm(classifier: Pick<Classifier, 'columns'>): FeedForm {
  return {
    ...{ of: null, step: 'source', name: '', because: '', source: emptySource, key: '', label: '' },
    columns: classifier.columns.map(({ name, type }) => ({ name, from: '', clean: cleaningOf(type), type })),
    ...{
      carried: [],
      learns: NO_LEARNING,
      filter: NO_FILTER,
      malformed: 'dead-letter',
      sinks: [],
      actions: [],
      sendsCorrections: true,
    },
    ...{ lagRecords: '', lagMinutes: '' },
  };
}

/** A feed as it is, to be changed. Columns that the classifier has got since stand without a field. */
export function formOf(feed: Feed, classifier: Pick<Classifier, 'columns'>): FeedForm {
  const { id, name, version, settings } = feed;
  const typed = settings.columns.map((column) => ({ ...column, type: column.type ?? ('text' as const) }));
  const own = classifier.columns.map(
    ({ name: column, type }) =>
      typed.find((each) => each.name === column) ?? { name: column, from: '', clean: cleaningOf(type), type },
  );
  return {
    ...{ of: { id, name, version }, step: 'source', name, because: '' },
    source: sourceFormOf(settings.source),
    key: (settings.key ?? []).join('\n'),
    columns: own,
    carried: typed.filter((each) => !classifier.columns.some((column) => column.name === each.name)),
    label: settings.label ?? '',
    learns: learnsFormOf(settings.learns),
    filter: filterFormOf(settings.filter),
    malformed: settings.malformed,
    sinks: settings.sinks.map(sinkFormOf),
    actions: settings.actions.map(actionFormOf),
    sendsCorrections: settings.sendsCorrections,
    lagRecords: String(settings.lagAlert?.records ?? ''),
    lagMinutes: String(settings.lagAlert?.minutes ?? ''),
  };
}

function learnsFormOf(learns: FeedLearns | undefined): LearnsForm {
  if (learns === undefined) return NO_LEARNING;
  const { label, kind, late } = learns;
  const limits = late === undefined ? {} : { hours: String(late.hours), rows: String(late.rows) };
  return { ...NO_LEARNING, label, kind, isLate: late !== undefined, ...limits };
}

function cleaningOf(type: ColumnType): readonly CleaningStep[] {
  return type === 'text' ? CLEANED : [];
}

function filterFormOf(filter: FeedFilter | undefined): FilterForm {
  if (filter === undefined) return NO_FILTER;
  if ('cel' in filter) return { ...NO_FILTER, by: 'cel', cel: filter.cel };
  return { ...NO_FILTER, by: 'condition', condition: printCondition(filter.condition) };
}

function actionFormOf({ when, channels, everyMinutes }: FeedAction): ActionForm {
  return { when: printCondition(when), channels, everyMinutes: String(everyMinutes) };
}
