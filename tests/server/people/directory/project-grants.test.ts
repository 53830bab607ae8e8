import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { isForKeys, RIGHTS, RIGHTS_OF, role, type Right, type Role } from '../../../../contract/access.ts';
import { classifierDraft } from '../../../../contract/classifier.ts';
import type { Extent, GivenGrant } from '../../../../contract/given-grant.ts';
import type { RoleMapping } from '../../../../contract/openid.ts';
import { BY_KEY, type Session } from '../../../../contract/session.ts';
import { replaceClaims, replaceRoleMappings } from '../../../../server/people/directory/role-mapping-store.ts';
import { makeKey } from '../../../../server/people/keys/give-secret.ts';
import { useKey } from '../../../../server/people/keys/use-key.ts';
import {
  beginSession,
  describeSession,
  isGoingOn,
  useSession,
} from '../../../../server/people/sessions/keep-session.ts';
import { authorize } from '../../../../server/platform/http/session.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { setPlace } from '../../../../server/record/life-cycle/set-place.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { storedPerson } from '../../../setup/stored-person.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const ADA = { person: 'Ada', roles: ['admin' as const] };
const database = useDatabase();

async function madeIn(project: string): Promise<string> {
  const draft = classifierDraft.parse({ ...purchaseDraft(randomUUID()), project });
  return (await createClassifier(database.db, draft, 'Ada', AT)).id;
}
async function move(id: string, project: string): Promise<void> {
  await setPlace(database.db, id, { name: id, category: '', project, origin: '' }, { asker: ADA, at: AT });
}

/** Who is asking, read anew each time. */
type Asking = () => Promise<Session>;

async function signedIn(grants: readonly GivenGrant[], claim: string | null = null): Promise<Asking> {
  const person = await storedPerson(database.db, randomUUID(), grants);
  if (claim !== null) await replaceClaims(database.db, person, [claim]);
  const { token } = await beginSession(database.db, person, '', AT);
  return async () => describeSession((await useSession(database.db, token, AT))!);
}
async function byKey(grants: readonly GivenGrant[]): Promise<Asking> {
  const draft = { name: randomUUID(), grants: [...grants], expiresInDays: 1, requestsPerMinute: 1_000 };
  const { secret } = await makeKey(database.db, draft, { person: 'Ada', at: AT, reserved: [], ofDemo: false });
  return async () =>
    describeSession({ ...(await useKey(database.db, secret, AT, { ofDemo: false })), provider: BY_KEY });
}
const mappings: RoleMapping[] = [];
async function byProvider(grants: readonly GivenGrant[]): Promise<Asking> {
  const value = randomUUID();
  mappings.push(...grants.map((each) => ({ ...each, value })));
  await replaceRoleMappings(database.db, mappings);
  return signedIn([], value);
}

/** What somebody may do where a classifier is spoken of, as `authorize` says it. */
function rightsAt(session: Session, classifier: string): Right[] {
  return RIGHTS.filter((right) => isAllowed(() => authorize(session, right, { classifier })));
}
function isAllowed(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-allowed' });
    return false;
  }
}

