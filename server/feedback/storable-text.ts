/** NUL, and halves of a surrogate pair without the other half. */
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text as PostgreSQL can hold it: UTF-8 has neither NUL (in PostgreSQL) nor lone surrogates, so each becomes
 * U+FFFD, the replacement character.
 *
 * @see https://www.postgresql.org/docs/18/datatype-json.html#JSON-KEYS-ELEMENTS on \u0000 and surrogates
 */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
