import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/database/schema.ts';
import { readSpeakersSince } from './speaker-store.ts';

/** Classifiers whose speakers are remembered. */
const MOST_CLASSIFIERS = 10_000;
/** Where so many people have spoken, it does not matter who else does. */
const SEVERAL = 2;

/** Who has spoken of a classifier's rows, up to an event of its log: as many as show that one is not alone. */
interface Known {
  readonly upTo: number;
  readonly speakers: ReadonlySet<string | null>;
}

const NOBODY: Known = { upTo: 0, speakers: new Set() };

interface Word {
  readonly sequence: number;
  readonly person: string | null;
  readonly sentBy?: string | null;
}

export interface KnownSpeakers {
  /** Takes in what was just recorded, in the order of the log. */
  note(classifierId: string, recorded: readonly Word[]): void;
  /** Whether all that was said of a classifier's rows, up to an event of its log at least, was said by one. */
  isAlone(classifierId: string, upTo: number): Promise<boolean>;
}

/**
 * Remembers who has spoken, so that each event is read once at most: those that were noted are not, and of a log that
 * other processes append to as well, only what was not noted.
 */
export function knownSpeakers(db: Kysely<Database>): KnownSpeakers {
  const kept = new LRUCache<string, Known>({ max: MOST_CLASSIFIERS });
  const knownOf = (classifierId: string): Known => kept.get(classifierId) ?? NOBODY;
  return {
    note(classifierId, recorded) {
      const { upTo, speakers } = knownOf(classifierId);
      const last = recorded.at(-1)?.sequence ?? upTo;
      // Between them, and before them, somebody else may have spoken.
      if (recorded[0]?.sequence !== upTo + 1 || last !== upTo + recorded.length) return;
      kept.set(classifierId, { upTo: last, speakers: joined(speakers, recorded.map(speakerOf)) });
    },
    async isAlone(classifierId, upTo) {
      let known = knownOf(classifierId);
      if (known.speakers.size < SEVERAL && known.upTo < upTo) {
        const news = await readSpeakersSince(db, classifierId, known.upTo);
        known = { upTo: Math.max(upTo, news.upTo), speakers: joined(known.speakers, news.speakers) };
        kept.set(classifierId, known);
      }
      return known.speakers.size < SEVERAL;
    },
  };
}

function speakerOf({ person, sentBy = null }: Word): string | null {
  return person ?? sentBy;
}

function joined(before: ReadonlySet<string | null>, more: readonly (string | null)[]): ReadonlySet<string | null> {
  const all = new Set(before);
  for (const speaker of more) {
    if (all.size >= SEVERAL) break;
    all.add(speaker);
  }
  return all;
}
