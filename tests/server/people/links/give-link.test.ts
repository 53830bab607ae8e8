import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { giveLink, withdrawLink } from '../../../../server/people/links/give-link.ts';
import { readLinks } from '../../../../server/people/links/link-store.ts';
import { readLink, takeLink } from '../../../../server/people/links/use-link.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { tokenOf } from '../../../setup/use-accounts.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const DAY_MS = 86_400_000;
const VIEWER = { role: 'viewer' as const, classifier: null };
const database = useDatabase();
const giving = { author: 'Ada', at: AT, publicAddress: 'https://amend.example.org' };
const days = (count: number) => new Date(AT.getTime() + count * DAY_MS);
const invitation = { purpose: 'invitation' as const, personId: null, grants: [VIEWER] };

describe('a link', () => {
  test('is read by its token as often as one likes, and taken once', async () => {
    const { id, link } = await giveLink(database.db, invitation, giving);
    const token = tokenOf(link);
    const stored = { id, purpose: 'invitation', personId: null, person: null, grants: [VIEWER], givenBy: 'Ada' };
    expect(await readLink(database.db, token, AT)).toMatchObject(stored);
    expect(await takeLink(database.db, token, AT)).toMatchObject(stored);
    await expect(takeLink(database.db, token, AT)).rejects.toMatchObject({ code: 'link-invalid' });
    await expect(readLink(database.db, token, AT)).rejects.toMatchObject({ code: 'link-invalid' });
  });

  test('brings roles for projects, which a release before them does not take for more', async () => {
    const ofShop = { role: 'approver' as const, project: 'Shop' };
    const { id, link } = await giveLink(database.db, { ...invitation, grants: [ofShop, VIEWER] }, giving);
    expect((await readLink(database.db, tokenOf(link), AT)).grants).toEqual([VIEWER, ofShop]);
    const kept = database.db.selectFrom('one_time_links').select('grants').where('id', '=', id);
    expect(await kept.executeTakeFirst()).toEqual({ grants: [VIEWER] });
    await withdrawLink(database.db, id, giving);
  });

  test.each([
    ['invitation', 14],
    ['first-admin', 1],
    ['password-reset', 1],
  ] as const)('as %s is good for so many days: %d', async (purpose, count) => {
    const personId = purpose === 'password-reset' ? await storedPerson(database.db, 'Rita') : null;
    const { link, expiresAt } = await giveLink(database.db, { ...invitation, purpose, personId }, giving);
    expect(expiresAt).toBe(days(count).toISOString());
    await readLink(database.db, tokenOf(link), new Date(days(count).getTime() - 1));
    await expect(readLink(database.db, tokenOf(link), days(count))).rejects.toMatchObject({ code: 'link-invalid' });
  });

  test('for a first admin is none once there is an admin', async () => {
    const { link } = await giveLink(database.db, { ...invitation, purpose: 'first-admin' }, giving);
    const admin = await storedPerson(database.db, 'Ada', [{ role: 'admin', classifier: null }]);
    await expect(readLink(database.db, tokenOf(link), AT)).rejects.toMatchObject({ code: 'link-invalid' });
    await sql`delete from role_grants where person_id = ${admin}`.execute(database.db);
    await readLink(database.db, tokenOf(link), AT);
  });

  test('is withdrawn once, and expired ones are taken away when another is given', async () => {
    const { id } = await giveLink(database.db, invitation, giving);
    await withdrawLink(database.db, id, giving);
    await expect(withdrawLink(database.db, id, giving)).rejects.toMatchObject({ code: 'unknown-invitation' });
    await giveLink(database.db, invitation, { ...giving, at: days(30) });
    expect(await readLinks(database.db, AT)).toHaveLength(1);
  });
});
