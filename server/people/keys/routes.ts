import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { AccessKey, GivenSecret, KeyState } from '../../../contract/access-key.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import type { PeopleSettings } from '../directory/people-settings.ts';
import { revokeKey, setKeyGrants, setKeyLimits } from './change-key.ts';
import { makeKey, rotateKey, type ChangingKeys, type GivenKey } from './give-secret.ts';
import { readKeys, type StoredKey } from './key-store.ts';

export interface KeyServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly settings: Pick<PeopleSettings, 'signIn'>;
  /** Names that no machine may have, beside those of people and other machines. */
  readonly reserved: readonly string[];
}

/** What admins do with the access keys of machines. */
export function keyRoutes({ db, clock, settings, reserved }: KeyServices): Router {
  const router = Router();
  const ofDemo = settings.signIn === 'demo';
  const by = (person: string): ChangingKeys => ({ person, at: clock(), reserved, ofDemo });
  const describe = (key: StoredKey): AccessKey => toAnswer(key, clock());
  const describeGiven = ({ key, secret }: GivenKey): GivenSecret => ({ key: describe(key), secret });

  endpoint(router, 'listKeys', async () => ({ keys: (await readKeys(db, { ofDemo })).map(describe) }));
  endpoint(router, 'makeKey', async ({ body, session: { person } }) =>
    describeGiven(await makeKey(db, body, by(person))),
  );
  endpoint(router, 'rotateKey', async ({ params, body, session: { person } }) =>
    describeGiven(await rotateKey(db, params.key, body, by(person))),
  );
  endpoint(router, 'revokeKey', async ({ params, session: { person } }) =>
    describe(await revokeKey(db, params.key, by(person))),
  );
  endpoint(router, 'setKeyGrants', async ({ params, body, session: { person } }) =>
    describe(await setKeyGrants(db, params.key, body.grants, by(person))),
  );
  endpoint(router, 'setKeyLimits', async ({ params, body, session: { person } }) =>
    describe(await setKeyLimits(db, params.key, body, by(person))),
  );
  return router;
}

function toAnswer({ madeAt, lastUsedAt, grants, secrets, ...key }: StoredKey, now: Date): AccessKey {
  return {
    ...key,
    state: stateOf(secrets, now),
    grants: [...grants],
    madeAt: madeAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    secrets: secrets.map(({ number, ...times }) => ({
      number,
      madeAt: times.madeAt.toISOString(),
      expiresAt: times.expiresAt.toISOString(),
      lastUsedAt: times.lastUsedAt?.toISOString() ?? null,
    })),
  };
}

function stateOf(secrets: StoredKey['secrets'], now: Date): KeyState {
  if (secrets.length === 0) return 'revoked';
  return secrets.some(({ expiresAt }) => expiresAt > now) ? 'active' : 'expired';
}
