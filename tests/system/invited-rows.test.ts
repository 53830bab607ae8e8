import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GivenGrant } from '../../contract/given-grant.ts';
import { firstAdminLink } from '../../server/people/accounts/first-admin.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { browserOf, PASSWORD, tokenOf, type TestBrowser } from '../setup/use-accounts.ts';
import { COLUMNS, draft, eventsOf, otherRows, ownRows, SCOPE } from './scoped-rows.ts';

const ADDRESS = 'https://amend.example.org';
const OWN = ownRows(3);
const OTHERS = otherRows(2);

let database: TestDatabase;
let amend: Amend;
let admin: TestBrowser;
let cards: string;
let errors: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const people = { signIn: 'accounts', signUp: 'invitation', publicAddress: () => ADDRESS } as const;
  amend = await startAmend(database.url, undefined, 'off', undefined, [], people);
  const first = await firstAdminLink(amend.db, { at: new Date(), publicAddress: ADDRESS });
  admin = await join(first!.link, 'Ada Admin');
  ({ id: cards } = await admin.call('createClassifier', { body: draft('Cards') }));
  ({ id: errors } = await admin.call('createClassifier', { body: { ...draft('Errors'), project: 'Shop' } }));
  const whole = await invited('Cy Corrector', [{ role: 'corrector', classifier: null }]);
  const body = { columns: [...COLUMNS], events: eventsOf([...OWN, ...OTHERS]) };
  await whole.call('recordFeedback', { params: { classifier: cards }, body });
}, 60_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

const join = async (link: string, person: string): Promise<TestBrowser> => {
  const browser = browserOf(() => amend);
  await browser.call('signUp', { body: { token: tokenOf(link), person, name: person, password: PASSWORD } });
  return browser;
};
const invited = async (person: string, grants: readonly GivenGrant[]): Promise<TestBrowser> =>
  join((await admin.call('invite', { body: { grants: [...grants] } })).link, person);

describe('whoever is invited with a role for some rows of one classifier', () => {
  test('has this role alone once the link was followed, and hears of these rows alone', async () => {
    const grants = [{ role: 'corrector' as const, classifier: cards, scope: SCOPE }];
    const ben = await invited('Ben Bell', grants);
    expect(await ben.call('session')).toMatchObject({ roles: [], grants });
    expect((await ben.call('listClassifiers')).classifiers.map(({ name, labels }) => [name, labels])).toEqual([
      ['Cards', 3],
    ]);
    const { entries } = await ben.call('listFeedback', { params: { classifier: cards }, query: {} });
    expect(entries.map(({ key }) => key)).toEqual(OWN.map(({ key }) => key));
    const told = JSON.stringify(entries);
    for (const { key } of OTHERS) expect(told).not.toContain(key);
    const body = { columns: [...COLUMNS], events: eventsOf(OTHERS) };
    expect(await ben.send('recordFeedback', { params: { classifier: cards }, body })).toMatchObject({
      status: 403,
      body: { code: 'beyond-scope' },
    });
    expect((await ben.send('listFeedback', { params: { classifier: errors }, query: {} })).status).toBe(403);
  });

  test('with one for a project beside it has both', async () => {
    const scoped = { role: 'corrector' as const, classifier: cards, scope: SCOPE };
    const eve = await invited('Eve East', [scoped, { role: 'viewer', project: 'Shop' }]);
    const { classifiers } = await eve.call('listClassifiers');
    expect(classifiers.map(({ name, labels }) => [name, labels]).sort()).toEqual([
      ['Cards', 3],
      ['Errors', 0],
    ]);
  });
});
