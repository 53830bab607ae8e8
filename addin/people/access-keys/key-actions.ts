import type { GivenGrant } from '../../../contract/given-grant.ts';
import type { AccessKey, GivenSecret, KeyDraft, KeyRotation } from '../../../contract/access-key.ts';
import type { PeoplePort } from '../../ports/people-port.ts';
import type { Store } from '../../session/store.ts';
import type { TaskName } from '../../tasks/tasks.ts';
import type { PeopleEvent, PeopleState } from '../people-state.ts';
import { accessWords as words } from '../access-words/access-words.ts';

/** What admins do with the access keys of machines. */
export interface KeyActions {
  makeKey(draft: KeyDraft): void;
  rotateKey(key: AccessKey, rotation: KeyRotation): void;
  revokeKey(key: AccessKey): void;
  /** Replaces all roles of a key. */
  setKeyGrants(key: AccessKey, grants: readonly GivenGrant[]): void;
  setKeyRate(key: AccessKey, requestsPerMinute: number): void;
  /** Lets the present secret work for so many days from now on. */
  setKeyEnd(key: AccessKey, days: number): void;
}

type PeopleStore = Store<PeopleState, PeopleEvent>;

export function keyActions(
  store: PeopleStore,
  port: PeoplePort,
  run: (task: TaskName, doing: string, story: () => Promise<void>) => void,
): KeyActions {
  const changed = (key: AccessKey) => store.dispatch({ type: 'key-changed', key });
  const given = ({ key, secret }: GivenSecret) => store.dispatch({ type: 'secret-given', key, secret });
  return {
    makeKey: (draft) => run('keys', words('makingKey'), async () => given(await port.makeKey(draft))),
    rotateKey: ({ id }, rotation) =>
      run('keys', words('makingSecret'), async () => given(await port.rotateKey(id, rotation))),
    revokeKey: ({ id }) => run('keys', words('revokingKey'), async () => changed(await port.revokeKey(id))),
    setKeyGrants: ({ id }, grants) =>
      run('keys', words('changingRoles'), async () => changed(await port.setKeyGrants(id, grants))),
    setKeyRate: ({ id }, requestsPerMinute) =>
      run('keys', words('changingLimit'), async () => changed(await port.setKeyLimits(id, { requestsPerMinute }))),
    setKeyEnd: ({ id, requestsPerMinute }, expiresInDays) =>
      run('keys', words('changingEnd'), async () =>
        changed(await port.setKeyLimits(id, { requestsPerMinute, expiresInDays })),
      ),
  };
}

export async function listKeys(store: PeopleStore, port: PeoplePort): Promise<void> {
  store.dispatch({ type: 'keys-listed', keys: await port.listKeys() });
}
