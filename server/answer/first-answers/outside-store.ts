import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DescribedClass } from '../../../ml/first-answers/class-words.ts';
import { readEndpoint, readUse, type StoredEndpoint } from '../../learn/model-endpoint/model-endpoint-store.ts';
import type { Database } from '../../platform/database/schema.ts';

/** What a model endpoint is asked with for a classifier, beside the rows. */
export interface OutsideBasis {
  readonly endpoint: StoredEndpoint;
  /** Names of the columns that are sent. */
  readonly columns: readonly string[];
  readonly classes: readonly DescribedClass[];
  /** Another text means other answers: each row is asked about anew. */
  readonly basis: string;
}

/** Null unless both are on: the endpoint, by whoever has the server, and its use, by whoever has the classifier. */
export async function readOutsideBasis(
  db: Kysely<Database>,
  classifierId: string,
  classes: readonly DescribedClass[],
): Promise<OutsideBasis | null> {
  const use = await readUse(db, classifierId);
  if (use === null || !use.firstAnswers || use.columns.length === 0) return null;
  const endpoint = await readEndpoint(db);
  if (endpoint === null || !endpoint.isOn) return null;
  const { url, model } = endpoint;
  const basis = createHash('sha256')
    .update(JSON.stringify([url, model, use.columns, classes]))
    .digest('base64url');
  return { endpoint, columns: use.columns, classes, basis };
}

/** An answer as it is kept: by the hash of what was sent; a class, or null where none was named. */
export interface KeptAnswer {
  readonly content: string;
  readonly class: string | null;
}

/** Those after a number, in the order in which they were kept, and the number of the last. */
export async function readOutsideAnswers(
  db: Kysely<Database>,
  classifierId: string,
  basis: string,
  after: number,
): Promise<{ readonly answers: readonly KeptAnswer[]; readonly last: number }> {
  const found = await db
    .selectFrom('endpoint_answers')
    .select(['content', 'class_name as class', 'number'])
    .where('classifier_id', '=', classifierId)
    .where('basis', '=', basis)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  return { answers: found, last: found.at(-1)?.number ?? after };
}

/** Keeps answers, each once. Whoever appends for a classifier waits for the one before: numbers are in order. */
export async function keepOutsideAnswers(
  db: Kysely<Database>,
  classifierId: string,
  basis: string,
  answers: readonly KeptAnswer[],
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const use = await transaction
      .selectFrom('endpoint_uses')
      .select('classifier_id')
      .where('classifier_id', '=', classifierId)
      .forUpdate()
      .executeTakeFirst();
    // The classifier was deleted meanwhile.
    if (use === undefined) return;
    await transaction
      .insertInto('endpoint_answers')
      .values(
        answers.map(({ content, class: name }) => ({
          ...{ classifier_id: classifierId, basis, content },
          ...{ class_name: name, asked_at: at },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
