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

/** Between two looks at what somebody says: so many of their words at most, or this share of those of a day so far. */
const WORDS_BETWEEN_LOOKS = { words: 50, share: 0.1 } as const;
const MOST_SPEAKERS = 10_000;
const MS_OF_A_DAY = 86_400_000;

/**
 * Holds back the words of whoever contradicts others far beyond what correcting brings with it, see `HELD_FROM`: before
 * a training reads the labels, so that none learns from them.
 */
export async function holdBackFloods({ db, clock }: GuardServices, classifierId: string): Promise<void> {
  const now = clock();
  const since = new Date(now.getTime() - HELD_FROM.hours * 3_600_000);
  for (const busy of await readBusyPeople(db, classifierId, since, HELD_FROM.rows)) {
    const { person, way } = busy;
    const found = await countContradictions(db, classifierId, busy, since);
    if (found.from === null || !isFlood(found)) continue;
    const { from, ...because } = found;
    await holdBack(db, classifierId, { person, from, because }, now, async (transaction) =>
      (await readBusyPeople(transaction, classifierId, since, HELD_FROM.rows)).some(
        (still) => still.person === person && still.way === way,
      ),
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
  recorded: readonly { readonly person: string | null; readonly sentBy?: string | null }[],
) => Promise<void>;

/** How many words of somebody's there were since a moment, and when they are looked at next. */
interface Spoken {
  readonly since: number;
  words: number;
  lookAt: number;
}

/**
 * Looks after every fifty words of somebody's in this process, or where they said many today, such as the labels of a
 * large table, after every tenth more; before anything is learned from the last of them. What other processes record is
 * looked at by them, and all of it before a training.
 */
export function createFloodGuard(services: GuardServices): NoteWords {
  const speakers = new LRUCache<string, Spoken>({ max: MOST_SPEAKERS });
  const spokenBy = (speaker: string, now: number): Spoken => {
    const known = speakers.get(speaker);
    if (known !== undefined && now - known.since < MS_OF_A_DAY) return known;
    const spoken = { since: now, words: 0, lookAt: WORDS_BETWEEN_LOOKS.words };
    speakers.set(speaker, spoken);
    return spoken;
  };
  return async (classifierId, recorded) => {
    const now = services.clock().getTime();
    const due = new Set<Spoken>();
    for (const { person, sentBy = null } of recorded) {
      const speaker = person ?? sentBy;
      if (speaker === null) continue;
      const spoken = spokenBy(JSON.stringify([classifierId, speaker]), now);
      if (++spoken.words >= spoken.lookAt) due.add(spoken);
    }
    for (const spoken of due)
      spoken.lookAt =
        spoken.words + Math.max(WORDS_BETWEEN_LOOKS.words, Math.ceil(WORDS_BETWEEN_LOOKS.share * spoken.words));
    if (due.size > 0) await holdBackFloods(services, classifierId);
  };
}
