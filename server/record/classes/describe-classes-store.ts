import { sql, type Kysely } from 'kysely';
import { CHAIN_START } from '../../platform/audit/chain.ts';
import type { Database } from '../../platform/database/schema.ts';

/**
 * Writes down what belongs to classes of a classifier that nobody has recorded anything of yet: that is the first
 * change of its catalogue.
 */
export async function describeClasses(
  transaction: Kysely<Database>,
  classifierId: string,
  classes: readonly { readonly name: string; readonly description: string }[],
): Promise<void> {
  const described = classes.filter(({ description }) => description !== '');
  if (described.length === 0) return;
  await sql`
    update classes set description = given.description
    from unnest(${described.map(({ name }) => name)}::text[], ${described.map((each) => each.description)}::text[])
      as given (name, description)
    where classes.classifier_id = ${classifierId} and classes.name = given.name`.execute(transaction);
  await transaction
    .insertInto('feedback_heads')
    .values({
      ...{ classifier_id: classifierId, last_sequence: 0, last_hash: Buffer.from(CHAIN_START, 'hex') },
      class_changes: 1,
    })
    .execute();
}
