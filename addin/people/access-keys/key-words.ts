import type { AccessKey } from '../../../contract/access-key.ts';
import { moment } from '../../words/words.ts';

/** The name of a key, and what is wrong with it. */
export function keyTitle({ name, state }: Pick<AccessKey, 'name' | 'state'>): string {
  return state === 'active' ? name : `${name} (${state})`;
}

/**
 * Until when its secrets work, and when each was used, in sentences: of two it is seen whether the old one is still in
 * use.
 */
export function keyTimes({ state, madeBy, secrets }: Pick<AccessKey, 'state' | 'madeBy' | 'secrets'>): string[] {
  const [latest, before] = secrets;
  if (latest === undefined) return [`Made by ${madeBy}. Nothing can use it until it has a new secret.`];
  const works = state === 'expired' ? 'Worked until' : 'Works until';
  return [
    `${works} ${moment(latest.expiresAt)}. ${usedLast(latest.lastUsedAt)}.`,
    ...(before === undefined
      ? []
      : [`The secret before it: until ${moment(before.expiresAt)}. ${usedLast(before.lastUsedAt)}.`]),
  ];
}

function usedLast(at: string | null): string {
  return at === null ? 'Not used yet' : `Last used ${moment(at)}`;
}
