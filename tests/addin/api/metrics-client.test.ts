import { createMetricsClient } from '../../../addin/api/metrics-client.ts';

describe('the client of metrics', () => {
  test('asks by the contract: metrics alone, parts of lists, files by their kind', async () => {
    const asked: [string, string, unknown][] = [];
    const answering = (body: unknown): typeof fetch => {
      return async (url, init) => {
        asked.push([String(url), init?.method ?? '', init?.body]);
        return new Response(JSON.stringify(body), { status: 200 });
      };
    };
    const client = (body: unknown) => createMetricsClient({ fetch: answering(body) });
    const shelves = { categories: [], projects: [], origins: [] };
    await client({ classifiers: [], total: 0, shelves }).listMetrics({ name: 'a b', limit: 10 });
    await client({ observations: [], total: 0 }).listObservations('m', { offset: 10 });
    await client({ withdrawn: 1, absent: 0, total: 0 }).withdrawObservation('m', 'o1');
    for (const file of ['observations', 'questions', 'trainings'] as const)
      await client({ name: 'x', csv: '' }).download('m', file);
    expect(asked).toEqual([
      ['/api/classifiers?name=a%20b&limit=10&kind=metric', 'GET', undefined],
      ['/api/classifiers/m/observations?offset=10', 'GET', undefined],
      ['/api/classifiers/m/observations/withdrawals', 'POST', '{"keys":["o1"]}'],
      ['/api/classifiers/m/observations/file', 'GET', undefined],
      ['/api/classifiers/m/questions/file', 'GET', undefined],
      ['/api/classifiers/m/training-history/file', 'GET', undefined],
    ]);
  });
});
