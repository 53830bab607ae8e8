import { compileCondition, type CompiledCondition } from '../../../contract/conditions/compile-condition.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { RecordFault } from '../../../contract/feeds/feed-fault.ts';
import type { FeedSettings } from '../../../contract/feeds/feed.ts';
import type { SourceRecord } from '../ports/source.ts';
import { answeredColumns, feedColumns, type FeedColumn, type MappedClassifier } from './feed-columns.ts';
import { mapRecord, type MappedRow, type ToldLabel } from './map-record.ts';
import { compileFilter, type CompiledFilter } from './record-filter.ts';

/** What becomes of a record before it is answered. */
export type Sorted =
  | { readonly outcome: 'row'; readonly record: SourceRecord; readonly row: MappedRow }
  | { readonly outcome: 'told'; readonly record: SourceRecord; readonly told: ToldLabel }
  | { readonly outcome: 'filtered'; readonly record: SourceRecord }
  | { readonly outcome: 'malformed'; readonly record: SourceRecord; readonly fault: RecordFault };

/** What was answered of a row, as conditions ask for it. */
export interface AskedAnswer {
  readonly cells: readonly CellValue[];
  readonly class: string;
  readonly confidence: number;
}

/** A feed's settings, ready to be applied to records. */
export interface FeedPlan {
  readonly settings: FeedSettings;
  readonly columns: readonly FeedColumn[];
  /** Makes rows of records and asks the filter. O(records × columns). */
  sort(records: readonly SourceRecord[], partition: string): Sorted[];
  /** Of each row, the numbers of the sinks that it goes to. */
  sinksOf(rows: readonly AskedAnswer[]): number[][];
  /** Of each row, the numbers of the actions that it sets off. */
  actionsOf(rows: readonly AskedAnswer[]): number[][];
}

/**
 * Compiles settings of which `settingsFault` finds nothing.
 * @throws {RangeError} where it finds something
 */
export function planFeed(settings: FeedSettings, classifier: MappedClassifier): FeedPlan {
  const columns = feedColumns(settings, classifier);
  const asked = columns.map(({ called: name, type }) => ({ name, type }));
  const answered = answeredColumns(columns);
  const isTaken = compileTaking(settings, asked);
  const compile = (when: Condition | undefined) => (when === undefined ? null : compileCondition(when, answered));
  const sinks = settings.sinks.map(({ when }) => compile(when));
  const actions = settings.actions.map(({ when }) => compile(when));
  return {
    settings,
    columns,
    sort: (records, partition) => {
      const mapped = records.map((record) => ({ record, ...mapRecord(record, partition, settings, columns) }));
      const taken = isTaken(mapped.flatMap(({ record, row }) => (row === null ? [] : [{ record, row }])));
      let at = 0;
      return mapped.map(({ record, row, told, fault }): Sorted => {
        if (told !== null) return { outcome: 'told', record, told };
        if (row === null) return { outcome: 'malformed', record, fault };
        const answer = taken[at++]!;
        if (typeof answer === 'object')
          return { outcome: 'malformed', record, fault: { reason: 'filter-failed', said: answer.said } };
        return answer ? { outcome: 'row', record, row } : { outcome: 'filtered', record };
      });
    },
    sinksOf: (rows) => numbersOf(sinks, rows),
    actionsOf: (rows) => numbersOf(actions, rows),
  };
}

type Taking = (
  rows: readonly { readonly record: SourceRecord; readonly row: MappedRow }[],
) => readonly ReturnType<CompiledFilter>[];

function compileTaking({ filter }: FeedSettings, columns: Parameters<typeof compileCondition>[1]): Taking {
  if (filter === undefined) return (rows) => rows.map(() => true);
  if ('condition' in filter) {
    const holds = compileCondition(filter.condition, columns);
    return (rows) => Array.from(holds(byColumn(rows.map(({ row }) => row.cells)), rows.length), (one) => one === 1);
  }
  const compiled = compileFilter(filter.cel);
  if ('said' in compiled) throw new RangeError('planFeed requires settings of which settingsFault finds nothing');
  return (rows) => rows.map(({ record }) => compiled.filter(record.fields));
}

function numbersOf(conditions: readonly (CompiledCondition | null)[], rows: readonly AskedAnswer[]): number[][] {
  const numbers = rows.map((): number[] => []);
  if (conditions.length === 0 || rows.length === 0) return numbers;
  const cells = [
    ...byColumn(rows.map((row) => row.cells)),
    rows.map((row) => row.class),
    rows.map((row) => row.confidence),
  ];
  for (const [number, condition] of conditions.entries()) {
    const holds = condition?.(cells, rows.length);
    for (const [row, own] of numbers.entries()) if (holds === undefined || holds[row] === 1) own.push(number);
  }
  return numbers;
}

function byColumn(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((cells) => cells[column] ?? null));
}
