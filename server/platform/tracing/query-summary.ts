/** What a statement does; others are `other`. */
const OPERATIONS = ['select', 'insert', 'update', 'delete', 'begin', 'commit', 'rollback', 'copy', 'lock', 'set'];
/** Of a table, with or without its schema. */
const TABLE = /\b(?:from|into|update|join|table)\s+(?:only\s+)?(?:"?[a-z_][a-z0-9_]*"?\.)?"?([a-z_][a-z0-9_]*)"?/i;

/** A statement in few words: what it does, and with which table; none of its values. */
export interface QuerySummary {
  readonly operation: string;
  /** The first that it names; null where it names none. */
  readonly table: string | null;
}

/**
 * What a statement does, by names of the program alone.
 *
 * @example summaryOf('insert into "labels" ("row_key") values ($1)') // => { operation: 'insert', table: 'labels' }
 * @example summaryOf('begin') // => { operation: 'begin', table: null }
 */
export function summaryOf(statement: string): QuerySummary {
  const words = statement.toLowerCase().match(/[a-z]+/g) ?? [];
  const first = words[0] === 'with' ? words.find((word) => OPERATIONS.includes(word)) : words[0];
  return {
    operation: first !== undefined && OPERATIONS.includes(first) ? first : 'other',
    table: TABLE.exec(statement)?.[1]?.toLowerCase() ?? null,
  };
}
