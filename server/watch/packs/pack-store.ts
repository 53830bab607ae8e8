import { sql, type Kysely, type Selectable } from 'kysely';
import type { PackFile, PeriodPack } from '../../../contract/period-pack.ts';
import { packContent, type PackContent } from '../../../contract/pack-content.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { PeriodPacksTable } from '../../platform/database/pack-schema.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What is kept of a pack as bytes. */
export type PackPart = 'content' | 'pdf' | 'workbook';

/** The packs of a classifier, the latest first. */
export async function listPacks(db: Kysely<Database>, classifierId: string): Promise<PeriodPack[]> {
  const rows = await selectPacks(db).where('classifier_id', '=', classifierId).orderBy('number', 'desc').execute();
  return rows.map(toPack);
}

/** @throws {ProblemError} unknown-pack */
export async function readPack(
  db: Kysely<Database>,
  { id, name }: { readonly id: string; readonly name: string },
  number: number,
): Promise<PeriodPack> {
  const row = await selectPacks(db).where('classifier_id', '=', id).where('number', '=', number).executeTakeFirst();
  if (row === undefined) throw new ProblemError('unknown-pack', { reason: 'none', classifier: name, pack: number });
  return toPack(row);
}

/** What a pack says, as it was frozen. */
export async function readContent(db: Kysely<Database>, classifierId: string, number: number): Promise<PackContent> {
  const { content } = await db
    .selectFrom('period_packs')
    .select('content')
    .where('classifier_id', '=', classifierId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return packContent.parse(JSON.parse(content));
}

/** A document of a pack, as it was made at its freezing. */
export async function readDocument(
  db: Kysely<Database>,
  classifierId: string,
  number: number,
  part: 'pdf' | 'workbook',
): Promise<Buffer> {
  const row = await db
    .selectFrom('period_packs')
    .select(part)
    .where('classifier_id', '=', classifierId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return (row as Record<typeof part, Buffer>)[part];
}

/** The number of the next pack. The caller holds the classifier's lock. */
export async function nextNumber(transaction: Kysely<Database>, classifierId: string): Promise<number> {
  const { last } = await transaction
    .selectFrom('period_packs')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('classifier_id', '=', classifierId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

export async function insertPack(
  transaction: Kysely<Database>,
  pack: Omit<Selectable<PeriodPacksTable>, 'signed_at' | 'signed_by' | 'signed_note'>,
): Promise<void> {
  await transaction
    .insertInto('period_packs')
    .values({ ...pack, signed_at: null, signed_by: null, signed_note: null })
    .execute();
}

export async function updateSignature(
  transaction: Kysely<Database>,
  classifierId: string,
  number: number,
  { person, at, note }: { readonly person: string; readonly at: Date; readonly note: string },
): Promise<void> {
  await transaction
    .updateTable('period_packs')
    .set({ signed_at: at, signed_by: person, signed_note: note })
    .where('classifier_id', '=', classifierId)
    .where('number', '=', number)
    .execute();
}

/** A pack of a signed month, and how much of the feedback log it knows. */
export interface SignedMonth {
  readonly month: string;
  readonly number: number;
  readonly feedbackSequence: number;
}

/** The signed months of a classifier, oldest first. */
export async function readSignedMonths(db: Kysely<Database>, classifierId: string): Promise<SignedMonth[]> {
  return db
    .selectFrom('period_packs')
    .select(['month', 'number', 'feedback_sequence as feedbackSequence'])
    .where('classifier_id', '=', classifierId)
    .where('signed_at', 'is not', null)
    .orderBy('month')
    .execute();
}

/** The pack of which some bytes are, by their SHA-256; null of none. The bytes that are kept are hashed again. */
export async function findFile(db: Kysely<Database>, classifierId: string, sha256: string): Promise<PackFile['found']> {
  const { rows } = await sql<{ number: number; file: PackPart; isInLog: boolean }>`
    select pack.number, part.file, exists (
      select from audit_events event where event.log = ${classifierId} and event.kind = 'pack-frozen'
        and event.subject = pack.number::text and event.details ->> part.file = ${sha256}
    ) as "isInLog"
    from period_packs pack, lateral (values ('content', content_hash, convert_to(content, 'UTF8')),
      ('pdf', pdf_hash, pdf), ('workbook', workbook_hash, workbook)) as part (file, hash, bytes)
    where pack.classifier_id = ${classifierId} and part.hash = decode(${sha256}, 'hex')
      and sha256(part.bytes) = part.hash order by pack.number limit 1`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  const pack = await selectPacks(db)
    .where('classifier_id', '=', classifierId)
    .where('number', '=', found.number)
    .executeTakeFirstOrThrow();
  return { pack: toPack(pack), file: found.file, isInLog: found.isInLog };
}

function selectPacks(db: Kysely<Database>) {
  return db
    .selectFrom('period_packs')
    .select(['number', 'month', 'language', 'is_over', 'verdict', 'frozen_at', 'frozen_by', 'content_hash'])
    .select(['pdf_hash', 'workbook_hash', 'signed_at', 'signed_by', 'signed_note'])
    .select(
      sql<boolean>`exists (
        select from period_packs later where later.classifier_id = period_packs.classifier_id
          and later.month = period_packs.month and later.number > period_packs.number)`.as('is_replaced'),
    );
}

type PackRow = Awaited<ReturnType<ReturnType<typeof selectPacks>['executeTakeFirstOrThrow']>>;

function toPack(row: PackRow): PeriodPack {
  const { signed_at: at, signed_by: person, signed_note: note } = row;
  return {
    ...{ number: row.number, month: row.month, language: row.language, isOver: row.is_over, verdict: row.verdict },
    ...{ frozenAt: row.frozen_at.toISOString(), frozenBy: row.frozen_by, isReplaced: row.is_replaced },
    signature: at === null ? null : { person: person!, at: at.toISOString(), note: note! },
    hashes: {
      content: row.content_hash.toString('hex'),
      pdf: row.pdf_hash.toString('hex'),
      workbook: row.workbook_hash.toString('hex'),
    },
  };
}
