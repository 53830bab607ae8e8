import { sql, type Kysely } from 'kysely';
import type { UnknownRule } from '../../../contract/unknown-rule.ts';
import type { Database } from '../../platform/database/schema.ts';

/** By which rule a version calls rows unknown; null where it has none. */
export async function readUnknownRule(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<UnknownRule | null> {
  const row = await db
    .selectFrom('model_versions')
    .select(sql<(UnknownRule & { readonly called: unknown }) | null>`metrics->'unknown'`.as('unknown'))
    .where('classifier_id', '=', classifierId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row?.unknown == null) return null;
  const { threshold, share, rows } = row.unknown;
  return { threshold, share, rows };
}
