import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import { HELD_FROM } from '../../../contract/held-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { holdBack } from './change-trust.ts';
import { countContradictions, readBusyPeople, type Contradictions } from './contradiction-store.ts';

interface GuardServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}

/** Between two looks at what somebody says, so many of their words at most. */
const WORDS_BETWEEN_LOOKS = 50;
const MOST_SPEAKERS = 10_000;

/**
 * Holds back the words of whoever contradicts others far beyond what correcting brings with it, see `HELD_FROM`: before
 * a training reads the labels, so that none learns from them.
 */
export async function holdBackFloods({ db, clock }: GuardServices, classifierId: string): Promise<void> {
  const now = clock();
  const since = new Date(now.getTime() - HELD_FROM.hours * 3_600_000);
  for (const person of await readBusyPeople(db, classifierId, since, HELD_FROM.rows)) {
    const found = await countContradictions(db, classifierId, person, since);
    if (found.from === null || !isFlood(found)) continue;
    const { from, ...because } = found;
    await holdBack(db, classifierId, { person, from, because }, now, async (transaction) =>
      (await readBusyPeople(transaction, classifierId, since, HELD_FROM.rows)).includes(person),
    );
  }
}

/**
 * Whether somebody contradicted so many rows, and so large a share of those that they spoke of.
 *
 * @example isFlood({ rows: 150, labels: 90, answers: 10, most: { from: 'a', to: 'b', rows: 90 }, from: 1 }) // => true
 * @example isFlood({ rows: 300, labels: 90, answers: 10, most: { from: 'a', to: 'b', rows: 90 }, from: 1 }) // => false
 */
export function isFlood({ rows, labels, answers }: Contradictions): boolean {
  const contradicted = labels + answers;
  return contradicted >= HELD_FROM.rows && contradicted >= HELD_FROM.share * rows;
}

/** What is asked of words that were just recorded. */
export type NoteWords = (
  classifierId: string,
  recorded: readonly { readonly person: string | null; readonly origin: string }[],
) => Promise<void>;

/**
 * Looks after every fifty words of somebody's in this process, before anything is learned from the last of them. What
 * other processes record is looked at by them, and all of it before a training.
 */
export function createFloodGuard(services: GuardServices): NoteWords {
  const spoken = new LRUCache<string, number>({ max: MOST_SPEAKERS });
  return async (classifierId, recorded) => {
    let isDue = false;
    for (const { person, origin } of recorded) {
      if (person === null || origin === 'label-column') continue;
      const speaker = JSON.stringify([classifierId, person]);
      const words = (spoken.get(speaker) ?? 0) + 1;
      isDue ||= words >= WORDS_BETWEEN_LOOKS;
      spoken.set(speaker, words >= WORDS_BETWEEN_LOOKS ? 0 : words);
    }
    if (isDue) await holdBackFloods(services, classifierId);
  };
}
