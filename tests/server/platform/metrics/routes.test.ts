import { request } from 'node:http';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ENDPOINTS } from '../../../../contract/endpoints.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';

/** Stands in everything that somebody types or sends. */
const TYPED = 'Zanzibar';
const TOKEN = 'a-token-of-23-characters';
const VIEW = '6f6e8f0a-3a0e-4c52-9d3c-0d4f3a1b2c09';

/** Every label of a page of metrics, by name, with the values it has. */
function labelsOf(page: string): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  for (const [, name = '', value = ''] of page.matchAll(/[{,](\w+)="((?:[^"\\]|\\.)*)"/g))
    labels.set(name, (labels.get(name) ?? new Set()).add(value));
  return labels;
}

describe('/metrics of a server at work', () => {
  const database = useDatabase(async () => void (await Promise.all([amend.close(), guarded.close()])));
  let amend: Amend;
  let guarded: Amend;
  let classifier: string;
  beforeAll(async () => {
    amend = await startAmend(database.url, undefined, 'loopback');
    guarded = await startAmend(database.url, undefined, { token: TOKEN });
    classifier = (await amend.call('createClassifier', { body: purchaseDraft(`${TYPED} cards`) })).id;
    const rows = purchases(200, 11).map((row) => ({
      ...row,
      key: `${TYPED} ${row.key}`,
      cells: [`${TYPED} ${row.cells[0]}`, ...row.cells.slice(1)],
      account: `${TYPED} ${row.account}`,
    }));
    await say(amend, classifier, rows, { origin: 'label-column' });
    await train(amend, classifier, 'linear');
    await predict(amend, classifier, VIEW, rows);
    await fetch(`${amend.url}/api/${TYPED}?${TYPED}=1`);
    await fetch(`${amend.url}/${TYPED}/${TYPED}.html`);
    await fetch(`${amend.url}/api/classifiers/${TYPED}`);
    await send(TYPED.toUpperCase());
  });

  /** Asks with a method that nobody has heard of; HTTP's parser refuses most of them before the program sees them. */
  const send = (method: string): Promise<void> =>
    new Promise((resolve) => {
      const sent = request(`${amend.url}/api/session`, { method }, (response) => response.resume().on('end', resolve));
      sent.on('error', () => resolve()).end();
    });
  const read = async (from: Amend, headers: Record<string, string> = {}) => fetch(`${from.url}/metrics`, { headers });

  test('no label holds what somebody typed or sent, and each has few values', async () => {
    const page = await (await read(amend)).text();
    expect(page.toLowerCase()).not.toContain(TYPED.toLowerCase());
    const labels = labelsOf(page);
    const routes = Object.values(ENDPOINTS).map(({ path }) => path);
    const known = [...routes, '/metrics', '/pane/', '/workbench/', '/assets/', '/office-js/', 'none'];
    expect([...labels.get('route')!].filter((route) => !known.includes(route))).toEqual([]);
    for (const [name, values] of labels) expect([name, values.size <= 60]).toEqual([name, true]);
    expect([...labels.get('classifier')!]).toEqual([classifier]);
  });

  test('answers are counted by route, method and status, and timed', async () => {
    const page = await (await read(amend)).text();
    const route = '/api/classifiers/:classifier/predictions';
    expect(page).toContain(`amend_http_requests_total{route="${route}",method="POST",status="200"} 1`);
    expect(page).toContain(`amend_http_request_duration_seconds_count{route="${route}",method="POST"} 1`);
    expect(page).toMatch(/amend_http_requests_total\{route="none",method="GET",status="404"\} 2/);
    expect(page).toContain(
      'amend_http_requests_total{route="/api/classifiers/:classifier",method="GET",status="404"} 1',
    );
    expect(page).toContain('amend_jobs_waiting{queue="train"} 0');
    expect(page).toMatch(/amend_background_dropped_rows_total\{work="profiles"\} 0/);
  });

  test('is Prometheus’ text format, and never cached', async () => {
    const response = await read(amend);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  test('with a token answers whoever sends it, and tells everybody else what is missing', async () => {
    expect((await read(guarded, { Authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    const refused = await read(guarded);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      code: 'not-allowed',
      values: { reason: 'metrics' },
      nextStep: 'Ask from the machine that Amend runs on, or with the token, as the setting METRICS says.',
    });
  });

  test('on the loopback address refuses a page of another site, and a request that was passed on', async () => {
    expect((await read(amend, { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await read(amend, { 'X-Forwarded-For': '192.0.2.7' })).status).toBe(403);
  });
});

test('where they are off there is nothing at the address', async () => {
  const response = await fetch(`${quiet.url}/metrics`);
  expect(response.status).toBe(404);
});

const other = useDatabase(async () => quiet.close());
let quiet: Amend;
beforeAll(async () => {
  quiet = await startAmend(other.url);
});
