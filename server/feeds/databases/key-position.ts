import { createHash } from 'node:crypto';

/** As long as the position of a record may be, less what is written before it. */
const MOST = 150;

/**
 * The key of a row as a part of its position: the texts of its cells, or for long ones what is told of them by SHA-256.
 *
 * @example keyPosition(['7', 'a']) // => '["7","a"]'
 */
export function keyPosition(key: readonly string[]): string {
  const text = JSON.stringify(key);
  return text.length <= MOST ? text : createHash('sha256').update(text).digest('hex');
}
