import type { OtherNames } from './column-history.ts';
import { columnMatchWords } from './words/column-match-words.ts';
import { listed } from './words/phrases.ts';

/** Columns that could be the same, so that a person must say which is which. */
export interface UnclearColumns {
  /** Names that were asked for. */
  readonly wanted: readonly string[];
  /** Names in the table that each of them could be. */
  readonly present: readonly string[];
}

/** Which column of a table is which column that was asked for. */
export interface ColumnMatch {
  /** Name asked for → name in the table. */
  readonly found: ReadonlyMap<string, string>;
  /** Names that no column of the table is like. */
  readonly missing: readonly string[];
  readonly unclear: readonly UnclearColumns[];
}

/** Blanks of every kind: also those without width, which copying from web pages brings. */
const BLANKS = /[\s\u200B-\u200D\u2060]+/gu;

/**
 * Decides which column of a table is which column that was asked for, by their headers: this and nothing else does, in
 * the pane and on the server.
 *
 * A column of the very name goes first, then the one that a person chose, then the one whose name differs from it, or
 * from another name that it is known by, by blanks, case or Unicode composition only. Where two would do, neither is
 * taken. Each column of the table is taken once. O(names).
 *
 * @param wanted     names asked for; repeated ones count once
 * @param present    names of the table, all different
 * @param chosen     name asked for → name in the table, as a person said; choices of columns that are gone count for
 *   nothing
 * @param alsoCalled other names of those asked for; none is like another column's name
 * @example matchColumns(['Text', 'Amount'], ['text ', 'Note']).missing // => ['Amount']
 * @example matchColumns(['Text'], ['text', 'TEXT ']).unclear // => [{ wanted: ['Text'], present: ['text', 'TEXT '] }]
 * @example matchColumns(['Amount'], ['betrag'], new Map(), [{ column: 'Amount', names: ['Betrag'] }]).found.get('Amount') // => 'betrag'
 */
export function matchColumns(
  wanted: readonly string[],
  present: readonly string[],
  chosen: ReadonlyMap<string, string> = new Map(),
  alsoCalled: readonly OtherNames[] = [],
): ColumnMatch {
  const open = new Set(wanted);
  const free = new Set(present);
  const found = new Map<string, string>();
  const take = (name: string, column: string | undefined) => {
    if (column === undefined || !free.has(column)) return;
    found.set(name, column);
    open.delete(name);
    free.delete(column);
  };
  for (const name of wanted) take(name, name);
  for (const name of [...open]) take(name, chosen.get(name));

  const alike = byLikeness(free);
  const otherLikenesses = new Map(alsoCalled.map(({ column, names }) => [column, names.map(likenessOf)]));
  const missing: string[] = [];
  const unclear: UnclearColumns[] = [];
  for (const [likeness, names] of byLikeness(open)) {
    const likenesses = new Set([likeness, ...names.flatMap((name) => otherLikenesses.get(name) ?? [])]);
    const columns = [...likenesses].flatMap((each) => alike.get(each) ?? []);
    if (columns.length === 0) missing.push(...names);
    else if (names.length === 1 && columns.length === 1) take(names[0]!, columns[0]);
    else unclear.push({ wanted: names, present: columns });
  }
  return { found, missing, unclear };
}

/**
 * What is unclear, in a sentence that names the columns.
 * @example unclearSentence({ wanted: ['Text'], present: ['text', 'TEXT '] }) // => '“text” and “TEXT ” of the table could both be “Text”.'
 */
export function unclearSentence({ wanted, present }: UnclearColumns): string {
  return columnMatchWords(present.length === 1 ? 'oneColumn' : 'severalColumns', {
    present: listed(present.map(named)),
    wanted: listed(wanted.map(named), 'or'),
    columns: present.length,
  });
}

/** In quotes, whole, so that names which differ at their ends do. */
function named(name: string): string {
  return columnMatchWords('named', { name });
}

function byLikeness(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const likeness = likenessOf(name);
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, [name]);
    else group.push(name);
  }
  return groups;
}

/**
 * What names share that differ by blanks, case or composition only. Upper case first, because “ß” and “SS” meet there.
 */
export function likenessOf(name: string): string {
  return name.replace(BLANKS, '').normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
