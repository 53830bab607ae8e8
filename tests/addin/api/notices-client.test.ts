import { createNoticesClient } from '../../../addin/api/notices-client.ts';
import { aChannel } from '../../fakes/fake-notices.ts';

describe('the client of notices', () => {
  test('asks by the contract', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const answers: unknown[] = [{ channel: aChannel(), secret: null }, { deliveries: [], next: null }, {}];
    const fetch = async (url: unknown, init?: RequestInit) => {
      asked.push([String(url), init]);
      return new Response(JSON.stringify(answers.shift()), { status: 200 });
    };
    const client = createNoticesClient({ fetch: fetch as typeof globalThis.fetch });
    await client.makeChannel({ kind: 'slack', name: 'Operations', address: 'https://a.example/x' });
    await client.listDeliveries({ before: 7, state: 'given-up' });
    await client.removeChannel('c1');
    expect(asked.map(([url, init]) => [init?.method, url])).toEqual([
      ['POST', '/api/channels'],
      ['GET', '/api/deliveries?before=7&state=given-up'],
      ['DELETE', '/api/channels/c1'],
    ]);
  });
});
