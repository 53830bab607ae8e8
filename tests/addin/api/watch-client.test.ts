import { createWatchClient } from '../../../addin/api/watch-client.ts';

test('the client of watching asks by the contract', async () => {
  const asked: [string, string, unknown][] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push([String(url), init?.method ?? '', init?.body]);
    return new Response(JSON.stringify({ people: ['Ada'] }), { status: 200 });
  };
  expect(await createWatchClient({ fetch }).listIncidentOwners('c')).toEqual(['Ada']);
  expect(asked).toEqual([['/api/classifiers/c/incident-owners', 'GET', undefined]]);
});
