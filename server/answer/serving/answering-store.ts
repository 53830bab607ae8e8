import { sql, type Kysely } from 'kysely';
import type { Policies } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readClassChanges } from '../../record/classes/class-history-store.ts';
import { readClassWords, readUnpredictedClasses } from '../../record/classes/class-store.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import {
  isLabelledOtherwise,
  readAllKeptLabels,
  readLabelSequencesSince,
  type KeptLabel,
} from '../../record/labels/label-store.ts';
import { ClassNames } from './class-names.ts';
import { readTrust } from '../../record/labels/trust-store.ts';
import type { Trust } from '../../record/labels/trust.ts';
import { readArtifact, type Artifact } from '../../learn/models/model-store.ts';

/** What a classifier's answers follow: its champion, and how far its feedback log has come. */
export interface AnsweringPointer extends Pick<StoredClassifier, 'name' | 'kind'> {
  readonly champion: number | null;
  readonly lastSequence: number;
  /** As they are now; people change them while models are kept in memory. */
  readonly policies: Policies;
  /** Since when it takes nothing new; null while it is open. */
  readonly archivedAt: Date | null;
  /** How often its columns were changed, and rows of it erased. */
  readonly columnChanges: number;
  /** How often its catalogue of classes was changed. */
  readonly classChanges: number;
  /** How often its rules were changed. */
  readonly ruleChanges: number;
  /** How often it changed whose words count. */
  readonly trustChanges: number;
  readonly erasures: number;
}

/** One indexed read, before every answer: whatever another process promoted or recorded is followed at once. */
export async function readPointer(db: Kysely<Database>, classifierId: string): Promise<AnsweringPointer | undefined> {
  return db
    .selectFrom('classifiers')
    .leftJoin('feedback_heads', 'feedback_heads.classifier_id', 'classifiers.id')
    .select((eb) => [
      'classifiers.name',
      'classifiers.classifier_kind as kind',
      'classifiers.champion',
      'classifiers.policies',
      'classifiers.archived_at as archivedAt',
      'classifiers.column_changes as columnChanges',
      'classifiers.rule_changes as ruleChanges',
      'classifiers.erasures',
      eb.fn.coalesce('feedback_heads.last_sequence', sql<number>`0`).as('lastSequence'),
      eb.fn.coalesce('feedback_heads.class_changes', sql<number>`0`).as('classChanges'),
      eb.fn.coalesce('feedback_heads.trust_changes', sql<number>`0`).as('trustChanges'),
    ])
    .where('classifiers.id', '=', classifierId)
    .executeTakeFirst();
}

/** By what a model knows what it does. */
interface Known {
  readonly classifier: Pick<StoredClassifier, 'columnChanges'>;
  readonly classChanges: number;
  readonly erasures: number;
  readonly trust: Pick<Trust, 'changes'>;
}

/**
 * Whether what a model knows is of use no more: by other columns or names, of rows erased, of words that do not count.
 */
export function isOfAnother(answering: Known, pointer: AnsweringPointer): boolean {
  return (
    pointer.columnChanges !== answering.classifier.columnChanges ||
    pointer.classChanges !== answering.classChanges ||
    pointer.erasures !== answering.erasures ||
    // Nothing of what a person said can be left out, or come back, but from the start.
    pointer.trustChanges !== answering.trust.changes
  );
}

/** What a version, or what stands before the first, and the labels since add up to, as of one event of the log. */
export interface AnsweringFold {
  /** Null before anything was trained. */
  readonly artifact: Artifact | null;
  /** The last event that counts. */
  readonly lastSequence: number;
  /** Sequences of the evidence that stands and was said after the version's training set, in order. */
  readonly taught: readonly number[];
  /** What was saved of the version, if it has learned nothing that stands no longer. */
  readonly snapshot: OnlineSnapshot | undefined;
  /** How often the catalogue had changed, and what classes are called by it. */
  readonly classChanges: number;
  readonly names: ClassNames;
  /** Every row's label; empty unless asked for. */
  readonly labels: readonly KeptLabel[];
  /** Sequences of the words that were said of their own row alone; empty where the labels are. */
  readonly ofRowAlone: readonly number[];
  /** Whose words count. */
  readonly trust: Trust;
}

