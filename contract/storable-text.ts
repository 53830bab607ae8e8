/** NUL, and halves of a surrogate pair without the other half. */
const UNSTORABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const EVERY_UNSTORABLE = new RegExp(UNSTORABLE, 'g');

/**
 * Whether PostgreSQL can hold the text: UTF-8 has neither NUL (in PostgreSQL) nor lone surrogates.
 *
 * @see https://www.postgresql.org/docs/18/datatype-json.html#JSON-KEYS-ELEMENTS on \u0000 and surrogates
 */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The text as PostgreSQL can hold it: each character that it cannot hold becomes U+FFFD, the replacement character. */
export function storableText(text: string): string {
  return text.replace(EVERY_UNSTORABLE, '\uFFFD');
}
