import { describe, expect, test } from '@jest/globals';
import { role } from '../../../../contract/access.ts';
import type { AccessKey, KeyDraft } from '../../../../contract/access-key.ts';
import type { EndpointName } from '../../../../contract/endpoints.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { useAccounts } from '../../../setup/use-accounts.ts';

const NOBODY = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const accounts = useAccounts();

const made = async (name: string, draft: Partial<KeyDraft> = {}) => {
  const admin = await accounts.admin();
  return admin.call('makeKey', { body: { name, grants: [{ role: 'viewer', classifier: null }], ...draft } });
};
const keyCalled = async (name: string): Promise<AccessKey> =>
  (await (await accounts.admin()).call('listKeys')).keys.find((each) => each.name === name)!;
const lastEvent = async () => (await (await accounts.admin()).call('listPeopleAudit')).events.at(-1)!;
const answerTo = async (secret: string) => {
  const { status, body } = await accounts.machine(secret).send('session');
  return [status, (body as { code?: string }).code ?? body];
};
const later = (days: number) => new Date(accounts.now().getTime() + days * DAY_MS).toISOString();

describe('an access key', () => {
  test('is known by the secret that it was made with, by name and roles, without a cookie', async () => {
    const { key, secret } = await made('Nightly import');
    expect(key).toMatchObject({
      name: 'Nightly import',
      state: 'active',
      requestsPerMinute: 600,
      madeBy: 'Ada Admin',
      lastUsedAt: null,
      secrets: [{ number: 1, expiresAt: later(90), lastUsedAt: null }],
    });
    const session = { person: 'Nightly import', roles: ['viewer'], signIn: 'key' };
    expect(await answerTo(secret)).toEqual([200, session]);
    expect(await lastEvent()).toMatchObject({
      kind: 'key-made',
      subject: key.id,
      person: 'Ada Admin',
      details: { name: 'Nightly import', grants: [{ role: 'viewer', classifier: null }], expiresAt: later(90) },
    });
  });

  test('has a name that no person and no other key has, in whichever spelling', async () => {
    const admin = await accounts.admin();
    await made('Ledger feed');
    for (const name of ['Ada Admin', 'ledger FEED'])
      expect(await admin.send('makeKey', { body: { name, grants: [] } })).toMatchObject({
        status: 409,
        body: { code: 'name-taken', values: { reason: 'person' } },
      });
    const { link } = await admin.call('invite', { body: { grants: [] } });
    const body = {
      token: link.split('#link=')[1]!,
      person: 'Ledger feed',
      name: 'led',
      password: 'violet harbour tin 9',
    };
    expect(await accounts.browser().send('signUp', { body })).toMatchObject({
      status: 409,
      body: { code: 'name-taken' },
    });
  });

  test('is no person: it is in no list of people, and nothing that is done to people is done to it', async () => {
    const { key } = await made('No person');
    const admin = await accounts.admin();
    expect((await admin.call('listPeople')).people.map(({ name }) => name)).not.toContain('No person');
    const params = { person: key.id };
    for (const [name, body] of [
      ['setGrants', { grants: [] }],
      ['setPersonState', { state: 'disabled' }],
      ['listPersonSessions', undefined],
      ['endPersonSessions', undefined],
      ['giveReset', undefined],
      ['handOver', { to: key.id }],
    ] as const)
      expect(await admin.send(name as EndpointName, { params, body } as never)).toMatchObject({
        status: 404,
        body: { code: 'unknown-person' },
      });
  });

  test('notes its use once a minute', async () => {
    const { secret } = await made('Seldom noted');
    const start = accounts.now().toISOString();
    await answerTo(secret);
    accounts.advance(MINUTE_MS - 1);
    await answerTo(secret);
    expect(await keyCalled('Seldom noted')).toMatchObject({ lastUsedAt: start, secrets: [{ lastUsedAt: start }] });
    accounts.advance(1);
    await answerTo(secret);
    const now = accounts.now().toISOString();
    expect(await keyCalled('Seldom noted')).toMatchObject({ lastUsedAt: now, secrets: [{ lastUsedAt: now }] });
  });

  test('expires when it was said to, and whoever has its secret is told so', async () => {
    const { secret } = await made('Short', { expiresInDays: 1 });
    const end = later(1);
    accounts.advance(DAY_MS - 1);
    expect((await answerTo(secret))[0]).toBe(200);
    accounts.advance(1);
    expect(await accounts.machine(secret).send('session')).toMatchObject({
      status: 401,
      body: {
        code: 'key-refused',
        values: { reason: 'expired', at: end },
        detail: `This secret worked until ${end.slice(0, 10)} ${end.slice(11, 16)} UTC: it has expired, or a newer one took its place.`,
      },
    });
    expect(await keyCalled('Short')).toMatchObject({ state: 'expired' });
  });

  test('works for a year at most', async () => {
    const admin = await accounts.admin();
    const status = async (expiresInDays: number) =>
      (await admin.send('makeKey', { body: { name: `For ${expiresInDays}`, grants: [], expiresInDays } })).status;
    expect([await status(0), await status(366), await status(365)]).toEqual([422, 422, 201]);
  });
});

