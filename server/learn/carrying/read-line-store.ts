import type { Kysely } from 'kysely';
import { readAuthors } from '../../platform/audit/author-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassChanges } from '../../record/classes/class-history-store.ts';
import { readEvents } from '../../record/feedback/feedback-store.ts';
import { feedbackLogName, type FeedbackEntry } from '../../record/feedback/feedback-entry.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { readTrust } from '../../record/labels/trust-store.ts';
import { readGolden } from '../../record/opinions/golden-store.ts';
import { readKeptDoubts } from '../trust/doubt-store.ts';
import { readThreadLines } from './carried-comments-store.ts';
import { readRuleLines } from './carried-rules-store.ts';
import type { CarriedLine, ClassifierLine, ClassLine, EventLine, VersionLine } from './carried-line.ts';

const EVENTS_PER_PAGE = 1_000;

/** What is carried of a classifier, one line at a time: memory for a version or a page of events. */
export async function* readLines(db: Kysely<Database>, id: string, isWithLog: boolean): AsyncGenerator<CarriedLine> {
  yield await readClassifierLine(db, id);
  yield* await readClassLines(db, id);
  yield* await readRuleLines(db, id);
  const versions = await db
    .selectFrom('model_versions')
    .select('version')
    .where('classifier_id', '=', id)
    .orderBy('version')
    .execute();
  for (const { version } of versions) yield await readVersionLine(db, id, version);
  if (!isWithLog) return;
  for (const author of await readAuthors(db, feedbackLogName(id))) yield { line: 'author', ...author };
  for (let after = 0; ;) {
    const events = await readEvents(db, id, after, EVENTS_PER_PAGE);
    for (const event of events) yield eventLine(event);
    if (events.length < EVENTS_PER_PAGE) break;
    after = events.at(-1)!.sequence;
  }
  for (const doubt of await readKeptDoubts(db, id)) yield { line: 'doubt', ...doubt };
  for (const { cells, markedAt, ...row } of await readGolden(db, id))
    yield { line: 'golden', ...row, cells: [...cells], markedAt: markedAt.toISOString() };
  yield* await readThreadLines(db, id);
}

async function readClassifierLine(db: Kysely<Database>, id: string): Promise<ClassifierLine> {
  const { name, category, project, origin, createdAt, ...stored } = await readClassifier(db, id);
  return {
    line: 'classifier',
    ...{ name, category, project, origin },
    columns: [...stored.columns],
    columnChanges: stored.columnChanges,
    classChanges: await readClassChanges(db, id),
    trustChanges: (await readTrust(db, id)).changes,
    earlierColumns: stored.earlierColumns.map(({ upTo, places }) => ({ upTo, places: [...places] })),
    alsoCalled: [...stored.alsoCalled],
    keyColumns: [...stored.keyColumns],
    labelColumn: stored.labelColumn,
    policies: stored.policies,
    kind: stored.kind ?? 'classes',
    champion: stored.champion,
    championSequence: stored.championSequence,
    championPinnedBy: stored.championPinnedBy,
    createdBy: stored.createdBy,
    createdAt: createdAt.toISOString(),
  };
}

async function readClassLines(db: Kysely<Database>, id: string): Promise<ClassLine[]> {
  const classes = await db.selectFrom('classes').selectAll().where('classifier_id', '=', id).orderBy('id').execute();
  const aliases = await db.selectFrom('class_aliases').selectAll().where('classifier_id', '=', id).execute();
  const before = await db
    .selectFrom('class_names_before')
    .selectAll()
    .where('classifier_id', '=', id)
    .orderBy('number')
    .execute();
  return classes.map((each) => ({
    line: 'class',
    id: each.id,
    name: each.name,
    spelling: each.spelling,
    description: each.description,
    createdBy: each.created_by,
    createdAt: each.created_at?.toISOString() ?? null,
    aliases: aliases.filter((alias) => alias.class_id === each.id).map(({ alias }) => alias),
    given: aliases.filter((of) => of.class_id === each.id && of.spelling !== null).map(({ alias }) => alias),
    state: each.state,
    mergedInto: each.merged_into,
    standsAs: each.stands_as,
    before: before.filter((of) => of.class_id === each.id).map(({ number, name }) => ({ number, name })),
  }));
}

async function readVersionLine(db: Kysely<Database>, id: string, version: number): Promise<VersionLine> {
  const row = await db
    .selectFrom('model_versions')
    .selectAll()
    .where('classifier_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const training = await db
    .selectFrom('trainings')
    .selectAll()
    .where('id', '=', row.training_id)
    .executeTakeFirstOrThrow();
  return {
    line: 'version',
    version,
    training: {
      learner: training.learner,
      cause: training.cause,
      startedBy: training.started_by,
      startedAt: training.started_at.toISOString(),
      finishedAt: training.finished_at?.toISOString() ?? null,
      attempts: training.attempts,
    },
    record: {
      learner: row.learner,
      learnerWhy: row.learner_why,
      learnerReason: row.learner_reason,
      comparison: row.comparison,
      settings: row.settings,
      cause: row.cause,
      occasion: row.occasion,
      because: row.because,
      trainedAt: row.trained_at.toISOString(),
      durationMs: row.duration_ms,
      trainedBy: row.trained_by,
      trainRows: row.train_rows,
      holdoutRows: row.holdout_rows,
      correctedRows: row.corrected_rows,
      fingerprint: row.fingerprint,
      seed: row.seed,
      metrics: row.metrics,
      gate: row.gate,
    },
    columns: row.columns,
    classChanges: row.class_changes,
    trustChanges: row.trust_changes,
    lastSequence: row.last_sequence,
    artifact: row.artifact?.toString('base64') ?? null,
    artifactHash: row.artifact_hash.toString('hex'),
    trainProfile: row.train_profile as Record<string, unknown>,
    holdoutProfile: row.holdout_profile as Record<string, unknown>,
    answersByConfidence: row.answers_by_confidence === null ? null : [...row.answers_by_confidence],
    globalExplanation: row.global_explanation,
  };
}

function eventLine({ seal, saidAt, recordedAt, cells, ...event }: FeedbackEntry): EventLine {
  const { needsApproval = false, judges = null, sentBy = null, reach = null } = event;
  return {
    line: 'event',
    ...event,
    needsApproval,
    judges,
    sentBy,
    reach,
    cells: [...cells],
    saidAt: saidAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    ...seal,
  };
}
