import { nobodyYet, reducePeople, type PeopleEvent } from '../../../addin/people/people-state.ts';
import { aPerson } from '../../fakes/fake-people.ts';

const after = (...events: PeopleEvent[]) => events.reduce(reducePeople, nobodyYet);
const ADA: PeopleEvent = { type: 'signed-in', session: { person: 'Ada', roles: ['admin'], signIn: 'local' } };
const LISTED: PeopleEvent = {
  type: 'people-listed',
  people: [aPerson(), aPerson({ id: 'b', name: 'Bo' })],
  links: [],
  classifiers: [],
};
const WAYS: PeopleEvent = { type: 'ways-known', ways: { signIn: 'accounts', signUp: 'off', demoPeople: [] } };

describe('people', () => {
  test('who are seen are forgotten when somebody is signed out; how one signs in is not', () => {
    const state = after(WAYS, ADA, { type: 'view-chosen', view: 'people' }, LISTED, { type: 'signed-out' });
    expect(state).toEqual({ ...nobodyYet, ways: { signIn: 'accounts', signUp: 'off', demoPeople: [] } });
  });

  test('that the server is newer stays known, whoever signs in or out', () => {
    const newer: PeopleEvent = { type: 'server-newer', version: '0.2.0' };
    const state = after(WAYS, newer, ADA, { type: 'signed-out' });
    expect(state.newerServer).toBe('0.2.0');
    expect(reducePeople(state, newer)).toBe(state);
  });

  test('who change take the place of what they were', () => {
    const changed = aPerson({ state: 'disabled' });
    const { people } = after(ADA, LISTED, { type: 'person-changed', person: changed });
    expect(people).toEqual([changed, aPerson({ id: 'b', name: 'Bo' })]);
  });

  test('a link that was given is shown until the page is left or somebody is changed', () => {
    const given = { id: 'l', link: 'https://x.org/#link=a', expiresAt: '2026-03-16T09:00:00.000Z', to: null };
    const shown = after(ADA, { type: 'link-given', given });
    expect(shown.given).toEqual(given);
    expect(reducePeople(shown, { type: 'view-chosen', view: 'people' }).given).toBeNull();
    expect(reducePeople(shown, { type: 'person-changed', person: aPerson() }).given).toBeNull();
  });

  test('a link that was used is left behind', () => {
    const link = { purpose: 'invitation' as const, person: null, grants: [], expiresAt: '', token: 'abc' };
    expect(after({ type: 'link-read', link }).link).toEqual(link);
    expect(after({ type: 'link-read', link }, ADA).link).toBeNull();
    expect(after({ type: 'link-read', link }, { type: 'link-left' }).link).toBeNull();
  });

  test('how a task goes is noted beside', () => {
    const { tasks } = after({ type: 'task-started', task: 'sign-in', doing: 'Signing in', cancellable: false });
    expect(tasks['sign-in']).toMatchObject({ kind: 'running', doing: 'Signing in' });
  });
});
