import { wordSignature } from '../features/word-signature.ts';
import { isNumberColumn, type Table } from '../table/column.ts';

/**
 * A signature per row that near-duplicates share: of its texts, or without any of its categories, or without any of its
 * numbers. Two invoices of one merchant are one question.
 */
export function duplicateSignatures(table: Table): string[] {
  const words = table.columns.filter((column) => !isNumberColumn(column));
  const texts = words.filter((column) => column.type === 'text');
  const compared = texts.length > 0 ? texts : words.length > 0 ? words : table.columns;
  return Array.from({ length: table.rows }, (_, row) =>
    compared
      .map((column) => (isNumberColumn(column) ? String(column.values[row]) : wordSignature(column.values[row] ?? '')))
      .join('\u001f'),
  );
}
