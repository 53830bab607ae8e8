import { sql, type Kysely, type Selectable } from 'kysely';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { LearnerName, LearnerReason } from '../../../contract/learner.ts';
import type { ModelReport } from '../../../contract/model-report.ts';
import type {
  ChampionDecision,
  GateDecision,
  LearnerComparison,
  ModelMetrics,
  ModelVersion,
  TrainingCause,
} from '../../../contract/training.ts';
import type { TrainingOccasion } from '../../../contract/training-occasion.ts';
import type { ConfidenceCount } from '../../../ml/evaluation/answers-by-confidence.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { ModelVersionsTable } from '../../platform/database/training-schema.ts';
import { readChampion, type ChampionPointer } from './champion-store.ts';
import { readDecisions } from './decision-store.ts';
import { hashArtifact } from './artifact-hash.ts';
import { explanationInWords } from './explanation-in-words.ts';
import { summarizeShadows } from './shadow-rows-store.ts';
import { saveReferenceSegments, type ReferenceSegments } from './reference-segment-store.ts';
import { versionInWords } from './version-in-words.ts';

/** A trained model as it is kept. */
export interface Artifact {
  readonly bytes: Uint8Array;
  /** The last event of the log that it was trained with. */
  readonly lastSequence: number;
}

/** A model version to be saved. */
export interface VersionDraft {
  readonly classifierId: string;
  readonly trainingId: string;
  readonly learner: LearnerName;
  readonly learnerWhy: LearnerReason;
  readonly learnerReason: string;
  readonly comparison: readonly LearnerComparison[];
  readonly settings: ModelVersion['settings'];
  readonly cause: TrainingCause;
  /** Null of trainings of earlier releases. */
  readonly occasion: TrainingOccasion | null;
  readonly because: string;
  readonly trainedAt: Date;
  readonly durationMs: number;
  readonly trainedBy: string;
  readonly trainRows: number;
  readonly holdoutRows: number;
  readonly correctedRows: number;
  readonly fingerprint: string;
  /** All of the classifier's as it learned. */
  readonly columns: readonly KeptColumn[];
  /** How often the catalogue had changed by whose names it learned. */
  readonly classChanges: number;
  readonly seed: number;
  /** Sequence of the last feedback event that the training set took in. */
  readonly lastSequence: number;
  /** How often it had changed whose words count. */
  readonly trustChanges: number;
  readonly metrics: ModelMetrics;
  readonly gate: GateDecision;
  readonly artifact: Uint8Array;
  /** Reference profiles as JSON text. */
  readonly trainProfile: string;
  readonly holdoutProfile: string;
  readonly segments: ReferenceSegments | null;
  readonly answersByConfidence: readonly ConfidenceCount[];
  readonly globalExplanation: GlobalExplanation;
}

/** What the sheet "Amend model" shows of a version beside its figures. */
export type GlobalExplanation = Pick<ModelReport, 'rules' | 'pairs'>;

/** Everything of a version but its bytes and profiles, which are large and read apart. */
const LISTED = [
  'classifier_id',
  'version',
  'learner',
  'learner_why',
  'learner_reason',
  'comparison',
  'settings',
  'cause',
  'occasion',
  'because',
  'trained_at',
  'duration_ms',
  'trained_by',
  'train_rows',
  'holdout_rows',
  'corrected_rows',
  'fingerprint',
  'columns',
  'seed',
  'metrics',
  'gate',
] as const;

type ListedRow = Pick<Selectable<ModelVersionsTable>, (typeof LISTED)[number]> & { readonly has_model: boolean };

/**
 * Saves a version under the classifier's next number. Within a transaction, the classifier's row stays locked until
 * its end, so that numbers have no gaps and two processes never save the same one.
 */
export async function saveVersion(transaction: Kysely<Database>, draft: VersionDraft): Promise<number> {
  await transaction
    .selectFrom('classifiers')
    .select('id')
    .where('id', '=', draft.classifierId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { last } = await transaction
    .selectFrom('model_versions')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), sql<number>`0`).as('last'))
    .where('classifier_id', '=', draft.classifierId)
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto('model_versions')
    .values({
      classifier_id: draft.classifierId,
      version: last + 1,
      training_id: draft.trainingId,
      learner: draft.learner,
      learner_why: JSON.stringify(draft.learnerWhy),
      learner_reason: draft.learnerReason,
      comparison: JSON.stringify(draft.comparison),
      settings: JSON.stringify(draft.settings),
      cause: draft.cause,
      occasion: draft.occasion === null ? null : JSON.stringify(draft.occasion),
      because: draft.because,
      trained_at: draft.trainedAt,
      duration_ms: draft.durationMs,
      trained_by: draft.trainedBy,
      train_rows: draft.trainRows,
      holdout_rows: draft.holdoutRows,
      corrected_rows: draft.correctedRows,
      fingerprint: draft.fingerprint,
      columns: JSON.stringify(draft.columns),
      class_changes: draft.classChanges,
      seed: draft.seed,
      last_sequence: draft.lastSequence,
      trust_changes: draft.trustChanges,
      metrics: JSON.stringify(draft.metrics),
      gate: JSON.stringify(draft.gate),
      artifact: Buffer.from(draft.artifact.buffer, draft.artifact.byteOffset, draft.artifact.byteLength),
      artifact_hash: hashArtifact(draft.artifact),
      train_profile: draft.trainProfile,
      holdout_profile: draft.holdoutProfile,
      segment_column: draft.segments?.column ?? null,
      answers_by_confidence: JSON.stringify(draft.answersByConfidence),
      global_explanation: JSON.stringify(draft.globalExplanation),
    })
    .execute();
  if (draft.segments !== null) await saveReferenceSegments(transaction, draft.classifierId, last + 1, draft.segments);
  return last + 1;
}

