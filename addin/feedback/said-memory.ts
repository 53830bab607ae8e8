import type { RowKey } from '../../contract/cell.ts';
import { needsNoApproval } from '../../contract/approval-policy.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { FeedbackEvent, FeedbackLogEntry } from '../../contract/feedback.ts';
import { evolve, isSaid, UNLABELLED, type RowLabel } from '../../contract/label.ts';
import { lastWord } from '../../contract/proposals.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';

/** A class said here, or null for a withdrawal, that the log is not known to have. */
export interface UnderWay {
  readonly id: string;
  readonly class: string | null;
}

/**
 * What was said of the rows of one classifier, so that nothing is said twice: the fold of the feedback log, see
 * `contract/label.ts`.
 */
export interface SaidMemory {
  /** Which shape this is: what an earlier release kept is forgotten, the log tells it again. */
  readonly shape: typeof SHAPE;
  /** How often the classifier's columns had changed by which the rows are known. */
  readonly columnChanges: number;
  readonly labels: Map<RowKey, RowLabel>;
  /** What people last said here in the correction column or the review list. */
  readonly underWay: Map<RowKey, UnderWay>;
  /** Of rows spoken of here, the sequence of the last word, which whoever sees this sheet has seen. */
  readonly spoken: Map<RowKey, number>;
  /** Sequence number up to which the log is folded in. */
  readTo: number;
  /** Sequence number up to which the log was folded in when the sheet was last looked through. */
  scannedTo: number;
}

const SHAPE = 3;

/** Keeps memories between two openings of the pane. */
export interface MemoryPort {
  load(classifierId: string): Promise<SaidMemory | null>;
  save(classifierId: string, memory: SaidMemory): Promise<void>;
}

export function emptyMemory(columnChanges = 0): SaidMemory {
  return {
    shape: SHAPE,
    columnChanges,
    labels: new Map(),
    underWay: new Map(),
    spoken: new Map(),
    readTo: 0,
    scannedTo: 0,
  };
}

/**
 * What was kept of a classifier, if it has today's shape. Where its columns have changed since, rows are known by other
 * cells: the log tells again by which, and only what was said here is kept.
 */
export async function recall(
  store: MemoryPort,
  { id, columnChanges = 0 }: Pick<Classifier, 'id' | 'columnChanges'>,
): Promise<SaidMemory> {
  const kept = await store.load(id);
  if (kept?.shape !== SHAPE) return emptyMemory(columnChanges);
  const before = (kept as Partial<SaidMemory>).columnChanges ?? 0;
  return before === columnChanges ? kept : { ...kept, columnChanges, labels: new Map(), readTo: 0 };
}

/**
 * Adds to the memory everything that the log has got meanwhile, from other people and machines too, and from requests
 * whose answer was lost. Costs one request for each 1,000 new entries.
 */
export async function catchUp(
  server: ServerPort,
  store: MemoryPort,
  classifier: Classifier,
  memory: SaidMemory,
  options?: RequestOptions,
): Promise<void> {
  let isCaughtUp = false;
  while (!isCaughtUp) {
    const log = await server.listFeedback(classifier.id, memory.readTo, options);
    for (const entry of log.entries) foldEntry(memory, entry);
    isCaughtUp = log.entries.length === 0 || memory.readTo >= log.last;
  }
  await store.save(classifier.id, memory);
}

/** Adds one log entry to the memory. Entries must come in the order of their sequence numbers. */
export function foldEntry(memory: SaidMemory, entry: FeedbackLogEntry): void {
  memory.readTo = Math.max(memory.readTo, entry.sequence);
  if (entry.key === '') return; // it was erased
  memory.labels.set(entry.key, evolve(labelIn(memory, entry.key), entry));
  if (memory.underWay.get(entry.key)?.id !== entry.id) return;
  memory.underWay.delete(entry.key);
  memory.spoken.set(entry.key, entry.sequence);
}

/** Takes note of what was just said here of a row. */
export function noteSaid(memory: SaidMemory, { key, id, class: className }: FeedbackEvent): void {
  memory.underWay.set(key, { id, class: className ?? null });
}

/** The label of a row as the log has it. */
export function labelIn(memory: SaidMemory, key: RowKey): RowLabel {
  return memory.labels.get(key) ?? UNLABELLED;
}

/**
 * The class that people give a row, what was just said here and what waits for approval included; null when they give
 * none.
 */
export function saidClass(memory: SaidMemory, key: RowKey): string | null {
  const here = memory.underWay.get(key);
  if (here !== undefined) return here.class;
  return lastWord(labelIn(memory, key))?.class ?? null;
}

/**
 * The class that people give a row, as far as it counts: what waits for approval does not, nor, where something may
 * need it, what the log is not known to have.
 */
export function countedClass(
  memory: SaidMemory,
  key: RowKey,
  { policies }: Pick<Classifier, 'policies'>,
): string | null {
  if (needsNoApproval(policies.approval) && labelIn(memory, key).proposals.length === 0) return saidClass(memory, key);
  return labelIn(memory, key).people.at(-1)?.class ?? null;
}

/** Whether somebody has given a row this class, and it was not withdrawn, even if another stands. */
export function isKnown(memory: SaidMemory, key: RowKey, className: string): boolean {
  return saidClass(memory, key) === className || isSaid(labelIn(memory, key), className);
}

/** Sequence of the last event that whoever typed into the sheet, unseen, can be taken to have seen of a row. */
export function seenInSheet(memory: SaidMemory, key: RowKey): number {
  // What was said here a moment ago is no older than what was read of the log.
  return memory.underWay.has(key) ? Number.MAX_SAFE_INTEGER : Math.max(memory.scannedTo, memory.spoken.get(key) ?? 0);
}

/** Takes note that somebody was shown what was said of a row up to an event, as in the list of disputes. */
export function noteShown(memory: SaidMemory, key: RowKey, sequence: number): void {
  memory.spoken.set(key, Math.max(sequence, memory.spoken.get(key) ?? 0));
}

/** Sequence of the last event that the person here has seen of a row. */
export function seenHere(memory: SaidMemory, key: RowKey): number {
  return Math.max(memory.readTo, memory.spoken.get(key) ?? 0);
}

/** Takes note that the sheet was looked through. */
export function noteScan(memory: SaidMemory): void {
  memory.scannedTo = memory.readTo;
  for (const [key, sequence] of memory.spoken) if (sequence <= memory.scannedTo) memory.spoken.delete(key);
}
