import { alignColumns } from '../table/align-columns.ts';
import type { ColumnSpec, Table, WordColumn } from '../table/column.ts';
import type { Signatures } from './word-signature.ts';

/** A text as a whole, alone or together with a category: what tells "this merchant, in this cost centre". */
export interface Cross {
  readonly text: string;
  /** Null for the text alone. */
  readonly category: string | null;
}

/** Crosses at most; each costs every row one feature. */
const MOST_CROSSES = 12;
/** Joins names and values that nobody types together. */
const WITH = '\u001f×\u001f';

/**
 * The crosses of a table that has texts and categories; none where there is nothing to cross. By name, so that the
 * order of the columns has no effect.
 */
export function crossesOf(columns: readonly ColumnSpec[]): Cross[] {
  const named = (type: ColumnSpec['type']): string[] =>
    columns
      .filter((column) => column.type === type)
      .map((column) => column.name)
      .sort();
  const categories = named('category');
  if (categories.length === 0) return [];
  return named('text')
    .flatMap((text): Cross[] => [{ text, category: null }, ...categories.map((category) => ({ text, category }))])
    .slice(0, MOST_CROSSES);
}

/** The name of a cross among the columns. */
export function nameOfCross({ text, category }: Cross): string {
  return `${text}${WITH}${category ?? ''}`;
}

/**
 * The columns asked for, in their order: those of the table by name, and crosses made of them. A cross is a category;
 * it is missing where one of its parts is. O(rows × crosses), and the characters of texts without a signature yet.
 *
 * @param spec a column with a `cross` is made, any other is looked up
 */
export function arrangeColumns(
  table: Table,
  spec: readonly (ColumnSpec & { readonly cross: Cross | null })[],
  signatures: Signatures,
): Table {
  const texts = new Map<string, readonly (string | null)[]>();
  const wordsOf = (name: string, type: 'text' | 'category'): readonly (string | null)[] =>
    (alignColumns(table, [{ name, type }]).columns[0] as WordColumn).values;
  const signaturesOf = (name: string): readonly (string | null)[] => {
    const known = texts.get(name) ?? wordsOf(name, 'text').map((text) => (text === null ? null : signatures.of(text)));
    texts.set(name, known);
    return known;
  };
  return {
    rows: table.rows,
    columns: spec.map((column) => {
      const { name, cross } = column;
      if (cross === null) return alignColumns(table, [column]).columns[0]!;
      const text = signaturesOf(cross.text);
      if (cross.category === null) return { name, type: 'category', values: text };
      const categories = wordsOf(cross.category, 'category');
      return {
        name,
        type: 'category',
        values: text.map((own, row) =>
          own === null || categories[row] === null ? null : `${own}${WITH}${categories[row]}`,
        ),
      };
    }),
  };
}
