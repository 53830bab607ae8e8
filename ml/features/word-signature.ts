import { asciiRuns, LETTERS } from './ascii-runs.ts';

/**
 * What two texts that differ only in numbers, case, punctuation or the order of words have in common: their different
 * words without digits, sorted. A text without words is its own signature: two account numbers are two things.
 */
export function wordSignature(text: string): string {
  const lower = text.toLowerCase();
  const words = asciiRuns(lower, LETTERS, 1) ?? lower.match(/\p{L}+/gu) ?? [];
  return words.length === 0 ? text : [...new Set(words)].sort().join(' ');
}

/** Word signatures of texts, each worked out once. Keeps every text: made for one piece of work, and then let go. */
export class Signatures {
  private readonly known = new Map<string, string>();

  /** As {@link wordSignature}. */
  of(text: string): string {
    let signature = this.known.get(text);
    if (signature === undefined) this.known.set(text, (signature = wordSignature(text)));
    return signature;
  }
}
