import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { isEvidence, isOfTable } from '../../contract/label.ts';
import { labelIn, saidClass, type SaidMemory } from '../feedback/said-memory.ts';
import type { OutboxPort } from '../ports/outbox-port.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { StoodBeside } from '../ports/answers-port.ts';
import type { SheetTable, TablePort } from '../ports/workbook-port.ts';
import { columnOf, keyRows } from '../table/keyed-rows.ts';
import { classesOf } from '../table/labels.ts';
import { planRevert, type RevertPlan } from './revert-plan.ts';
import { readRows, type RunHead } from './run-ledger.ts';

export interface Reverting {
  readonly table: TablePort;
  readonly tableId: string;
  readonly server: Pick<ServerPort, 'listFeedback'>;
  readonly outbox: Pick<OutboxPort, 'snapshot'>;
  readonly classifier: Classifier;
  /** Caught up with the log. */
  readonly memory: SaidMemory;
  /** Rows that were typed into and wait for the person. */
  readonly typed: readonly RowKey[];
}

/** What reverting a run would do at this moment: the workbook is read, and the log since the run. */
export async function planOf(reverting: Reverting, run: RunHead, signal: AbortSignal): Promise<RevertPlan> {
  const { table, tableId, classifier, memory } = reverting;
  const { keyColumns } = classifier;
  const rows = readRows(run.id, await table.linesOfRun(tableId, run.id));
  const said = await saidSince(reverting, run, signal);
  for (const { key, class: name } of await table.scanCorrections(tableId, keyColumns))
    if (saidClass(memory, key) !== name) said.add(key);
  const read = await table.readTable(tableId, { signal });
  const stands = await table.readAnswers(tableId, keyColumns);
  return planRevert(rows, { stands, said, copied: copiedIn(read, stands, { classifier, memory }) });
}

/** Rows of which a person has said something since a run, or has it on the way. The table's own labels are no word. */
async function saidSince(
  { server, classifier, outbox, typed }: Reverting,
  { sequence }: RunHead,
  signal: AbortSignal,
): Promise<Set<RowKey>> {
  const { unsent, setAside } = outbox.snapshot();
  const waiting = [...unsent, ...setAside.map(({ item }) => item)].filter(
    (item) => item.classifierId === classifier.id,
  );
  const said = new Set<RowKey>([...typed, ...waiting.map(({ event }) => event.key)]);
  let after = sequence;
  let last = Infinity;
  while (after < last) {
    const log = await server.listFeedback(classifier.id, after, { signal });
    for (const { key, origin } of log.entries) if (!isOfTable(origin)) said.add(key);
    last = log.entries.length === 0 ? after : log.last;
    after = log.entries.at(-1)?.sequence ?? after;
  }
  return said;
}

/** Rows whose label column repeats the answer beside it, unless it is known to be the table's own word. */
function copiedIn(
  table: SheetTable,
  stands: readonly StoodBeside[],
  { classifier, memory }: Pick<Reverting, 'classifier' | 'memory'>,
): ReadonlySet<RowKey> {
  const column = columnOf(table, classifier.labelColumn);
  if (column === undefined) return new Set();
  const labels = classesOf(column);
  const { rowOf } = keyRows(table, classifier.keyColumns);
  return new Set(
    stands.flatMap(({ key, class: answer }) => {
      const label = labels[rowOf.get(key) ?? -1] ?? null;
      if (label === null || label !== answer) return [];
      const known = labelIn(memory, key).table;
      return known !== null && known.class === label && isEvidence(known) ? [] : [key];
    }),
  );
}
