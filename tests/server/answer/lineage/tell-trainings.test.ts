import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { postLineage } from '../../../../server/answer/lineage/post-lineage.ts';
import { keepTelling } from '../../../../server/answer/lineage/tell-events.ts';
import { tellDue } from '../../../../server/answer/lineage/tell-trainings.ts';
import { purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useAmend } from '../../../setup/use-amend.ts';

interface RunEvent {
  readonly eventType: string;
  readonly eventTime: string;
  readonly run: { readonly runId: string };
  readonly job: { readonly namespace: string; readonly name: string };
  readonly inputs: readonly { readonly name: string; readonly facets: { version?: { datasetVersion: string } } }[];
  readonly outputs: readonly { readonly name: string; readonly facets: { version?: { datasetVersion: string } } }[];
}

const TOLD = { namespace: 'shop', version: '1.2.3' };
const amend = useAmend();
let receiver: Server;
let status = 200;
const received: { path: string | undefined; key: string | undefined; event: RunEvent }[] = [];
let classifier: string;
let training: string;
let now = new Date();
beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (status === 200)
      received.push({ path: request.url, key: request.headers.authorization, event: JSON.parse(body) as RunEvent });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  ({ id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases') }));
  await say(amend, classifier, purchases(300, 51), { origin: 'label-column' });
  ({ id: training } = await train(amend, classifier, 'linear'));
  now = new Date();
});
afterAll(() => new Promise((resolve) => receiver.close(resolve)));

const services = () => ({
  ...{ db: amend.db, clock: () => now, log: SILENT, random: () => 0.5 },
  post: postLineage(new URL(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/ol/`), 'secret'),
});
const waiting = () =>
  amend.db.selectFrom('lineage_events').selectAll().where('told_at', 'is', null).orderBy('event', 'desc').execute();

test('a catalogue that is away is tried again, later each time, and keeps no training up', async () => {
  status = 503;
  expect(await tellDue(services(), TOLD)).toBe(1);
  expect(await tellDue(services(), TOLD)).toBe(0);
  expect(await waiting()).toMatchObject([
    { event: 'START', attempts: 1, fault: '503', next_at: new Date(now.getTime() + 7_500) },
    { event: 'COMPLETE', attempts: 0, fault: null },
  ]);
  now = new Date(now.getTime() + 7_500);
  expect(await tellDue(services(), TOLD)).toBe(1);
  expect((await waiting())[0]).toMatchObject({ attempts: 2, next_at: new Date(now.getTime() + 15_000) });
  expect((await train(amend, classifier, 'linear')).state).toBe('done');
});

test('then it is told of each training once: its beginning, then its end with what it learned from and what came of it', async () => {
  status = 200;
  now = new Date(now.getTime() + 3_600_000);
  expect(await tellDue(services(), TOLD)).toBe(4);
  expect(await tellDue(services(), TOLD)).toBe(0);
  expect(await waiting()).toEqual([]);
  const own = received.filter(({ event }) => event.run.runId === training);
  expect(own.map(({ event }) => event.eventType)).toEqual(['START', 'COMPLETE']);
  expect(new Set(received.map(({ path, key }) => `${path} ${key}`))).toEqual(
    new Set(['/ol/api/v1/lineage Bearer secret']),
  );
  const { versions } = await amend.call('listVersions', { params: { classifier } });
  const version = versions.find(({ version: number }) => number === 1)!;
  const { event } = own[1]!;
  expect(event.job).toMatchObject({ namespace: 'shop', name: `classifiers/${classifier}/training` });
  expect(event.inputs).toMatchObject([
    { name: `classifiers/${classifier}/labels`, facets: { version: { datasetVersion: version.fingerprint } } },
  ]);
  expect(event.outputs).toMatchObject([
    { name: `classifiers/${classifier}/model`, facets: { version: { datasetVersion: '1' } } },
  ]);
});

test('a training that fails is told as one, by the code of why', async () => {
  const { id: failed } = await train(amend, classifier, 'linear');
  const end = { state: 'failed' as const, problem_code: 'one-class' as const, version: null };
  await amend.db.updateTable('trainings').set(end).where('id', '=', failed).execute();
  await tellDue(services(), TOLD);
  const last = received.filter(({ event }) => event.run.runId === failed).at(-1)!.event;
  expect(last).toMatchObject({
    eventType: 'FAIL',
    outputs: [],
    run: { facets: { errorMessage: { message: 'the training failed: one-class' } } },
  });
});

test('what nobody took for thirty days is dropped', async () => {
  await amend.db.updateTable('lineage_events').set({ told_at: null }).execute();
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect(await tellDue(services(), TOLD)).toBe(0);
  expect(await waiting()).toEqual([]);
});

test('telling goes on by itself until it is stopped, and what is being told then is told', async () => {
  const done: string[] = [];
  let goOn = (): void => undefined;
  const stop = keepTelling('trainings', SILENT, async () => {
    done.push('begun');
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    done.push('ended');
  });
  await new Promise((resolve) => setImmediate(resolve));
  const stopped = stop();
  goOn();
  await stopped;
  expect(done).toEqual(['begun', 'ended']);
});

test('an address where nobody listens is a fault, not a failure', async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  expect(await postLineage(new URL(`http://127.0.0.1:${port}`), null)({})).toBe('ECONNREFUSED');
});