describe('rotation', () => {
  test('gives another secret, and lets the one before work on for as long as was said', async () => {
    const { key, secret: first } = await made('Rotated');
    const admin = await accounts.admin();
    const rotate = (overlapDays: number) =>
      admin.call('rotateKey', { params: { key: key.id }, body: { overlapDays, expiresInDays: 60 } });
    const { secret: second, key: rotated } = await rotate(2);
    expect(rotated.secrets).toMatchObject([
      { number: 2, expiresAt: later(60) },
      { number: 1, expiresAt: later(2) },
    ]);
    expect([(await answerTo(first))[0], (await answerTo(second))[0]]).toEqual([200, 200]);
    expect((await keyCalled('Rotated')).secrets.map(({ lastUsedAt }) => lastUsedAt)).toEqual([
      accounts.now().toISOString(),
      accounts.now().toISOString(),
    ]);
    expect(await lastEvent()).toMatchObject({
      kind: 'key-rotated',
      details: { name: 'Rotated', number: 2, expiresAt: later(60), beforeUntil: later(2) },
    });
    accounts.advance(2 * DAY_MS);
    expect([await answerTo(first), (await answerTo(second))[0]]).toEqual([[401, 'key-refused'], 200]);
  });

  test('leaves two secrets at most, and ends the one before at once when that is asked for', async () => {
    const { key, secret: first } = await made('Rotated twice');
    const admin = await accounts.admin();
    const rotate = (overlapDays: number) => admin.call('rotateKey', { params: { key: key.id }, body: { overlapDays } });
    const { secret: second } = await rotate(30);
    const { secret: third, key: after } = await rotate(30);
    expect(after.secrets.map(({ number }) => number)).toEqual([3, 2]);
    const statuses = async (...secrets: string[]) =>
      Promise.all(secrets.map(async (each) => (await answerTo(each))[0]));
    expect(await statuses(first, second, third)).toEqual([401, 200, 200]);
    const { secret: fourth } = await rotate(0);
    expect(await statuses(second, third, fourth)).toEqual([401, 401, 200]);
    expect((await admin.send('rotateKey', { params: { key: key.id }, body: { overlapDays: 31 } })).status).toBe(422);
  });

  test('never lets a secret work longer than it would have', async () => {
    const { key } = await made('Ending soon', { expiresInDays: 1 });
    const admin = await accounts.admin();
    const end = later(1);
    const { key: rotated } = await admin.call('rotateKey', { params: { key: key.id }, body: { overlapDays: 30 } });
    expect(rotated.secrets[1]).toMatchObject({ number: 1, expiresAt: end });
  });
});

describe('revocation', () => {
  test('holds from the next request on, for every secret, and tells whoever has one no more than a stranger', async () => {
    const { key, secret: first } = await made('Leaked');
    const admin = await accounts.admin();
    const { secret: second } = await admin.call('rotateKey', { params: { key: key.id }, body: { overlapDays: 7 } });
    expect((await answerTo(second))[0]).toBe(200);
    expect(await admin.call('revokeKey', { params: { key: key.id } })).toMatchObject({ state: 'revoked', secrets: [] });
    const stranger = (await made('Stranger')).secret;
    await admin.call('revokeKey', { params: { key: (await keyCalled('Stranger')).id } });
    const unknown = { status: 401, body: { code: 'key-refused', values: { reason: 'unknown' } } };
    for (const secret of [first, second, stranger])
      expect(await accounts.machine(secret).send('session')).toMatchObject(unknown);
  });

  test('is noted once, and undone by a new secret alone', async () => {
    const { key, secret } = await made('Back again');
    const admin = await accounts.admin();
    const params = { key: key.id };
    await admin.call('revokeKey', { params });
    expect(await lastEvent()).toMatchObject({ kind: 'key-revoked', details: { name: 'Back again', secrets: [1] } });
    const { sequence } = await lastEvent();
    await admin.call('revokeKey', { params });
    expect((await lastEvent()).sequence).toBe(sequence);
    const { secret: next } = await admin.call('rotateKey', { params, body: { overlapDays: 7 } });
    expect([(await answerTo(secret))[0], (await answerTo(next))[0]]).toEqual([401, 200]);
  });
});

