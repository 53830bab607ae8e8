import type { Kysely } from 'kysely';
import { isInDoubleSample } from '../../../ml/sampling/double-sample.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readGolden } from './golden-store.ts';
import { readOpenOpinions } from './opinion-store.ts';

/**
 * What somebody is to be asked of a row that nobody has said anything of in the log: whatever it is worth, as its class
 * is `certain`, or as two people are asked, `double`; `spoken`, not again; `plain`, as it is worth.
 */
export type Asking = 'certain' | 'double' | 'spoken' | 'plain';

export interface AskedRows {
  readonly asking: (key: string, rowHash: string) => Asking;
  /** Any row may be asked about unseen by others, for all that whoever is asked knows. */
  readonly isQuiet: boolean;
}

/**
 * Which rows somebody is asked about because two people are, or because their class is certain. What others said of a
 * row that waits for a second person makes no difference to what anybody is asked. Two reads; then O(1) a row.
 */
export async function readAskedRows(
  db: Kysely<Database>,
  classifierId: string,
  person: string,
  doubleShare: number,
): Promise<AskedRows> {
  const marked = await readGolden(db, classifierId);
  const golden = new Map(
    marked.filter(({ markedBy }) => markedBy !== person).map(({ key, rowHash }) => [key, rowHash]),
  );
  const own = new Set<string>();
  const speakers = new Map<string, number>();
  for (const { key, rowHash, person: speaker, kind } of await readOpenOpinions(db, classifierId)) {
    const row = nameOf(key, rowHash);
    if (speaker === person) own.add(row);
    if (kind === 'double') speakers.set(row, (speakers.get(row) ?? 0) + 1);
  }
  const asking = (key: string, rowHash: string): Asking => {
    const row = nameOf(key, rowHash);
    if (own.has(row)) return 'spoken';
    if (golden.get(key) === rowHash) return 'certain';
    if (!isInDoubleSample(key, doubleShare)) return 'plain';
    // Two have spoken and differ: somebody decides, and nobody else is asked.
    return (speakers.get(row) ?? 0) < 2 ? 'double' : 'spoken';
  };
  return { asking, isQuiet: doubleShare > 0 || marked.length > 0 };
}

function nameOf(key: string, rowHash: string): string {
  return JSON.stringify([key, rowHash]);
}
