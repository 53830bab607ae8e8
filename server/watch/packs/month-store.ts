import { sql, type Kysely } from 'kysely';
import type { PackContent } from '../../../contract/pack-content.ts';
import { MOST_PACK_LINES } from '../../../contract/pack-content.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readArtifactHash } from '../../learn/models/lineage-store.ts';
import { readVersion } from '../../learn/models/model-store.ts';
import { readElsewhereModels } from '../elsewhere/elsewhere-store.ts';

/** A time, its end not in it. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** How many rows were answered in a time, each once, by who answered it last. One read of the time's predictions. */
export async function countAnsweredRows(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Period,
): Promise<PackContent['rows']> {
  const { rows } = await sql<Record<'model' | 'rule' | 'label' | 'first', number>>`
    select (count(*) filter (where source in ('model', 'stream')))::int as model, (count(*) filter (where source = 'rule'))::int as rule,
      (count(*) filter (where source = 'label'))::int as label, (count(*) filter (where source = 'first'))::int as first
    from (
      select distinct on (row_key) source from predictions
      where classifier_id = ${classifierId} and predicted_at >= ${from} and predicted_at < ${to}
      order by row_key, predicted_at desc
    ) answered`.execute(db);
  const { first, ...others } = rows[0]!;
  return first === 0 ? others : { ...others, first };
}

/** A version, and which rows of a time it answered, each once. */
type Answering = Pick<PackContent['versions'][number], 'version' | 'rows' | 'firstAt' | 'lastAt'>;

/** The versions that answered rows in a time, those with most rows first. */
export async function readAnswering(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Period,
): Promise<Answering[]> {
  const { rows } = await sql<{ version: number; rows: number; firstAt: Date; lastAt: Date }>`
    select batch.model_version as version, count(distinct p.row_key)::int as rows,
      min(p.predicted_at) as "firstAt", max(p.predicted_at) as "lastAt"
    from predictions p join prediction_batches batch on batch.id = p.batch_id
    where p.classifier_id = ${classifierId} and p.predicted_at >= ${from} and p.predicted_at < ${to} and p.source = 'model'
    group by batch.model_version order by rows desc, version desc`.execute(db);
  return rows.map(({ firstAt, lastAt, ...answered }) => ({
    ...{ ...answered, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() },
  }));
}

/** Of those that a model elsewhere answered by: what each was declared as. */
export async function readAnsweringElsewhere(
  db: Kysely<Database>,
  classifierId: string,
  answering: readonly Answering[],
): Promise<NonNullable<PackContent['elsewhere']>> {
  const declared = new Map((await readElsewhereModels(db, classifierId)).map((model) => [model.version, model]));
  return answering.flatMap((answered) => {
    const model = declared.get(answered.version);
    return model === undefined ? [] : [{ ...model, ...answered }];
  });
}

/** Their model cards; none of a model elsewhere. */
export async function readModelCards(
  db: Kysely<Database>,
  classifierId: string,
  answering: readonly Answering[],
): Promise<PackContent['versions']> {
  const cards: PackContent['versions'] = [];
  for (const answered of answering) {
    const { version } = answered;
    const described = await readVersion(db, classifierId, version);
    if (described === undefined) continue;
    const { metrics, gate } = described;
    cards.push({
      ...{ ...answered, learner: described.learner },
      ...{ trainedAt: described.trainedAt, trainedBy: described.trainedBy, because: described.because },
      ...{ trainRows: described.trainRows, holdoutRows: described.holdoutRows, correctedRows: described.correctedRows },
      ...{ train: metrics.trainAccuracy ?? null, test: metrics.accuracy, majority: metrics.majorityAccuracy },
      ...{ logLoss: metrics.logLoss, calibrationError: metrics.expectedCalibrationError, learned: metrics.learned },
      ...{ promoted: gate.promoted, fingerprint: described.fingerprint },
      artifact: await readArtifactHash(db, classifierId, version),
    });
  }
  return cards;
}

/** What was changed of a classifier in a time, by its audit log: in order, the first lines, and how many there are. */
export async function readChanges(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Period,
): Promise<PackContent['changes']> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['sequence', 'kind', 'subject', 'author', 'recorded_at as at', 'reason'])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('log', '=', classifierId)
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<', to)
    .orderBy('sequence')
    .limit(MOST_PACK_LINES)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    lines: rows.map(({ sequence, at, kind, subject, author, reason }) => ({
      ...{ sequence, at: at.toISOString(), kind, subject, person: author, reason: reason ?? '' },
    })),
  };
}

/** How many changes of each kind a time saw. */
export async function countChanges(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Period,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['kind', sql<number>`count(*)::int`.as('events')])
    .where('log', '=', classifierId)
    .where('recorded_at', '>=', from)
    .where('recorded_at', '<', to)
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, events }) => [kind, events]));
}

/** Proposals that wait for a verdict. */
export async function countWaiting(db: Kysely<Database>, classifierId: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('labels')
    .select(sql<number>`coalesce(sum(waiting), 0)::int`.as('waiting'))
    .where('classifier_id', '=', classifierId)
    .executeTakeFirstOrThrow();
  return waiting;
}
