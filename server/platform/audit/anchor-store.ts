import type { Kysely } from 'kysely';
import type { Anchor } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';

/** Keeps anchors; one that is there already stays as it is. */
export async function insertAnchors(db: Kysely<Database>, anchors: readonly Anchor[]): Promise<void> {
  if (anchors.length === 0) return;
  const rows = anchors.map(({ log, sequence, hash, at, keyId, signature }) => ({
    log,
    sequence,
    hash: Buffer.from(hash, 'hex'),
    anchored_at: new Date(at),
    key_id: keyId,
    signature: Buffer.from(signature, 'base64'),
  }));
  await db
    .insertInto('audit_anchors')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The anchors of a log, by sequence. */
export async function readAnchors(db: Kysely<Database>, log: string): Promise<Anchor[]> {
  const rows = await selectAnchors(db).where('log', '=', log).orderBy('sequence').execute();
  return rows.map(fromRow);
}

/** Those of all logs, latest first. */
export async function readLatestAnchors(db: Kysely<Database>, most: number): Promise<Anchor[]> {
  const rows = await selectAnchors(db).orderBy('anchored_at', 'desc').orderBy('log').limit(most).execute();
  return rows.map(fromRow);
}

/** The last anchored sequence of each log that has anchors of a key, or of any. */
export async function readAnchoredLogs(db: Kysely<Database>, keyId?: string): Promise<ReadonlyMap<string, number>> {
  let asked = db
    .selectFrom('audit_anchors')
    .select((eb) => ['log', eb.fn.max('sequence').as('last')])
    .groupBy('log');
  if (keyId !== undefined) asked = asked.where('key_id', '=', keyId);
  return new Map((await asked.execute()).map(({ log, last }) => [log, Number(last)]));
}

function selectAnchors(db: Kysely<Database>) {
  return db
    .selectFrom('audit_anchors')
    .select(['log', 'sequence', 'hash', 'anchored_at as at', 'key_id as keyId', 'signature']);
}

type AnchorRow = Awaited<ReturnType<ReturnType<typeof selectAnchors>['executeTakeFirstOrThrow']>>;

function fromRow({ hash, at, signature, ...row }: AnchorRow): Anchor {
  return { ...row, hash: hash.toString('hex'), at: at.toISOString(), signature: signature.toString('base64') };
}
