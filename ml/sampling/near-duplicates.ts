import { isNumberColumn, type Table } from '../table/column.ts';

/**
 * A signature per row that near-duplicates share: the words of its texts without digits, in any order, and its
 * categories; dates and numbers only when there are no words at all. Two invoices of one merchant are one question.
 */
export function duplicateSignatures(table: Table): string[] {
  const words = table.columns.filter((column) => !isNumberColumn(column));
  const texts = words.filter((column) => column.type === 'text');
  const compared = texts.length > 0 ? texts : words.length > 0 ? words : table.columns;
  return Array.from({ length: table.rows }, (_, row) =>
    compared.map((column) => (isNumberColumn(column) ? String(column.values[row]) : wordsWithoutDigits(column.values[row] ?? null))).join('\u001f'),
  );
}

function wordsWithoutDigits(value: string | null): string {
  if (value === null) return '';
  const words = value.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '');
  // A text of digits alone is its own signature: two account numbers are two questions.
  return words.length === 0 ? value : [...new Set(words)].sort().join(' ');
}