describe('what a key may do', () => {
  test('is changed as a person’s roles are: from the next request on, noted with those before', async () => {
    const { key, secret } = await made('Changing');
    const admin = await accounts.admin();
    const classifier = await storedClassifier(accounts.db);
    const grants = [{ role: 'corrector' as const, classifier, scope: { column: 'Centre', values: ['CC1'] } }];
    const set = { params: { key: key.id }, body: { grants } };
    expect((await admin.call('setKeyGrants', set)).grants).toEqual(grants);
    expect(await answerTo(secret)).toEqual([200, { person: 'Changing', roles: [], grants, signIn: 'key' }]);
    expect(await lastEvent()).toMatchObject({
      kind: 'grants-set',
      subject: key.id,
      details: { name: 'Changing', before: [{ role: 'viewer', classifier: null }], after: grants },
    });
    const { sequence } = await lastEvent();
    await admin.call('setKeyGrants', set);
    expect((await lastEvent()).sequence).toBe(sequence);
    const unfit = [{ role: 'corrector' as const, classifier, scope: { column: 'Dept', values: ['x'] } }];
    expect(await admin.send('setKeyGrants', { ...set, body: { grants: unfit } })).toMatchObject({
      status: 422,
      body: { code: 'scope-unfit' },
    });
  });

  test('is nothing of people and nothing of accounts, whatever its roles', async () => {
    const every = role.options.map((each) => ({ role: each, classifier: null }));
    const { key, secret } = await made('Every role', { grants: every });
    const machine = accounts.machine(secret);
    for (const [name, request] of [
      ['listPeople', {}],
      ['listKeys', {}],
      ['makeKey', { body: { name: 'Offspring', grants: every } }],
      ['rotateKey', { params: { key: key.id }, body: { overlapDays: 30 } }],
      ['setKeyLimits', { params: { key: key.id }, body: { requestsPerMinute: 100_000 } }],
      ['invite', { body: { grants: every } }],
      ['listPeopleAudit', {}],
      ['changePassword', { body: { password: 'x', next: 'violet harbour tin 9' } }],
      ['listSessions', {}],
      ['signOut', {}],
    ] as const)
      expect([name, await machine.send(name as EndpointName, request as never)]).toMatchObject([
        name,
        { status: 403, body: { code: 'not-allowed', values: { reason: 'key', person: 'Every role' } } },
      ]);
  });

  test('counts for no admin: the last one among people stays', async () => {
    await made('Machine admin', { grants: [{ role: 'admin', classifier: null }] });
    const admin = await accounts.admin();
    const { id } = (await admin.call('listPeople')).people.find(({ name }) => name === 'Ada Admin')!;
    expect(await admin.send('setGrants', { params: { person: id }, body: { grants: [] } })).toMatchObject({
      status: 409,
      body: { code: 'last-admin' },
    });
  });
});

describe('limits', () => {
  test('hold from the next request on, and are noted with those before', async () => {
    const { key, secret } = await made('Limited', { requestsPerMinute: 3 });
    const admin = await accounts.admin();
    for (const expected of [200, 200, 200, 429]) expect((await answerTo(secret))[0]).toBe(expected);
    const params = { key: key.id };
    await admin.call('setKeyLimits', { params, body: { requestsPerMinute: 4, expiresInDays: 10 } });
    for (const expected of [200, 429]) expect((await answerTo(secret))[0]).toBe(expected);
    expect(await keyCalled('Limited')).toMatchObject({ requestsPerMinute: 4, secrets: [{ expiresAt: later(10) }] });
    expect(await lastEvent()).toMatchObject({
      kind: 'key-limits-set',
      details: {
        name: 'Limited',
        before: { requestsPerMinute: 3, expiresAt: later(90) },
        after: { requestsPerMinute: 4, expiresAt: later(10) },
      },
    });
    await admin.call('setKeyLimits', { params, body: { requestsPerMinute: 5 } });
    expect((await keyCalled('Limited')).secrets[0]!.expiresAt).toBe(later(10));
  });

  test('do not prolong what has ended', async () => {
    const { key } = await made('Ended', { expiresInDays: 1 });
    const admin = await accounts.admin();
    accounts.advance(DAY_MS);
    const body = { requestsPerMinute: 1, expiresInDays: 10 };
    expect(await admin.send('setKeyLimits', { params: { key: key.id }, body })).toMatchObject({
      status: 409,
      body: { code: 'key-ended', values: { name: 'Ended' } },
    });
    expect(await keyCalled('Ended')).toMatchObject({ requestsPerMinute: 600 });
  });
});

test('keys that are none are named', async () => {
  const admin = await accounts.admin();
  const { id: person } = (await admin.call('listPeople')).people[0]!;
  for (const key of [NOBODY, person])
    for (const [name, body] of [
      ['rotateKey', { overlapDays: 1 }],
      ['revokeKey', undefined],
      ['setKeyGrants', { grants: [] }],
      ['setKeyLimits', { requestsPerMinute: 1 }],
    ] as const)
      expect(await admin.send(name as EndpointName, { params: { key }, body } as never)).toMatchObject({
        status: 404,
        body: { code: 'unknown-key', values: { reason: 'none', given: key } },
      });
});