/** All versions of a classifier, latest first. */
export async function listVersions(db: Kysely<Database>, classifierId: string): Promise<ModelVersion[]> {
  const rows = await listed(db, classifierId).orderBy('version', 'desc').execute();
  const champion = await readChampion(db, classifierId);
  const decisions = await readDecisions(db, classifierId);
  const shadows = await summarizeShadows(db, classifierId);
  return rows.map((row) => ({ ...toModelVersion(row, champion, decisions), shadow: shadows.get(row.version) ?? null }));
}

export async function readVersion(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<ModelVersion | undefined> {
  const row = await listed(db, classifierId).where('version', '=', version).executeTakeFirst();
  if (row === undefined) return undefined;
  const champion = await readChampion(db, classifierId);
  const shadow = (await summarizeShadows(db, classifierId)).get(version) ?? null;
  return { ...toModelVersion(row, champion, await readDecisions(db, classifierId, version)), shadow };
}

function listed(db: Kysely<Database>, classifierId: string) {
  return db
    .selectFrom('model_versions')
    .select(LISTED)
    .select((eb) => eb('artifact', 'is not', null).$castTo<boolean>().as('has_model'))
    .where('classifier_id', '=', classifierId);
}

/**
 * A version's model as bytes, and the last feedback event it learned from; undefined when it is not there, or its model
 * is no longer kept. Megabytes.
 */
export async function readArtifact(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<Artifact | undefined> {
  const row = await db
    .selectFrom('model_versions')
    .select(['artifact', 'last_sequence'])
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.artifact == null ? undefined : { bytes: row.artifact, lastSequence: row.last_sequence };
}

/** How long the last training took, with how many labels. */
export async function readLastDuration(
  db: Kysely<Database>,
  classifierId: string,
): Promise<{ readonly durationMs: number; readonly rows: number } | undefined> {
  return db
    .selectFrom('model_versions')
    .select((eb) => ['duration_ms as durationMs', eb('train_rows', '+', eb.ref('holdout_rows')).as('rows')])
    .where('classifier_id', '=', classifierId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** In the language of whoever reads it. */
export async function readGlobalExplanation(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<GlobalExplanation | undefined> {
  const row = await db
    .selectFrom('model_versions')
    .select('global_explanation')
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && explanationInWords(row.global_explanation);
}

function toModelVersion(
  row: ListedRow,
  champion: ChampionPointer,
  decisions: readonly ChampionDecision[],
): ModelVersion {
  const isChampion = row.version === champion.version;
  return {
    version: row.version,
    learner: row.learner,
    ...versionInWords({
      learnerWhy: row.learner_why,
      learnerReason: row.learner_reason,
      comparison: row.comparison,
      settings: row.settings,
      occasion: row.occasion,
      because: row.because,
      gate: row.gate,
    }),
    isChampion,
    isPinned: isChampion && champion.pinnedBy !== null,
    hasModel: row.has_model,
    cause: row.cause,
    trainedAt: row.trained_at.toISOString(),
    durationMs: row.duration_ms,
    trainedBy: row.trained_by,
    trainRows: row.train_rows,
    holdoutRows: row.holdout_rows,
    correctedRows: row.corrected_rows,
    fingerprint: row.fingerprint,
    ...(row.columns === null ? {} : { columns: row.columns.filter(({ type }) => type !== 'ignored') }),
    seed: row.seed,
    metrics: row.metrics,
    decisions: decisions.filter((each) => each.version === row.version || each.before === row.version),
  };
}

/** The versions whose model is not the one that was trained: its bytes have another hash than was noted then. */
export async function listDamagedModels(db: Kysely<Database>): Promise<{ classifierId: string; version: number }[]> {
  return db
    .selectFrom('model_versions')
    .select(['classifier_id as classifierId', 'version'])
    .where('artifact', 'is not', null)
    .where(sql<boolean>`sha256(artifact) <> artifact_hash`)
    .orderBy('classifier_id')
    .orderBy('version')
    .execute();
}
