/** A text says what it is about in its beginning: what lies behind so many characters is not read. */
const MOST_OF_A_CELL = 4_000;
/**
 * Nor is more than so many of a row altogether: reading it takes some 15 ms, and for so long nobody else is answered.
 */
const MOST_OF_A_ROW = 8_000;

/**
 * Cuts texts to what is read of them, alike in training and in answering: 4,000 characters of a cell, and 8,000 of all
 * the texts of a row, of which short ones are left whole and long ones get equal parts. O(cells).
 *
 * @param columns cells of words by column, all equally long; not changed
 * @example cutTexts([1_000, 1_000, 10_000, 10_000].map((length) => ['x'.repeat(length)])).map(([text]) => text.length) // => [1_000, 1_000, 3_000, 3_000]
 */
export function cutTexts(columns: readonly (readonly (string | null)[])[]): (string | null)[][] {
  const cut = columns.map((cells) =>
    cells.map((text) => (text !== null && text.length > MOST_OF_A_CELL ? wholeCharacters(text, MOST_OF_A_CELL) : text)),
  );
  // Fewer columns than that cannot exceed a row's share.
  if (columns.length * MOST_OF_A_CELL <= MOST_OF_A_ROW) return cut;
  for (let row = 0; row < (cut[0]?.length ?? 0); row++) {
    const lengths = cut.map((cells) => cells[row]?.length ?? 0);
    if (lengths.reduce((sum, length) => sum + length, 0) <= MOST_OF_A_ROW) continue;
    const most = fairShare(lengths, MOST_OF_A_ROW);
    for (const cells of cut) cells[row] = cells[row] === null ? null : wholeCharacters(cells[row]!, most);
  }
  return cut;
}

/** The greatest length to which all may be cut so that they fit together (water-filling). */
function fairShare(lengths: readonly number[], most: number): number {
  let left = most;
  const rising = lengths.toSorted((a, b) => a - b);
  for (const [at, length] of rising.entries()) {
    const share = Math.floor(left / (rising.length - at));
    if (length > share) return share;
    left -= length;
  }
  return left;
}

/** The beginning of a text, without half a character at its end. */
function wholeCharacters(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most).trimEnd();
}
