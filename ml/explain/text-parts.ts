/** Letters, digits, apostrophe, underscore and everything beyond ASCII: what the text grams take for a word. */
const WORD = /[A-Za-z0-9'_\u0080-\uffff]+/g;

/** Some words of a text, and the text without them. */
export interface TextPart {
  /** As they were written first, in their order. */
  readonly words: readonly string[];
  /** The text with every occurrence of these words replaced by a blank. */
  readonly without: string;
}

/**
 * Cuts a text into parts that can be taken out of it: each different word by itself, or, when there are more than
 * `most`, runs of neighbouring words. A text of a single word has no parts: without it nothing is left. O(characters ×
 * parts).
 *
 * @param most parts at most
 */
export function textParts(text: string, most: number): TextPart[] {
  const written = new Map<string, string>();
  for (const [word] of text.matchAll(WORD)) if (!written.has(word.toLowerCase())) written.set(word.toLowerCase(), word);
  if (written.size < 2 || most < 2) return [];
  const words = [...written.keys()];
  const length = Math.ceil(words.length / most);
  return Array.from({ length: Math.ceil(words.length / length) }, (_, part) => {
    const taken = new Set(words.slice(part * length, (part + 1) * length));
    return {
      words: [...taken].map((word) => written.get(word)!),
      without: text.replace(WORD, (word) => (taken.has(word.toLowerCase()) ? ' ' : word)).trim(),
    };
  });
}
