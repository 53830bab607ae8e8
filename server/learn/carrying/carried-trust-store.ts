import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { readGolden } from '../../record/opinions/golden-store.ts';
import type { DoubtLine, GoldenLine } from './carried-line.ts';

/** Whose words count, and since when: every doubt that was ever placed. */
export async function readDoubtLines(db: Kysely<Database>, classifierId: string): Promise<DoubtLine[]> {
  const rows = await db
    .selectFrom('doubts')
    .selectAll()
    .where('classifier_id', '=', classifierId)
    .orderBy('placed_change')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    line: 'doubt',
    id: row.id,
    kind: row.kind,
    person: row.person,
    from: row.from_sequence,
    to: row.to_sequence,
    weight: row.weight,
    because: row.because,
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at.toISOString(),
    placedChange: row.placed_change,
    liftedBy: row.lifted_by,
    liftedAt: row.lifted_at?.toISOString() ?? null,
    liftedChange: row.lifted_change,
    liftedReason: row.lifted_reason,
  }));
}

export async function keepDoubt(transaction: Kysely<Database>, classifierId: string, line: DoubtLine): Promise<void> {
  await transaction
    .insertInto('doubts')
    .values({
      classifier_id: classifierId,
      id: line.id,
      kind: line.kind,
      person: line.person,
      from_sequence: line.from,
      to_sequence: line.to,
      weight: line.weight,
      because: line.because === null ? null : JSON.stringify(line.because),
      reason: line.reason,
      placed_by: line.placedBy,
      placed_at: new Date(line.placedAt),
      placed_change: line.placedChange,
      lifted_by: line.liftedBy,
      lifted_at: line.liftedAt === null ? null : new Date(line.liftedAt),
      lifted_change: line.liftedChange,
      lifted_reason: line.liftedReason,
    })
    .execute();
}

/** The rows whose class is certain. */
export async function readGoldenLines(db: Kysely<Database>, classifierId: string): Promise<GoldenLine[]> {
  const rows = await readGolden(db, classifierId);
  return rows.map(({ key, rowHash, cells, class: name, markedBy, markedAt }) => ({
    ...{ line: 'golden', key, rowHash, cells: [...cells], class: name, markedBy, markedAt: markedAt.toISOString() },
  }));
}
