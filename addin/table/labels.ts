import type { CellValue } from '../../contract/cell.ts';
import { meantClasses, type Spellings } from '../../contract/class-spelling.ts';
import type { SheetColumn } from '../ports/workbook-port.ts';

const LONGEST_CLASS = 255;

/** A class that is written in more than one way. */
export interface SpelledClass {
  /** As most rows have it. */
  readonly name: string;
  /** The other spellings, in the order of the rows. */
  readonly also: readonly string[];
}

/** What a label column says, counted. */
export interface LabelCheck {
  readonly labelled: number;
  readonly unlabelled: number;
  /** Classes with their rows, most rows first. */
  readonly classes: readonly { readonly name: string; readonly rows: number }[];
  /** Classes that differ from another by spelling alone, whether they are counted together or not. */
  readonly spelled: readonly SpelledClass[];
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

/** The class of each row: what the sheet shows, where that was read; see {@link classOf}. */
export function classesOf({ shown, values }: Pick<SheetColumn, 'shown' | 'values'>): (string | null)[] {
  return (shown ?? values).map(classOf);
}

/** Counts the classes of a label column, spellings of one together or apart. O(rows). */
export function checkLabels(values: readonly CellValue[], spellings: Spellings): LabelCheck {
  const names = values.map(classOf).filter((name) => name !== null);
  const together = meantClasses(names, [], 'together');
  const counts = new Map<string, number>();
  for (const name of names) {
    const counted = spellings === 'together' ? together.get(name)! : name;
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  const classes = [...counts]
    .map(([name, rows]) => ({ name, rows }))
    .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  const single = classes.filter((each) => each.rows === 1).length;
  return {
    labelled: names.length,
    unlabelled: values.length - names.length,
    classes,
    spelled: spelledIn(together),
    single,
  };
}

function spelledIn(together: ReadonlyMap<string, string>): SpelledClass[] {
  const also = new Map<string, string[]>();
  for (const [name, meant] of together) if (name !== meant) also.set(meant, [...(also.get(meant) ?? []), name]);
  return [...also].map(([name, others]) => ({ name, also: others }));
}