/**
 * Reads it all of one moment; undefined when the version is gone. O(labels), if they are asked for, else O(what was
 * said since).
 *
 * @param version null before anything was trained
 */
export async function readAnsweringFold(
  db: Kysely<Database>,
  classifierId: string,
  version: number | null,
  withLabels: boolean,
): Promise<AnsweringFold | undefined> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (moment) => {
      const artifact = version === null ? null : await readArtifact(moment, classifierId, version);
      if (artifact === undefined) return undefined;
      const learnedUpTo = artifact?.lastSequence ?? 0;
      const classChanges = await readClassChanges(moment, classifierId);
      const trust = await readTrust(moment, classifierId);
      const snapshot =
        version === null
          ? undefined
          : await readSnapshot(moment, classifierId, version, { classChanges, trustChanges: trust.changes });
      const isTrue =
        snapshot !== undefined &&
        !(await isLabelledOtherwise(moment, classifierId, learnedUpTo, snapshot.lastSequence));
      return {
        artifact,
        lastSequence: await readLastSequence(moment, classifierId),
        taught: await readLabelSequencesSince(moment, classifierId, learnedUpTo),
        snapshot: isTrue ? snapshot : undefined,
        classChanges,
        names: new ClassNames(
          await readClassWords(moment, classifierId),
          new Set(await readUnpredictedClasses(moment, classifierId)),
        ),
        labels: withLabels ? await readAllKeptLabels(moment, classifierId) : [],
        ofRowAlone: withLabels ? await readSequencesOfRowAlone(moment, classifierId) : [],
        trust,
      };
    });
}

async function readSequencesOfRowAlone(db: Kysely<Database>, classifierId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('feedback_events')
    .select('sequence')
    .where('classifier_id', '=', classifierId)
    .where('reach', 'is not', null)
    .execute();
  return rows.map((row) => row.sequence);
}

/** What a champion had learned from feedback when it was last saved. */
export interface OnlineSnapshot {
  readonly lastSequence: number;
  /** How often the catalogue had changed by whose names it learned: by those of another one it is of no use. */
  readonly classChanges: number;
  readonly state: Uint8Array;
}

async function readSnapshot(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  { classChanges, trustChanges }: { readonly classChanges: number; readonly trustChanges: number },
): Promise<OnlineSnapshot | undefined> {
  return db
    .selectFrom('online_snapshots')
    .select(['last_sequence as lastSequence', 'class_changes as classChanges', 'state'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .where('class_changes', '=', classChanges)
    .where('trust_changes', '=', trustChanges)
    .executeTakeFirst();
}

/** Keeps the snapshot, made where so often had changed whose words count, unless a later one is kept. */
export async function saveSnapshot(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
  snapshot: OnlineSnapshot,
  trustChanges: number,
): Promise<void> {
  const state = Buffer.from(snapshot.state.buffer, snapshot.state.byteOffset, snapshot.state.byteLength);
  const kept = {
    last_sequence: snapshot.lastSequence,
    class_changes: snapshot.classChanges,
    trust_changes: trustChanges,
    state,
  };
  await db
    .insertInto('online_snapshots')
    .values({ classifier_id: classifierId, version, ...kept })
    .onConflict((conflict) =>
      conflict
        .columns(['classifier_id', 'version'])
        .doUpdateSet(kept)
        .where(
          sql<boolean>`online_snapshots.trust_changes <= ${trustChanges}
            and (online_snapshots.class_changes, online_snapshots.last_sequence)
              <= (${snapshot.classChanges}, ${snapshot.lastSequence}::bigint)`,
        ),
    )
    .execute();
}
