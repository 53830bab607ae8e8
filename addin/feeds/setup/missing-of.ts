import type { Classifier, Column } from '../../../contract/classifier.ts';
import { likenessOf } from '../../../contract/column-match.ts';
import { quoted } from '../../../contract/words/phrases.ts';
import { conditionFault } from '../../words/condition-fault.ts';
import type { ActionForm, FeedForm, SetupStep } from '../form/feed-form.ts';
import { answerColumns, filterColumns } from '../form/settings-of-form.ts';
import type { SinkForm } from '../form/sink-form.ts';
import { isConnected, linesOf, type SourceForm } from '../form/source-form.ts';
import { setupWords } from './words/feed-setup-words.ts';

type OfClassifier = Pick<Classifier, 'columns'>;

/** What is to be filled in at a step yet, in a sentence; null when nothing is. The server may refuse more. */
export function missingAt(step: SetupStep, form: FeedForm, classifier: OfClassifier): string | null {
  switch (step) {
    case 'source':
      return missingOfSource(form.source);
    case 'fields':
      return missingOfFields(form);
    case 'records':
      return missingOfFilter(form, filterColumns(form, classifier));
    case 'sinks':
      return firstOf(form.sinks, (sink, at) => {
        const what = missingOfSink(sink, linesOf(form.key).length, answerColumns(form, classifier));
        return what === null ? null : setupWords('sinkMissing', { sink: setupWords('sink', { at: at + 1 }), what });
      });
    case 'actions':
      return missingOfActions(form, answerColumns(form, classifier)) ?? missingOfLag(form);
    case 'trial':
      return form.name.trim() === '' ? setupWords('nameMissing') : null;
  }
}

/** What is to be filled in of a source yet, in a sentence; null when nothing is. */
export function missingOfSource(source: SourceForm): string | null {
  if (isConnected(source.kind) && source.connection === '') return setupWords('connectionMissing');
  switch (source.kind) {
    case 'postgres':
      return missingOfTable(source);
    case 'mysql':
      return missingOfTable(source) ?? missingOfCursor(source);
    case 'imap':
      return source.mailbox === '' ? setupWords('mailboxMissing') : null;
    case 'file':
      return null;
    case 'folder':
      return missingOfFolder(source);
    case 'kafka':
      return missingOfTopic(source);
  }
}

function missingOfTable({ schema, table, keyColumns }: Pick<SourceForm, 'schema' | 'table' | 'keyColumns'>) {
  if (schema.trim() === '' || table.trim() === '') return setupWords('tableMissing');
  return linesOf(keyColumns).length === 0 ? setupWords('keyColumnsMissing') : null;
}

function missingOfCursor({ cursorColumn, everySeconds, overlapSeconds }: SourceForm): string | null {
  if (cursorColumn.trim() === '') return setupWords('cursorMissing');
  return [everySeconds, overlapSeconds].every((each) => isWhole(each, 1, 86_400)) ? null : setupWords('secondsWrong');
}

function missingOfFolder({ folder, suffix, everySeconds }: SourceForm): string | null {
  if (folder.trim() === '') return setupWords('folderMissing');
  if (suffix.trim() === '') return setupWords('suffixMissing');
  return isWhole(everySeconds, 1, 86_400) ? null : setupWords('secondsWrong');
}

function missingOfTopic({ topic, group, chunk, waitMs }: SourceForm): string | null {
  if (topic.trim() === '') return setupWords('topicMissing');
  if (group.trim() === '') return setupWords('groupMissing');
  if (!isWhole(chunk, 1, 5_000)) return setupWords('chunkWrong');
  return isWhole(waitMs, 1, 60_000) ? null : setupWords('waitWrong');
}

function missingOfFields({ columns, carried, learns, key }: FeedForm): string | null {
  const bare = columns.find(({ from }) => from.trim() === '');
  if (bare !== undefined) return setupWords('fieldMissing', { column: quoted(bare.name) });
  if (carried.some(({ name, from }) => name.trim() === '' || from.trim() === '')) return setupWords('carriedMissing');
  const names = [...columns, ...carried].map(({ name }) => likenessOf(name));
  const twice = carried.find(({ name }) => names.filter((each) => each === likenessOf(name)).length > 1);
  if (twice !== undefined) return setupWords('twoColumns', { column: quoted(twice.name.trim()) });
  if (learns.label.trim() === '' || !learns.isLate) return null;
  if (linesOf(key).length === 0) return setupWords('lateKeyMissing');
  return isWhole(learns.hours, 1, 8_760) && isWhole(learns.rows, 1, 50_000) ? null : setupWords('lateWrong');
}

function missingOfFilter({ filter }: FeedForm, columns: readonly Column[]): string | null {
  if (filter.by === 'cel') return filter.cel.trim() === '' ? setupWords('celMissing') : null;
  return filter.by === 'condition' ? missingOfCondition(filter.condition, columns) : null;
}

function missingOfSink(sink: SinkForm, keys: number, columns: readonly Column[]): string | null {
  const fault = sink.when.trim() === '' ? null : conditionFault(sink.when, columns);
  if (sink.connection === '') return setupWords('connectionMissing');
  if (sink.kind === 'kafka') return sink.topic.trim() === '' ? setupWords('topicMissing') : fault;
  const missing = missingOfTable(sink);
  if (missing !== null) return missing;
  // Without a key of its own a row is found by the source's.
  if (keys > 0 && linesOf(sink.keyColumns).length !== keys) return setupWords('keyNumber', { fields: keys });
  return sink.class.trim() === '' ? setupWords('classColumnMissing') : fault;
}

function missingOfActions({ actions }: FeedForm, columns: readonly Column[]): string | null {
  return firstOf(actions, (action, at) => {
    const what = missingOfAction(action, columns);
    return what === null ? null : setupWords('sinkMissing', { sink: setupWords('action', { at: at + 1 }), what });
  });
}

function missingOfLag({ lagRecords, lagMinutes }: FeedForm): string | null {
  if (lagRecords.trim() !== '' && !isWhole(lagRecords, 1, 1_000_000_000)) return setupWords('lagRecordsWrong');
  return lagMinutes.trim() === '' || isWhole(lagMinutes, 1, 10_080) ? null : setupWords('lagMinutesWrong');
}

function missingOfAction({ when, channels, everyMinutes }: ActionForm, columns: readonly Column[]): string | null {
  const missing = missingOfCondition(when, columns);
  if (missing !== null) return missing;
  if (channels.length === 0) return setupWords('channelsMissing');
  return isWhole(everyMinutes, 0, 10_080) ? null : setupWords('minutesWrong');
}

function missingOfCondition(text: string, columns: readonly Column[]): string | null {
  return text.trim() === '' ? setupWords('conditionMissing') : conditionFault(text, columns);
}

function isWhole(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
}

function firstOf<Item>(items: readonly Item[], say: (item: Item, at: number) => string | null): string | null {
  for (const [at, item] of items.entries()) {
    const said = say(item, at);
    if (said !== null) return said;
  }
  return null;
}
