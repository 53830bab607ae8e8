import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { spellingKey } from '../../../contract/class-spelling.ts';
import { keepAuthors } from '../../platform/audit/author-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier } from '../../record/classifiers/classifier-store.ts';
import { feedbackLogName } from '../../record/feedback/feedback-entry.ts';
import { keepGolden } from '../../record/opinions/golden-store.ts';
import { insertDoubt } from '../trust/doubt-store.ts';
import { keepThread } from './carried-comments-store.ts';
import { keepRule } from './carried-rules-store.ts';
import type { CarriedLine, ClassifierLine, ClassLine, EventLine, VersionLine } from './carried-line.ts';

/** Keeps the lines of a file, in their order, as they are taken in at a moment. */
export async function keepLine(
  transaction: Kysely<Database>,
  id: string,
  line: Exclude<CarriedLine, ClassifierLine>,
  at: Date,
): Promise<void> {
  if (line.line === 'class') await keepClass(transaction, id, line);
  else if (line.line === 'version') await keepVersion(transaction, id, line);
  else if (line.line === 'rule') await keepRule(transaction, id, line);
  else if (line.line === 'doubt') await insertDoubt(transaction, id, line);
  else if (line.line === 'golden') await keepGolden(transaction, id, { ...line, markedAt: new Date(line.markedAt) });
  else if (line.line === 'thread') await keepThread(transaction, id, line, at);
  else if (line.line === 'author') await keepAuthors(transaction, feedbackLogName(id), [line]);
  else await keepEvent(transaction, id, line);
}

async function keepClass(transaction: Kysely<Database>, id: string, line: ClassLine): Promise<void> {
  const { name, spelling, description, state } = line;
  await transaction
    .insertInto('classes')
    .values({
      classifier_id: id,
      id: line.id,
      ...{ name, spelling, description, state },
      merged_into: line.mergedInto,
      stands_as: line.standsAs,
      created_by: line.createdBy,
      created_at: line.createdAt === null ? null : new Date(line.createdAt),
    })
    .execute();
  const aliases = line.aliases.map((alias) => ({
    classifier_id: id,
    alias,
    class_id: line.id,
    spelling: line.given.includes(alias) ? spellingKey(alias) : null,
  }));
  if (aliases.length > 0) await transaction.insertInto('class_aliases').values(aliases).execute();
  const before = line.before.map((each) => ({ classifier_id: id, class_id: line.id, ...each }));
  if (before.length > 0) await transaction.insertInto('class_names_before').values(before).execute();
}

async function keepVersion(transaction: Kysely<Database>, id: string, line: VersionLine): Promise<void> {
  const { training, record } = line;
  const trainingId = randomUUID();
  await transaction
    .insertInto('trainings')
    .values({
      id: trainingId,
      classifier_id: id,
      learner: training.learner,
      seed: record.seed,
      cause: training.cause,
      occasion: json(record.occasion),
      because: record.because,
      state: 'done',
      phase: 'saving',
      share: 1,
      attempts: training.attempts,
      started_by: training.startedBy,
      started_at: new Date(training.startedAt),
      finished_at: training.finishedAt === null ? null : new Date(training.finishedAt),
      version: line.version,
    })
    .execute();
  await transaction
    .insertInto('model_versions')
    .values({
      classifier_id: id,
      version: line.version,
      training_id: trainingId,
      learner: record.learner,
      learner_why: json(record.learnerWhy),
      learner_reason: record.learnerReason,
      comparison: JSON.stringify(record.comparison),
      settings: JSON.stringify(record.settings),
      cause: record.cause,
      occasion: json(record.occasion),
      because: record.because,
      trained_at: new Date(record.trainedAt),
      duration_ms: record.durationMs,
      trained_by: record.trainedBy,
      train_rows: record.trainRows,
      holdout_rows: record.holdoutRows,
      corrected_rows: record.correctedRows,
      fingerprint: record.fingerprint,
      columns: json(line.columns),
      class_changes: line.classChanges,
      trust_changes: line.trustChanges,
      seed: record.seed,
      last_sequence: line.lastSequence,
      metrics: JSON.stringify(record.metrics),
      gate: JSON.stringify(record.gate),
      artifact: line.artifact === null ? null : Buffer.from(line.artifact, 'base64'),
      artifact_hash: Buffer.from(line.artifactHash, 'hex'),
      train_profile: JSON.stringify(line.trainProfile),
      holdout_profile: JSON.stringify(line.holdoutProfile),
      answers_by_confidence: json(line.answersByConfidence),
      global_explanation: JSON.stringify(line.globalExplanation),
    })
    .execute();
}

