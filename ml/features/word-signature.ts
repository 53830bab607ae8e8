/**
 * What two texts that differ only in numbers, case, punctuation or the order of words have in common: their different
 * words without digits, sorted. A text without words is its own signature: two account numbers are two things.
 */
export function wordSignature(text: string): string {
  const words = text.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.length === 0 ? text : [...new Set(words)].sort().join(' ');
}
