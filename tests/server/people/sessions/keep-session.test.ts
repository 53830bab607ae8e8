import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Grant } from '../../../../contract/access.ts';
import { replaceGrants } from '../../../../server/people/directory/grant-store.ts';
import { updateState } from '../../../../server/people/directory/person-store.ts';
import {
  beginSession,
  describeSession,
  goingAt,
  IDLE_MS,
  isGoingOn,
  LONGEST_MS,
  useSession,
} from '../../../../server/people/sessions/keep-session.ts';
import {
  countSessions,
  deleteSession,
  deleteSessionsOf,
  readSessions,
} from '../../../../server/people/sessions/session-store.ts';
import { storedClassifier } from '../../../setup/stored-classifier.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const START = new Date('2026-11-02T09:00:00Z').getTime();
const MINUTE_MS = 60_000;
const database = useDatabase();
const after = (ms: number) => new Date(START + ms);
const seenLast = async (personId: string) =>
  (await database.db.selectFrom('people').select('last_seen_at').where('id', '=', personId).executeTakeFirstOrThrow())
    .last_seen_at;

describe('a session', () => {
  test('says who is signed in, with their roles as of now', async () => {
    const classifier = await storedClassifier(database.db);
    const grants = [
      { role: 'viewer' as const, classifier: null },
      { role: 'corrector' as const, classifier },
    ];
    const ann = await storedPerson(database.db, 'Ann', grants);
    const { token, id } = await beginSession(database.db, ann, 'Excel', after(0));
    const session = (await useSession(database.db, token, after(1)))!;
    expect(session).toMatchObject({ id, personId: ann, name: 'Ann', provider: 'local', grants });
    expect(describeSession(session)).toEqual({
      person: 'Ann',
      roles: ['viewer'],
      grants: [grants[1]],
      signIn: 'local',
      language: null,
    });
    const chosen = describeSession({ ...session, grants: [], language: 'pt' });
    expect(chosen).toEqual({ person: 'Ann', roles: [], signIn: 'local', language: 'pt' });
    expect(await useSession(database.db, `${token}x`, after(1))).toBeNull();
  });

  test('ends when nobody used it for some days, and goes on as long as somebody does', async () => {
    const bob = await storedPerson(database.db, 'Bob');
    const { token } = await beginSession(database.db, bob, '', after(0));
    expect(await useSession(database.db, token, after(IDLE_MS - 1))).not.toBeNull();
    expect(await useSession(database.db, token, after(2 * IDLE_MS - 2))).not.toBeNull();
    expect(await useSession(database.db, token, after(3 * IDLE_MS - 2))).toBeNull();
  });

  test('ends after a month, however much it is used', async () => {
    const cat = await storedPerson(database.db, 'Cat');
    const { token, endsAt } = await beginSession(database.db, cat, '', after(0));
    expect(endsAt).toEqual(after(LONGEST_MS));
    for (let at = 0; at < LONGEST_MS; at += IDLE_MS - 1)
      expect(await useSession(database.db, token, after(at))).not.toBeNull();
    expect(await useSession(database.db, token, after(LONGEST_MS))).toBeNull();
  });

  test('is noted once a minute, and its person seen', async () => {
    const dan = await storedPerson(database.db, 'Dan');
    const { token } = await beginSession(database.db, dan, '', after(0));
    expect(await seenLast(dan)).toEqual(after(0));
    await useSession(database.db, token, after(MINUTE_MS - 1));
    expect(await seenLast(dan)).toEqual(after(0));
    await useSession(database.db, token, after(MINUTE_MS));
    expect(await seenLast(dan)).toEqual(after(MINUTE_MS));
    const [session] = await readSessions(database.db, dan, goingAt(after(MINUTE_MS)));
    expect(session).toMatchObject({ startedAt: after(0), lastUsedAt: after(MINUTE_MS) });
  });

  test('is not used by the question whether it goes on', async () => {
    const ida = await storedPerson(database.db, 'Ida');
    const { token } = await beginSession(database.db, ida, '', after(0));
    expect(await isGoingOn(database.db, token, { grants: [] }, after(IDLE_MS - 1))).toBe(true);
    expect(await isGoingOn(database.db, token, { grants: [] }, after(IDLE_MS))).toBe(false);
    expect(await seenLast(ida)).toEqual(after(0));
  });

  test('does not go on, for what lasts, when its person’s roles or their rows have changed', async () => {
    const classifier = await storedClassifier(database.db);
    const grantOf = (value: string): Grant => ({
      role: 'viewer',
      classifier,
      scope: { column: 'Centre', values: [value] },
    });
    const ned = await storedPerson(database.db, 'Ned', [grantOf('CC1')]);
    const { token } = await beginSession(database.db, ned, '', after(0));
    const used = await useSession(database.db, token, after(1));
    expect(used!.grants).toEqual([grantOf('CC1')]);
    expect(await isGoingOn(database.db, token, used!, after(2))).toBe(true);
    await replaceGrants(database.db, ned, [grantOf('CC2')]);
    expect(await isGoingOn(database.db, token, used!, after(3))).toBe(false);
  });

  test('of somebody who is disabled is none', async () => {
    const eve = await storedPerson(database.db, 'Eve');
    const { token } = await beginSession(database.db, eve, '', after(0));
    await updateState(database.db, eve, 'disabled');
    expect(await useSession(database.db, token, after(1))).toBeNull();
  });

  test('is counted and listed while it goes on, and ended alone or with all others', async () => {
    const fay = await storedPerson(database.db, 'Fay');
    const gus = await storedPerson(database.db, 'Gus');
    const kept = await beginSession(database.db, fay, 'b'.repeat(400), after(0));
    const other = await beginSession(database.db, fay, '', after(MINUTE_MS));
    const foreign = await beginSession(database.db, gus, '', after(0));
    const going = goingAt(after(2 * MINUTE_MS));
    expect((await countSessions(database.db, going)).get(fay)).toBe(2);
    const listed = await readSessions(database.db, fay, going);
    expect(listed.map(({ id }) => id)).toEqual([other.id, kept.id]);
    expect(listed[1]!.browser).toHaveLength(300);
    expect(await deleteSession(database.db, fay, foreign.id)).toBe(false);
    expect(await deleteSessionsOf(database.db, fay, kept.id)).toBe(1);
    expect(await deleteSession(database.db, fay, kept.id)).toBe(true);
    expect((await countSessions(database.db, going)).has(fay)).toBe(false);
    expect(await useSession(database.db, foreign.token, after(0))).not.toBeNull();
  });

  test('that has ended by itself is taken away when another begins', async () => {
    const hal = await storedPerson(database.db, 'Hal');
    await beginSession(database.db, hal, '', after(0));
    await beginSession(database.db, hal, '', after(IDLE_MS));
    const { rows } = await sql<{ started_at: Date }>`select started_at from sessions where person_id = ${hal}`.execute(
      database.db,
    );
    expect(rows).toEqual([{ started_at: after(IDLE_MS) }]);
  });
});