async function keepEvent(transaction: Kysely<Database>, id: string, line: EventLine): Promise<void> {
  await transaction
    .insertInto('feedback_events')
    .values({
      classifier_id: id,
      sequence: line.sequence,
      id: line.id,
      kind: line.kind,
      origin: line.origin,
      row_key: line.key,
      row_hash: line.rowHash,
      cells: JSON.stringify(line.cells),
      class: line.class,
      class_id: line.classId,
      predicted_class: line.predictedClass,
      prediction_id: line.predictionId,
      note: line.note,
      person: line.person,
      said_at: new Date(line.saidAt),
      recorded_at: new Date(line.recordedAt),
      based_on: line.basedOn,
      needs_approval: line.needsApproval,
      judges: line.judges,
      sent_by: line.sentBy,
      reach: line.reach,
      hash: Buffer.from(line.hash, 'hex'),
      form: line.form,
      salt: buffer(line.salt),
      payload_digest: buffer(line.payloadDigest),
    })
    .execute();
}

/** Where the log goes on: behind its last event, or at its beginning where it was not carried. */
export async function keepHead(
  transaction: Kysely<Database>,
  id: string,
  head: {
    readonly sequence: number;
    readonly hash: string;
    readonly columnChanges: number;
    readonly classChanges: number;
    readonly trustChanges: number;
  },
): Promise<void> {
  await transaction
    .insertInto('feedback_heads')
    .values({
      classifier_id: id,
      last_sequence: head.sequence,
      last_hash: Buffer.from(head.hash, 'hex'),
      column_changes: head.columnChanges,
      class_changes: head.classChanges,
      trust_changes: head.trustChanges,
    })
    .execute();
}

/** What is called by an id or a name here already; null when nothing is. */
export async function findHere(db: Kysely<Database>, id: string): Promise<string | null> {
  const row = await db.selectFrom('classifiers').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}

/** Puts the version in use that was in use where the classifier comes from. */
export async function keepChampion(
  transaction: Kysely<Database>,
  id: string,
  line: Pick<
    ClassifierLine,
    'champion' | 'championSequence' | 'championPinnedBy' | 'columnChanges' | 'earlierColumns' | 'alsoCalled'
  >,
): Promise<void> {
  await lockClassifier(transaction, id);
  await transaction
    .updateTable('classifiers')
    .set({
      champion: line.champion,
      champion_sequence: line.championSequence,
      champion_pinned_by: line.championPinnedBy,
      column_changes: line.columnChanges,
      earlier_columns: JSON.stringify(line.earlierColumns),
      also_called: JSON.stringify(line.alsoCalled),
    })
    .where('id', '=', id)
    .execute();
}

/** The versions whose model is not the one that was trained, by the hash noted beside it. */
export async function findChangedModel(transaction: Kysely<Database>, id: string): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select version from model_versions
    where classifier_id = ${id} and artifact is not null and sha256(artifact) <> artifact_hash limit 1`.execute(
    transaction,
  );
  return rows[0]?.version ?? null;
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function buffer(hex: string | null): Buffer | null {
  return hex === null ? null : Buffer.from(hex, 'hex');
}
