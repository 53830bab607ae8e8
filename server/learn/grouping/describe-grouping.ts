import type { Kysely } from 'kysely';
import type { CellValue } from '../../../contract/cell.ts';
import type { KeptColumn } from '../../../contract/classifier.ts';
import type { Grouping, RowGroup } from '../../../contract/grouping.ts';
import { ProblemError, problemWords, PROBLEMS, type ProblemOccurrence } from '../../../contract/problem.ts';
import { serialToIsoDate } from '../../../ml/table/date-text.ts';
import type { Database } from '../../platform/database/schema.ts';
import { countRows, readGroups } from './grouped-rows-store.ts';
import { listStoredGroupings, readGrouping, type StoredGrouping, type WhichGrouping } from './grouping-store.ts';
import { countGroups, readTypicalRows } from './typical-rows-store.ts';

const TYPICAL_ROWS = 3;
/** A row is known by its first texts and categories; numbers and dates come after these. */
const SHOWN_CELLS = 3;
const LONGEST_CELL = 120;

/** The groupings of a classifier, latest first. */
export async function describeGroupings(db: Kysely<Database>, classifier: string): Promise<Omit<Grouping, 'groups'>[]> {
  const stored = await listStoredGroupings(db, classifier);
  return Promise.all(
    stored.map(async (each) => describe(each, await countRows(db, { classifier, number: each.number }))),
  );
}

/**
 * A grouping with its groups, the largest first.
 *
 * @throws {ProblemError} unknown-grouping
 */
export async function describeGrouping(db: Kysely<Database>, which: WhichGrouping): Promise<Grouping> {
  const stored = await readGrouping(db, which);
  if (stored === undefined) throw new ProblemError('unknown-grouping', { reason: 'none', grouping: which.number });
  const groups = stored.has_groups && stored.state !== 'finding' ? await describeGroups(db, which, stored) : [];
  return { ...describe(stored, await countRows(db, which)), groups };
}

function describe(stored: StoredGrouping, rows: number): Omit<Grouping, 'groups'> {
  const { number, state, share, wanted, has_groups: hasGroups, made_by: madeBy, made_at: madeAt, problem } = stored;
  const told = problem === null ? null : problemTold(problem);
  return {
    grouping: number,
    state,
    share,
    wanted,
    rows,
    hasGroups,
    madeBy,
    madeAt: madeAt.toISOString(),
    problem: told,
  };
}

function problemTold([code, values]: ProblemOccurrence): NonNullable<Grouping['problem']> {
  const { detail, nextStep } = problemWords(code, values as never);
  return { code, values: PROBLEMS[code].values.parse(values), detail, nextStep };
}

async function describeGroups(
  db: Kysely<Database>,
  which: WhichGrouping,
  { columns }: StoredGrouping,
): Promise<RowGroup[]> {
  const [groups, counts, typical] = await Promise.all([
    readGroups(db, which),
    countGroups(db, which),
    readTypicalRows(db, which, TYPICAL_ROWS),
  ]);
  const known = new Map(groups.map((each) => [each.group, each]));
  return counts.flatMap(({ group, rows, labelled, waiting }) => {
    const kept = known.get(group);
    if (kept === undefined) return [];
    const { name, namedBy, about } = kept;
    const shown = typical
      .filter((each) => each.group === group)
      .map(({ key, cells }) => ({ key, cells: shownCells(columns, cells) }));
    return [{ group, name, namedBy, rows, labelled, waiting, about, typical: shown }];
  });
}

function shownCells(columns: readonly KeptColumn[], cells: readonly CellValue[]) {
  const rank = ({ type }: KeptColumn) => (type === 'text' ? 0 : type === 'category' ? 1 : 2);
  return columns
    .map((column, at) => ({ column, cell: cells[at] ?? null }))
    .filter(({ column, cell }) => column.dropped !== true && column.type !== 'ignored' && cell !== null && cell !== '')
    .sort((a, b) => rank(a.column) - rank(b.column))
    .slice(0, SHOWN_CELLS)
    .map(({ column, cell }) => ({ name: column.name, value: cellAsShown(column, cell).slice(0, LONGEST_CELL) }));
}

function cellAsShown({ type }: KeptColumn, cell: CellValue): string {
  return type === 'date' && typeof cell === 'number' ? serialToIsoDate(cell) : String(cell);
}
