import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { CORRECTION, readLabelledRows, readLabelSequencesSince } from '../../record/labels/label-store.ts';
import { readSaidOfFeed } from './learner-store.ts';
import type { LearningFeed } from './learning-turn.ts';
import type { Lesson } from './lesson-fold.ts';

/** Events of the log that are looked through at once. */
const MOST_EVENTS = 10_000;

/**
 * What people corrected of a feed's rows since an event of the log and that stands: lessons that go before the next
 * record. What they accepted, or named a group of rows, is none.
 * One indexed read when nothing is new.
 *
 * @param positions of the learner's columns among the classifier's
 */
export async function hearCorrections(
  db: Kysely<Database>,
  feed: LearningFeed,
  positions: readonly number[],
  heardTo: number,
  at: Date,
): Promise<{ readonly heardTo: number; readonly corrections: readonly Lesson[] }> {
  const { upTo, sequences } = await readSaidOfFeed(db, feed, heardTo, MOST_EVENTS);
  if (sequences.length === 0 || feed.learns.kind !== 'class') return { heardTo: upTo, corrections: [] };
  const standing = new Set(await readLabelSequencesSince(db, feed.classifierId, heardTo, CORRECTION));
  const own = sequences.filter((sequence) => standing.has(sequence));
  const rows = await readLabelledRows(db, feed.classifierId, own);
  return {
    heardTo: upTo,
    corrections: rows.map(({ key, cells, class: name }) => ({
      ...{ kind: 'corrected', key, label: name, model: null, at },
      cells: positions.map((position) => cells[position] ?? null),
    })),
  };
}