describe.each([
  ['here', signedIn, RIGHTS],
  ['by the provider’s word', byProvider, RIGHTS],
  ['to an access key', byKey, RIGHTS.filter(isForKeys)],
] as const)('roles given %s', (_, give, open) => {
  const project = `Shop ${randomUUID()}`;
  const classifiers = new Map<string, string>();
  const asking = new Map<string, Asking>();
  const extents = (): Record<string, Extent> => ({
    everywhere: { classifier: null },
    project: { project },
    classifier: { classifier: classifiers.get('moved out of it')! },
  });

  beforeAll(async () => {
    classifiers.set('in it since before', await madeIn(project));
    classifiers.set('moved out of it', await madeIn(project));
    classifiers.set('moved into it', await madeIn('Bank'));
    classifiers.set('in another project', await madeIn('Bank'));
    classifiers.set('in none', await madeIn(''));
    classifiers.set('in one that is written otherwise', await madeIn(project.toUpperCase()));
    for (const as of role.options)
      for (const [extent, of] of Object.entries(extents()))
        asking.set(`${as} ${extent}`, await give([{ role: as, ...of }]));
    await move(classifiers.get('moved out of it')!, 'Bank');
    await move(classifiers.get('moved into it')!, project);
    classifiers.set('made in it later', await madeIn(project));
  });

  const INSIDE = ['in it since before', 'moved into it', 'made in it later'];
  const isMeant = (extent: string, where: string): boolean => {
    if (extent === 'everywhere') return true;
    return extent === 'project' ? INSIDE.includes(where) : where === 'moved out of it';
  };
  const cases = role.options.flatMap((as) =>
    ['everywhere', 'project', 'classifier'].map((extent): [Role, string] => [as, extent]),
  );
  test.each(cases)(
    '%s, for %s, holds for these classifiers as they stand now, and for no other',
    async (as, extent) => {
      const session = await asking.get(`${as} ${extent}`)!();
      expect(classifiers.size).toBe(7);
      for (const [where, id] of classifiers) {
        const rights = isMeant(extent, where) ? RIGHTS.filter((each) => RIGHTS_OF[as].includes(each)) : [];
        expect([where, rightsAt(session, id)]).toEqual([where, rights.filter((each) => open.includes(each))]);
      }
      const elsewhere = RIGHTS.filter((right) => isAllowed(() => authorize(session, right, 'everywhere')));
      const forAll = RIGHTS.filter((each) => RIGHTS_OF[as].includes(each) && open.includes(each));
      expect(elsewhere).toEqual(extent === 'everywhere' ? forAll : []);
    },
  );

  test('for a project are told beside what they come to, and are enough for what lists what one may see', async () => {
    const ask = await give([{ role: 'viewer', project: `Empty ${project}` }]);
    const session = await ask();
    expect(session).toMatchObject({ roles: [], projects: [{ role: 'viewer', project: `Empty ${project}` }] });
    expect(session.grants).toBeUndefined();
    expect(authorize(session, 'read', 'anywhere')).toBeNull();
    const made = await madeIn(`Empty ${project}`);
    expect((await ask()).grants).toEqual([{ role: 'viewer', classifier: made }]);
    await database.db.deleteFrom('classifiers').where('id', '=', made).execute();
    expect(await ask()).toEqual(session);
  });
});

test('a role for some rows of a classifier is for all of them while one for its project gives the same', async () => {
  const classifier = await madeIn('Kiosk');
  const scope = { column: 'Centre', values: ['CC1'] };
  const ask = await signedIn([
    { role: 'viewer', project: 'Kiosk' },
    { role: 'corrector', classifier, scope },
  ]);
  expect(authorize(await ask(), 'read', { classifier })).toBeNull();
  expect(authorize(await ask(), 'correct', { classifier })).toEqual([scope]);
  await move(classifier, 'Bank');
  expect(authorize(await ask(), 'read', { classifier })).toEqual([scope]);
});

test('what lasts does not go on when a classifier has left the project, or come into it', async () => {
  const [classifier, other] = [await madeIn('Depot'), await madeIn('Bank')];
  const person = await storedPerson(database.db, 'Dora', [{ role: 'viewer', project: 'Depot' }]);
  const { token } = await beginSession(database.db, person, '', AT);
  const used = async () => (await useSession(database.db, token, AT))!;
  const before = await used();
  await move(other, 'Store');
  expect(await isGoingOn(database.db, token, before, AT)).toBe(true);
  await move(other, 'Depot');
  expect(await isGoingOn(database.db, token, before, AT)).toBe(false);
  const both = await used();
  await move(classifier, '');
  expect(await isGoingOn(database.db, token, both, AT)).toBe(false);
});
