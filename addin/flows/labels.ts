import type { CellValue } from '../../contract/cell.ts';

const LONGEST_CLASS = 255;

/** What a label column says, counted. */
export interface LabelCheck {
  readonly labelled: number;
  readonly unlabelled: number;
  /** Classes with their rows, most rows first. */
  readonly classes: readonly { readonly name: string; readonly rows: number }[];
  /** Classes that one row only has: they cannot be tested. */
  readonly single: number;
}

/**
 * A label cell as the name of a class: text trimmed, a number as it is written, a boolean as Excel shows it.
 * @returns null when the cell is blank, or longer than a class may be (255 characters)
 * @example classOf(6100) // => '6100'
 */
export function classOf(value: CellValue): string | null {
  if (value === null) return null;
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
  return text === '' || text.length > LONGEST_CLASS ? null : text;
}

/** Counts the classes of a label column. O(rows). */
export function checkLabels(values: readonly CellValue[]): LabelCheck {
  const counts = new Map<string, number>();
  let labelled = 0;
  for (const value of values) {
    const name = classOf(value);
    if (name === null) continue;
    labelled++;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const classes = [...counts].map(([name, rows]) => ({ name, rows })).sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  return { labelled, unlabelled: values.length - labelled, classes, single: classes.filter((each) => each.rows === 1).length };
}

/** The class that a typed text means: an existing one that differs by case only, else the text itself. */
export function matchClass(text: string, classes: readonly string[]): string {
  if (classes.includes(text)) return text;
  const folded = text.toLocaleLowerCase();
  return classes.find((each) => each.toLocaleLowerCase() === folded) ?? text;
}
