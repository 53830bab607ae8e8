import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import { repeatedName } from '../../../contract/cell.ts';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import type { ProblemValues } from '../../../contract/problem.ts';
import { columnFaultSentence } from '../../../contract/words/condition-words.ts';
import { answeredColumns, feedColumns, type MappedClassifier } from './feed-columns.ts';
import { compileFilter } from './record-filter.ts';

export type SettingsFault = ProblemValues['feed-refused'];

/** What of a feed's settings does not go together with one another or with the classifier; null where all does. */
export function settingsFault(settings: FeedSettings, classifier: MappedClassifier): SettingsFault | null {
  return (
    columnsFault(settings, classifier) ??
    learningFault(settings, classifier) ??
    sinksFault(settings) ??
    conditionsFault(settings, classifier)
  );
}

function columnsFault(settings: FeedSettings, classifier: MappedClassifier): SettingsFault | null {
  const columns = feedColumns(settings, classifier);
  const twice = repeatedName(columns.map(({ called }) => called));
  if (twice !== undefined) return { reason: 'two-columns', column: twice };
  const mapped = new Set(columns.filter(({ isOfClassifier }) => isOfClassifier).map(({ called }) => called));
  const missing = classifier.columns.find(
    ({ name, type, dropped }) => dropped !== true && type !== 'ignored' && !mapped.has(name),
  );
  if (missing !== undefined) return { reason: 'no-columns', column: missing.name };
  const other = columns.find(({ isOfClassifier, type }, at) => {
    const said = settings.columns[at]!.type;
    return isOfClassifier && said !== undefined && said !== type;
  });
  return other === undefined ? null : { reason: 'other-type', column: other.name };
}

/** What is learned may not be read off a column; what comes later is found by a key of the row's own. */
function learningFault(settings: FeedSettings, classifier: MappedClassifier): SettingsFault | null {
  const { learns, key } = settings;
  if (learns === undefined) return null;
  const own = feedColumns(settings, classifier).find(
    ({ from, isOfClassifier, type }) => from === learns.label && isOfClassifier && type !== 'ignored',
  );
  if (own !== undefined) return { reason: 'learns-its-label', column: own.called };
  return learns.late !== undefined && key === undefined ? { reason: 'late-without-key' } : null;
}

/** A record without a key of its own is known by its place, which no table has. */
function sinksFault({ key, sinks }: FeedSettings): SettingsFault | null {
  const fields = key?.length ?? 0;
  const sink = sinks.findIndex((each) => 'keyColumns' in each && each.keyColumns.length !== fields);
  return sink === -1 ? null : { reason: 'key-columns', sink, key: fields };
}

function conditionsFault(settings: FeedSettings, classifier: MappedClassifier): SettingsFault | null {
  const columns = feedColumns(settings, classifier);
  const { filter, sinks, actions } = settings;
  if (filter !== undefined && 'cel' in filter) {
    const compiled = compileFilter(filter.cel);
    if ('said' in compiled) return { reason: 'cel', said: compiled.said };
  }
  const answered = answeredColumns(columns);
  const asked: (readonly [where: string, condition: Condition | undefined, of: typeof answered])[] = [
    ['filter', filter !== undefined && 'condition' in filter ? filter.condition : undefined, answered.slice(0, -2)],
    ...sinks.map(({ when }, at) => [`sinks.${at}`, when, answered] as const),
    ...actions.map(({ when }, at) => [`actions.${at}`, when, answered] as const),
  ];
  for (const [where, condition, of] of asked) {
    const [fault] = condition === undefined ? [] : columnFaults(condition, of);
    if (fault !== undefined) return { reason: 'condition', where, said: columnFaultSentence(fault) };
  }
  return null;
}
