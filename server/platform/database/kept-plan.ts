import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';

/** What a statement begins with whose plan is kept. */
const MARK = '/* kept plan */';

/** Names that PostgreSQL knows statements by, by their text. */
const names = new Map<string, string>();

/**
 * Marks a statement that comes all day with other values: each connection has PostgreSQL read it once, and plan it
 * anew a few times at most. Of a long one that is a third of what it costs.
 *
 * @param statement of the same text each time, since every text is kept as long as its connections are
 */
export function keptPlan<Row>(statement: RawBuilder<Row>): RawBuilder<Row> {
  return sql<Row>`${sql.raw(MARK)} ${statement}`;
}

/** Has a connection keep the plans of statements that {@link keptPlan} marked. */
export function keepPlans(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const keeping = (text: unknown, values: unknown, ...more: unknown[]): unknown =>
    typeof text === 'string' && text.startsWith(MARK)
      ? query({ name: nameOf(text), text, values }, ...more)
      : query(text, values, ...more);
  client.query = keeping as typeof client.query;
}

/** A statement as it is without the mark. */
export function withoutMark(text: string): string {
  return text.startsWith(MARK) ? text.slice(MARK.length).trimStart() : text;
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `kept ${names.size}`;
  names.set(text, name);
  return name;
}
