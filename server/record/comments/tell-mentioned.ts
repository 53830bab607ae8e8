import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';

/** Who is mentioned in a comment, and was not before. */
export interface Mentioned {
  readonly classifier: string;
  /** The id of the comment. */
  readonly comment: string;
  readonly by: string;
  readonly mentions: readonly string[];
  readonly at: Date;
}

/**
 * Tells people that they are mentioned, in the transaction of the comment: of nothing that the row or the comment says.
 * Given by the composition root, which knows whether there is a mail server.
 */
export type TellMentioned = (transaction: Kysely<Database>, mentioned: Mentioned) => Promise<void>;
