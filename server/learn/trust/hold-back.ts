import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { FeedbackOrigin } from '../../../contract/feedback.ts';
import { HELD_FROM } from '../../../contract/held-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { holdBack } from './change-trust.ts';
import { countContradictions, readBusyPeople, type Contradictions } from './contradiction-store.ts';
import { knownSpeakers } from './known-speakers.ts';

interface GuardServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
}

/**
 * Between two looks at what somebody says: so many of their words at most, or this share of those of a day so far.
 * A look reads the day anew: of a large table that is sent as labels, each word four times in all.
 */
const WORDS_BETWEEN_LOOKS = { words: 50, share: 0.3 } as const;
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

/** What is asked of words that were just recorded, in the order of the log. */
export type NoteWords = (classifierId: string, recorded: readonly RecordedWord[]) => Promise<void>;

interface RecordedWord {
  readonly sequence: number;
  readonly origin: FeedbackOrigin;
  readonly person: string | null;
  readonly sentBy?: string | null;
}

/** How many words of somebody's there were since a moment, and when they are looked at next. */
interface Spoken {
  readonly since: number;
  words: number;
  lookAt: number;
  /** Whether the label column alone has said it, since the last look. */
  isByTable: boolean;
}

/**
 * Looks after every fifty words of somebody's in this process, or where they said many today, such as the labels of a
 * large table, after every three tenths more; before anything is learned from the last of them. Labels of a table
 * contradict others' words alone: where nobody else has said anything, nothing is read. What other processes record is
 * looked at by them, and all of it before a training.
 */
export function createFloodGuard(services: GuardServices): NoteWords {
  const speakers = new LRUCache<string, Spoken>({ max: MOST_SPEAKERS });
  const known = knownSpeakers(services.db);
  const spokenBy = (speaker: string, now: number): Spoken => {
    const kept = speakers.get(speaker);
    if (kept !== undefined && now - kept.since < MS_OF_A_DAY) return kept;
    const spoken = { since: now, words: 0, lookAt: WORDS_BETWEEN_LOOKS.words, isByTable: true };
    speakers.set(speaker, spoken);
    return spoken;
  };
  return async (classifierId, recorded) => {
    const now = services.clock().getTime();
    const due = new Set<Spoken>();
    known.note(classifierId, recorded);
    for (const { person, sentBy = null, origin } of recorded) {
      const speaker = person ?? sentBy;
      if (speaker === null) continue;
      const spoken = spokenBy(JSON.stringify([classifierId, speaker]), now);
      spoken.isByTable &&= origin === 'label-column';
      if (++spoken.words >= spoken.lookAt) due.add(spoken);
    }
    if (due.size === 0) return;
    const areByTable = [...due].every(({ isByTable }) => isByTable);
    for (const spoken of due) {
      const more = Math.max(WORDS_BETWEEN_LOOKS.words, Math.ceil(WORDS_BETWEEN_LOOKS.share * spoken.words));
      Object.assign(spoken, { lookAt: spoken.words + more, isByTable: true });
    }
    if (areByTable && (await known.isAlone(classifierId, recorded.at(-1)!.sequence))) return;
    await holdBackFloods(services, classifierId);
  };
}
