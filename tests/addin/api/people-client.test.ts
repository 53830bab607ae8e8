import { createClient } from '../../../addin/api/client.ts';
import { createPeopleClient } from '../../../addin/api/people-client.ts';
import { aPerson } from '../../fakes/fake-people.ts';

const answering =
  (status: number, body: unknown, asked: [string, RequestInit | undefined][] = []): typeof fetch =>
  async (url, init) => {
    asked.push([String(url), init]);
    return new Response(JSON.stringify(body), { status });
  };
const PROBLEM = { type: 'about:blank', title: 'No.', status: 401, detail: 'No.', nextStep: 'Sign in.' };

describe('the people’s client', () => {
  test('asks by the contract, and unwraps lists', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const client = createPeopleClient({ fetch: answering(200, { people: [aPerson()] }, asked) });
    expect(await client.listPeople()).toEqual([aPerson()]);
    const setting = createPeopleClient({ fetch: answering(200, aPerson(), asked) });
    await setting.setGrants('p1', [{ role: 'viewer', classifier: null }]);
    await createPeopleClient({ fetch: answering(200, { language: 'de' }, asked) }).setLanguage('de');
    expect(asked.map(([url, init]) => [url, init?.method, init?.body])).toEqual([
      ['/api/people', 'GET', undefined],
      ['/api/people/p1/grants', 'PUT', '{"grants":[{"role":"viewer","classifier":null}]}'],
      ['/api/account/language', 'PUT', '{"language":"de"}'],
    ]);
  });
});

describe('every client', () => {
  test('sends the headers that it is given, as they are by then', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    let person = 'admin';
    const client = createClient({
      fetch: answering(
        200,
        { classifiers: [], total: 0, shelves: { categories: [], projects: [], origins: [] } },
        asked,
      ),
      headers: () => ({ 'X-Demo-Person': person }),
    });
    await client.listClassifiers();
    person = 'approver';
    await client.listClassifiers();
    expect(asked.map(([, init]) => (init?.headers as Record<string, string>)['X-Demo-Person'])).toEqual([
      'admin',
      'approver',
    ]);
  });

  test('tells when nobody is signed in any more, and of no other refusal', async () => {
    let told = 0;
    const onSignedOut = () => void told++;
    const ask = (code: string) =>
      createClient({ fetch: answering(401, { ...PROBLEM, code }), onSignedOut })
        .listClassifiers()
        .catch((error: unknown) => error);
    await ask('sign-in-refused');
    expect(told).toBe(0);
    expect(await ask('not-signed-in')).toMatchObject({ code: 'not-signed-in', kind: 'away' });
    expect(told).toBe(1);
  });
});
