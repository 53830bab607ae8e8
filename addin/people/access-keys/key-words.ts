import type { AccessKey, KeySecret } from '../../../contract/access-key.ts';
import { moment } from '../../../contract/words/dates.ts';
import { accessWords as words } from '../access-words/access-words.ts';

/** The name of a key, and what is wrong with it. */
export function keyTitle({ name, state }: Pick<AccessKey, 'name' | 'state'>): string {
  return state === 'active' ? name : words('endedKey', { name, state });
}

/**
 * Until when its secrets work, and when each was used, in sentences: of two it is seen whether the old one is still in
 * use.
 */
export function keyTimes({ state, madeBy, secrets }: Pick<AccessKey, 'state' | 'madeBy' | 'secrets'>): string[] {
  const [latest, before] = secrets;
  if (latest === undefined) return [words('keyNoSecret', { person: madeBy })];
  return [
    words('keyTime', { state, ...timesOf(latest) }),
    ...(before === undefined ? [] : [words('keyTimeBefore', timesOf(before))]),
  ];
}

function timesOf({ expiresAt, lastUsedAt }: Pick<KeySecret, 'expiresAt' | 'lastUsedAt'>) {
  return {
    until: moment(expiresAt),
    used: lastUsedAt === null ? 'no' : 'yes',
    at: lastUsedAt === null ? '' : moment(lastUsedAt),
  };
}
