import type { RowKey } from '../../contract/cell.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import { evolve, isOfTable } from '../../contract/label.ts';
import { needsNoApproval } from '../../contract/approval-policy.ts';
import { unapprovedOfTable } from '../../contract/proposals.ts';
import { featureHash, rowHashes } from '../../contract/row-hash.ts';
import { cellsOfRow, featureColumns } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { columnOf, keyRows, unusableRows } from '../table/keyed-rows.ts';
import { classesOf } from '../table/labels.ts';
import { meantHere } from '../feedback/meant-here.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import { rowChunks } from '../table/row-chunks.ts';
import {
  catchUp,
  labelIn,
  countedClass,
  saidClass,
  type MemoryPort,
  type SaidMemory,
} from '../feedback/said-memory.ts';
import type { LabelsSent } from '../session/shared-state.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { LongOperation } from '../ports/table-reading.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { trainingWords } from './words/training-words.ts';

export interface LabelSending {
  readonly server: ServerPort;
  readonly store: MemoryPort;
  readonly pacing: Pacing;
  readonly memory: SaidMemory;
}

/**
 * Sends the labels of the label column that the server does not know yet. Sending again changes nothing: only what is
 * new or changed travels, and a request whose answer was lost is repeated with the same event ids.
 *
 * @param sending its memory must have caught up with the log
 *
 * @throws {FlowProblem} label-column-missing, no-labels, one-class, no-usable-keys, before anything is sent
 */
export async function sendLabels(
  sending: LabelSending,
  classifier: Classifier,
  table: SheetTable,
  operation: LongOperation = {},
): Promise<LabelsSent> {
  const { memory, store, server, pacing } = sending;
  const labels = assertLabels(classifier, table, memory);
  const features = featureColumns(table, classifier);
  const keyed = keyRows(table, classifier.keyColumns);
  if (keyed.rowOf.size === 0)
    throw new FlowProblem('no-usable-keys', trainingWords('noUsableKeys'), trainingWords('giveKeys'));

  const eventOf = new Map<number, FeedbackEvent>();
  keyed.keys.forEach((key, row) => {
    const event =
      key === null
        ? null
        : newEvent(sending, classifier, {
            key,
            label: labels[row] ?? null,
            answer: table.answers?.[row] ?? null,
            cells: cellsOfRow(features, row),
          });
    if (event !== null) eventOf.set(row, event);
  });

  // Which of them wait is the server's to say: it stands in the log.
  const isCountedAtOnce = needsNoApproval(classifier.policies.approval);
  const total = eventOf.size;
  let done = 0;
  for (const rows of rowChunks(features, [...eventOf.keys()])) {
    operation.signal?.throwIfAborted();
    const events = rows.map((row) => eventOf.get(row)!);
    const columns = features.map((column) => column.name);
    const receipt = await withRetries(
      pacing,
      () => server.recordFeedback(classifier.id, { columns, events }, { signal: operation.signal }),
      operation.signal,
    );
    // Only a run without a gap is known to be ours; what others said between is read from the log next time.
    if (isCountedAtOnce && receipt.repeated === 0 && receipt.sequence === memory.readTo + receipt.recorded) {
      events.forEach((event, at) => foldEvent(memory, classifier, event, memory.readTo + at + 1));
      memory.readTo = receipt.sequence;
    }
    done += rows.length;
    operation.onProgress?.({ done, total });
  }
  if (isCountedAtOnce) await store.save(classifier.id, memory);
  else await catchUp(server, store, classifier, memory, { signal: operation.signal });

  const withdrawn = [...eventOf.values()].filter((event) => event.kind === 'withdraw').length;
  const labelled = labels.filter((label) => label !== null).length;
  const labelledAndKeyed = labels.filter((label, row) => label !== null && keyed.keys[row] !== null).length;
  return {
    labelled,
    sent: total - withdrawn,
    withdrawn,
    waiting: [...eventOf.values()].filter((event) => isWaiting(memory, event)).length,
    leftOut: unusableRows(keyed) === 0 ? 0 : labelled - labelledAndKeyed,
  };
}

/** Whether what was sent of a row waits for approval. */
function isWaiting(memory: SaidMemory, { key, class: name }: FeedbackEvent): boolean {
  return labelIn(memory, key).proposals.some((each) => isOfTable(each.origin) && each.class === (name ?? null));
}

/** The class of each row's label cell; null where there is none. */
function assertLabels(classifier: Classifier, table: SheetTable, memory: SaidMemory): (string | null)[] {
  const column = columnOf(table, classifier.labelColumn);
  if (column === undefined) {
    throw new FlowProblem(
      'label-column-missing',
      trainingWords('labelColumnMissing', { column: classifier.labelColumn }),
      trainingWords('putHeaderBack'),
    );
  }
  const names = classesOf(column);
  const meant = meantHere({ classifier, memory }, names);
  const classes = new Set([...meant.values(), ...classesOfPeople(memory)]);
  if (classes.size === 0) {
    throw new FlowProblem(
      'no-labels',
      trainingWords('noLabels', { column: column.name }),
      trainingWords('fillInClasses'),
    );
  }
  if (classes.size === 1) {
    throw new FlowProblem(
      'one-class',
      trainingWords('oneClass', { class: [...classes][0]! }),
      trainingWords('fillInSecondClass'),
    );
  }
  return names.map((name) => (name === null ? null : meant.get(name)!));
}

/** One row of the table, as far as its label goes. */
interface LabelCell {
  readonly key: RowKey;
  readonly label: string | null;
  /** What stands in Amend's class column. */
  readonly answer: string | null;
  readonly cells: FeedbackEvent['cells'];
}

function newEvent(
  { memory, pacing }: LabelSending,
  classifier: Classifier,
  { key, label, answer, cells }: LabelCell,
): FeedbackEvent | null {
  const of = labelIn(memory, key);
  const said = unapprovedOfTable(of) ?? of.table;
  if (label === null && said === null) return null;
  if (said?.class === label && rowHashes(classifier, cells).includes(said.rowHash)) return null;
  const base = {
    id: pacing.newId(),
    origin: 'label-column' as const,
    key,
    cells,
    basedOn: memory.readTo,
    saidAt: pacing.now().toISOString(),
  };
  if (label === null) return { ...base, kind: 'withdraw' };
  const repeatsAmend =
    said?.class === label ? said.kind === 'adopt' : label === answer && countedClass(memory, key, classifier) !== label;
  return { ...base, kind: repeatsAmend ? 'adopt' : 'correct', class: label };
}

function foldEvent(memory: SaidMemory, classifier: Classifier, event: FeedbackEvent, sequence: number): void {
  const { key, kind, origin, cells, class: className = null, basedOn = null } = event;
  memory.labels.set(
    key,
    evolve(labelIn(memory, key), {
      sequence,
      kind,
      origin,
      key,
      rowHash: featureHash(classifier, cells),
      class: className,
      person: null,
      basedOn,
    }),
  );
}

/** The classes that people gave rows of this classifier. */
function classesOfPeople(memory: SaidMemory): string[] {
  return [...new Set([...memory.labels.keys(), ...memory.underWay.keys()])].flatMap(
    (key) => saidClass(memory, key) ?? [],
  );
}
