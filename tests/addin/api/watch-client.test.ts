import { createWatchClient } from '../../../addin/api/watch-client.ts';

test('the client of watching asks by the contract', async () => {
  const asked: [string, string, unknown][] = [];
  let answer: object = { people: ['Ada'] };
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push([String(url), init?.method ?? '', init?.body]);
    return new Response(JSON.stringify(answer), { status: 200 });
  };
  expect(await createWatchClient({ fetch }).listIncidentOwners('c')).toEqual(['Ada']);
  expect(asked).toEqual([['/api/classifiers/c/incident-owners', 'GET', undefined]]);
  const client = createWatchClient({ fetch });
  asked.length = 0;
  answer = { owners: [], mayOwn: { people: [], channels: [] }, told: [] };
  const told = { id: 'i', source: 'rest' as const, column: 'Amount', note: '' };
  await client.readSourceOwners('c');
  await client.setSourceOwner('c', { source: 'rest', owner: null });
  await client.tellSourceOwner('c', 7, told);
  expect(asked.map(([path, method]) => [method, path])).toEqual([
    ['GET', '/api/classifiers/c/source-owners'],
    ['PUT', '/api/classifiers/c/source-owners'],
    ['POST', '/api/classifiers/c/drift-reports/7/tellings'],
  ]);
  expect(JSON.parse(String(asked[2]![2]))).toEqual(told);
});
