import type { Classifier, Column } from '../../../contract/classifier.ts';
import { ANSWER_COLUMNS, type FeedAction } from '../../../contract/feeds/feed-sink.ts';
import type { FeedFilter, FeedSettings, MappedColumn } from '../../../contract/feeds/feed.ts';
import type { ActionForm, ColumnForm, FeedForm, FilterForm, LearnsForm } from './feed-form.ts';
import { readCondition } from './read-condition.ts';
import { sinkOf } from './sink-form.ts';
import { linesOf, sourceOf } from './source-form.ts';

/** What is typed, as it is sent. What is missing yet, `missingOf` says. */
export function settingsOf(form: FeedForm): FeedSettings {
  const { malformed, sendsCorrections } = form;
  const key = linesOf(form.key);
  const filter = filterOf(form.filter);
  const label = form.label.trim();
  return {
    source: sourceOf(form.source),
    ...(key.length === 0 ? {} : { key }),
    columns: [...form.columns.map(ownColumn), ...form.carried.map(carriedColumn)],
    ...(label === '' ? {} : { label }),
    ...learnsOf(form.learns),
    ...(filter === null ? {} : { filter }),
    malformed,
    sinks: form.sinks.map(sinkOf),
    actions: form.actions.flatMap(actionOf),
    sendsCorrections,
    ...lagAlertOf(form),
  };
}

function learnsOf({ label: typed, kind, isLate, hours, rows }: LearnsForm): Pick<FeedSettings, 'learns'> {
  const label = typed.trim();
  if (label === '') return {};
  return { learns: { label, kind, ...(isLate ? { late: { hours: Number(hours), rows: Number(rows) } } : {}) } };
}

function lagAlertOf({ lagRecords, lagMinutes }: FeedForm): Pick<FeedSettings, 'lagAlert'> {
  const records = lagRecords.trim() === '' ? {} : { records: Number(lagRecords) };
  const minutes = lagMinutes.trim() === '' ? {} : { minutes: Number(lagMinutes) };
  const lagAlert = { ...records, ...minutes };
  return Object.keys(lagAlert).length === 0 ? {} : { lagAlert };
}

/** By this a trial is known to be one of what is typed now: the name and the reason play no part. */
export function settingsKey(form: FeedForm): string {
  return JSON.stringify(settingsOf(form));
}

/** The columns that a filter may ask for. */
export function filterColumns({ carried }: FeedForm, { columns }: Pick<Classifier, 'columns'>): readonly Column[] {
  return [...columns, ...carried.map(({ name, type }) => ({ name: name.trim(), type }))];
}

/** The columns that sinks and actions may ask for: the answer's, too. */
export function answerColumns(form: FeedForm, classifier: Pick<Classifier, 'columns'>): readonly Column[] {
  return [
    ...filterColumns(form, classifier),
    { name: ANSWER_COLUMNS.class, type: 'category' },
    { name: ANSWER_COLUMNS.confidence, type: 'number' },
  ];
}

function ownColumn({ name, from, clean }: ColumnForm): MappedColumn {
  return { name, from: from.trim(), clean: [...clean] };
}

function carriedColumn({ name, from, clean, type }: ColumnForm): MappedColumn {
  return { name: name.trim(), from: from.trim(), type, clean: [...clean] };
}

function filterOf({ by, condition: text, cel }: FilterForm): FeedFilter | null {
  if (by === 'cel') return { cel: cel.trim() };
  const condition = by === 'condition' ? readCondition(text) : null;
  return condition === null ? null : { condition };
}

function actionOf({ when, channels, everyMinutes }: ActionForm): FeedAction[] {
  const condition = readCondition(when);
  if (condition === null) return [];
  return [{ when: condition, channels: [...channels], everyMinutes: Number(everyMinutes) }];
}
