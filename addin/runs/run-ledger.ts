import type { RowKey } from '../../contract/cell.ts';
import type { StandsBeside } from '../ports/answers-port.ts';

/** What is known of a run of classifying, as the workbook keeps it. */
export interface RunHead {
  /** The id of its view. */
  readonly id: string;
  /** When it began; ISO 8601. */
  readonly at: string;
  readonly which: 'unlabelled' | 'all';
  /** Rows that were to be classified, as last counted. */
  readonly wanted: number;
  /** Rows of it that were. */
  readonly done: number;
  /** Sequence of the feedback log's last event when it began. */
  readonly sequence: number;
}

/** What a run did to one row. */
export interface RunRow {
  /** What stood beside it before the run. */
  readonly before: StandsBeside;
  /** What Amend wrote there last. */
  readonly last: Pick<StandsBeside, 'class' | 'confidence'>;
  /** Hash of the cells that were answered for. */
  readonly hash: string;
  /** It was edited and classified once more since. */
  readonly isAgain: boolean;
}

/** One row of what was just written. */
export interface RunWrite {
  readonly key: RowKey;
  readonly class: string | null;
  readonly confidence: number | null;
  /** Left out where the same cells were answered for as before, by what was said of other rows. */
  readonly hash?: string;
  /** Left out where a row of the run was written once more. */
  readonly before?: StandsBeside;
}

/** A cell holds 32,767 characters. */
const MOST_CHARACTERS = 30_000;

/** A line: names, by which classes and sources are numbered, and the rows. */
interface Line {
  readonly run: string;
  readonly names: readonly string[];
  /** Key, class, confidence, hash or null, and what stood before: class, confidence, source; or nothing. */
  readonly rows: readonly (readonly [RowKey, number, number | null, string | null, ...(number | null)[]])[];
}

export function headText(head: RunHead): string {
  return JSON.stringify(head);
}

/** Null for what somebody else wrote, or another release. */
export function readHead(text: string): RunHead | null {
  const value = parsed(text) as Partial<RunHead> | null;
  if (value === null || typeof value !== 'object') return null;
  const { id, at, which, wanted, done, sequence } = value;
  const isHead =
    typeof id === 'string' &&
    typeof at === 'string' &&
    (which === 'all' || which === 'unlabelled') &&
    [wanted, done, sequence].every((each) => typeof each === 'number');
  return isHead ? (value as RunHead) : null;
}

/** What was written, as lines that fit a cell each. O(rows). */
export function linesOf(run: string, writes: readonly RunWrite[]): string[] {
  const lines: string[] = [];
  let rows: Line['rows'][number][] = [];
  let names = new Map<string, number>();
  let characters = 0;
  const numberOf = (name: string | null) => {
    if (name === null) return -1;
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const end = () => {
    lines.push(JSON.stringify({ run, names: [...names.keys()], rows } satisfies Line));
    [rows, names, characters] = [[], new Map(), 0];
  };
  for (const { key, class: name, confidence, hash = null, before } of writes) {
    const size = sizeOf([key, name, before?.class, before?.source]);
    if (rows.length > 0 && characters + size > MOST_CHARACTERS) end();
    const stood = before && [numberOf(before.class), before.confidence, numberOf(before.source)];
    rows.push([key, numberOf(name), confidence, hash, ...(stood ?? [])]);
    characters += size;
  }
  if (rows.length > 0) end();
  return lines;
}

/** At most so many characters is a row of these texts; names that came before are not written again. */
function sizeOf(texts: readonly (string | null | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text ? JSON.stringify(text).length : 0), 90);
}

/**
 * What a run did to each row, of its lines in order. Lines of another run, and what cannot be read, count for nothing:
 * their rows are none of the run's.
 */
export function readRows(run: string, lines: readonly string[]): ReadonlyMap<RowKey, RunRow> {
  const found = new Map<RowKey, RunRow>();
  for (const text of lines) {
    const line = parsed(text) as Line | null;
    if (line?.run !== run) continue;
    const nameOf = (number: number | null | undefined) => line.names[number ?? -1] ?? null;
    for (const [key, name, confidence, hash, ...stood] of line.rows) {
      const known = found.get(key);
      const last = { class: nameOf(name), confidence };
      if (known !== undefined) {
        found.set(key, { ...known, last, hash: hash ?? known.hash, isAgain: known.isAgain || hash !== null });
      } else if (stood.length === 3) {
        const before = { class: nameOf(stood[0]), confidence: stood[1] ?? null, source: nameOf(stood[2]) };
        found.set(key, { before, last, hash: hash ?? '', isAgain: false });
      }
    }
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody else wrote it: as good as nothing.
    return null;
  }
}
