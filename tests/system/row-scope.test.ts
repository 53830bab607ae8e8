import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EndpointName } from '../../contract/endpoints.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { readEvents } from '../server/answer/events/event-reader.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import type { TestRequest } from '../setup/test-server.ts';
import {
  asking,
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  otherRows,
  ownRows,
  signInByHeaders,
  type ScopedRow,
} from './scoped-rows.ts';

const OWN = ownRows(60);
const OTHERS = otherRows(60);

let database: TestDatabase;
let amend: Amend;
let classifier: string;
let params: { classifier: string };
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  ({ id: classifier } = await amend.call('createClassifier', { body: draft('Cards'), headers: EVERYTHING }));
  params = { classifier };
  await say([...OWN, ...OTHERS], EVERYTHING, { origin: 'label-column' });
  const { id } = await amend.call('startTraining', { params, body: { learner: 'linear' }, headers: EVERYTHING });
  for (;;) {
    const training = await amend.call('getTraining', { params: { classifier, training: id }, headers: EVERYTHING });
    if (training.state === 'done') break;
    if (training.state !== 'running') throw new Error(JSON.stringify(training));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}, 60_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

type Said = Parameters<typeof eventsOf>[1];
const body = (rows: readonly ScopedRow[], said?: Said) => ({ columns: [...COLUMNS], events: eventsOf(rows, said) });
const say = (rows: readonly ScopedRow[], headers: Record<string, string>, said?: Said) =>
  amend.call('recordFeedback', { params, body: body(rows, said), headers });
const corrector = () => asking('corrector', 'scoped', classifier);
const refusal = async <Name extends EndpointName>(name: Name, request: Omit<TestRequest<Name>, 'params' | 'headers'>) =>
  amend.send(name, { params, headers: corrector(), ...request } as TestRequest<Name>);

describe('whoever has a role for some rows', () => {
  test('is told of these in lists and counts, and of the classes that were said of them', async () => {
    const headers = corrector();
    const found = await amend.call('getClassifier', { params, headers });
    expect(found).toMatchObject({ labels: 60, classes: ['Travel', 'Meals'] });
    expect((await amend.call('listClassifiers', { headers })).classifiers).toEqual([found]);
    expect(await amend.call('getClassifier', { params, headers: EVERYTHING })).toMatchObject({ labels: 120 });
    const { entries, last } = await amend.call('listFeedback', { params, query: { limit: 1_000 }, headers });
    expect(entries.map(({ key }) => key)).toEqual(OWN.map(({ key }) => key));
    expect(last).toBe(entries.at(-1)!.sequence);
  });

  test('gets as many as asked for, however many others lie between', async () => {
    await say(otherRows(20, 500), EVERYTHING);
    await say(ownRows(3, 900), EVERYTHING);
    const { entries } = await amend.call('listFeedback', {
      params,
      query: { after: 58, limit: 4 },
      headers: corrector(),
    });
    expect(entries.map(({ key }) => key)).toEqual([OWN[58]!.key, OWN[59]!.key, 'own 900', 'own 901']);
  });

  test('has none of others’ rows taken, by which they ask however: nothing of the request is done', async () => {
    const mixed = [OWN[0]!, OTHERS[0]!, OTHERS[1]!];
    const rows = batchOf(mixed);
    const sent = { status: 403, body: { code: 'beyond-scope', values: { reason: 'sent', rows: 2 } } };
    expect(await refusal('predict', { body: { view: randomUUID(), rows } })).toMatchObject(sent);
    expect(await refusal('findKnownRows', { body: { rows } })).toMatchObject(sent);
    expect(await refusal('recordFeedback', { body: body(mixed) })).toMatchObject(sent);
    const one = { rows: batchOf([OTHERS[0]!]) };
    expect(await refusal('explainPrediction', { body: one })).toMatchObject({ ...sent, body: { values: { rows: 1 } } });
    expect(await refusal('predict', { body: { view: randomUUID(), rows } })).toMatchObject({
      body: {
        detail: '2 rows are not among yours, of which this holds: Centre is "4711".',
        nextStep: 'Keep only rows of your own in the table, or ask an admin to widen your row scope.',
      },
    });
  });

  test('cannot say anything of another’s row by sending cells of their own under its key', async () => {
    const before = await amend.call('listFeedback', { params, query: { limit: 1_000 }, headers: EVERYTHING });
    const disguised = [{ ...OWN[3]!, key: OTHERS[0]!.key }];
    expect(await refusal('recordFeedback', { body: body(disguised) })).toMatchObject({
      status: 403,
      body: {
        code: 'beyond-scope',
        values: { reason: 'kept', rows: 1 },
        detail: '1 row has the key of a row that is not among yours, of which this holds: Centre is "4711".',
      },
    });
    expect(await amend.call('listFeedback', { params, query: { limit: 1_000 }, headers: EVERYTHING })).toEqual(before);
  });

  test('cannot get at what others marked as certain by sending cells of their own under its key', async () => {
    const mark = ({ key, cells }: ScopedRow, name: string | null, headers: Record<string, string>) =>
      amend.send('markGolden', {
        params,
        body: { columns: [...COLUMNS], rows: [{ key, cells: [...cells], class: name }] },
        headers,
      });
    const approver = asking('approver', 'scoped', classifier);
    const [own, other] = [ownRows(1, 9_000)[0]!, otherRows(1, 9_000)[0]!];
    const before = (await mark(other, other.class, EVERYTHING)).body;
    for (const name of ['Travel', null])
      expect(await mark({ ...own, key: other.key }, name, approver)).toMatchObject({
        status: 403,
        body: { code: 'beyond-scope', values: { reason: 'kept', rows: 1 } },
      });
    expect(await amend.call('listGolden', { params, headers: EVERYTHING })).toEqual(before);
    expect((await mark(own, 'Travel', approver)).body).toMatchObject({ rows: [{ key: own.key, class: 'Travel' }] });
    await mark(own, null, approver);
    await mark(other, null, EVERYTHING);
  });

  test('does not hear whose row a key was before', async () => {
    const disguised = [OWN[4]!, { ...OWN[5]!, key: OTHERS[0]!.key }];
    const asked = { params, body: { rows: batchOf(disguised) } };
    expect(await amend.call('findKnownRows', { ...asked, headers: corrector() })).toEqual({
      known: 1,
      others: [],
      example: null,
    });
    const whole = await amend.call('findKnownRows', { ...asked, headers: EVERYTHING });
    expect([whole.known, whole.others]).toEqual([2, [OTHERS[0]!.key]]);
  });

  test('speaks of their own rows, and is told which of them changed; a retry is answered as at first, even when the row has moved', async () => {
    const headers = corrector();
    const view = randomUUID();
    const rows = ownRows(4, 40);
    await amend.call('predict', { params, body: { view, rows: batchOf(rows) }, headers });
    const said = { ...body(rows.slice(0, 1), { class: 'Fuel' }), view };
    const { recorded, changed, sequence } = await amend.call('recordFeedback', { params, body: said, headers });
    expect(recorded).toBe(1);
    expect(changed).toContainEqual(expect.objectContaining({ key: rows[0]!.key, class: 'Fuel', source: 'label' }));
    expect((await amend.call('getClassifier', { params, headers })).classes).toContain('Fuel');
    await say([{ ...OTHERS[0]!, key: rows[0]!.key }], EVERYTHING);
    const again = await amend.call('recordFeedback', { params, body: said, headers });
    expect([again.recorded, again.repeated, again.sequence]).toEqual([0, 1, sequence]);
    expect(await refusal('recordFeedback', { body: body(rows.slice(0, 1)) })).toMatchObject({ status: 403 });
  });

  test('of two who speak of a row at once, never comes after the one who moves it away', async () => {
    const rows = ownRows(30, 2_000);
    const { sequence } = await say(rows, EVERYTHING);
    const moved = rows.map((row) => ({ ...row, cells: OTHERS[0]!.cells }));
    const statuses = await Promise.all(
      rows.map(async (row, n) => {
        const theirs = amend.send('recordFeedback', { params, body: body([row]), headers: corrector() });
        await say([moved[n]!], EVERYTHING);
        return (await theirs).status;
      }),
    );
    const query = { after: sequence - rows.length, limit: 1_000 };
    const { entries } = await amend.call('listFeedback', { params, query, headers: EVERYTHING });
    for (const [n, { key }] of rows.entries()) {
      const hashes = entries.filter((entry) => entry.key === key).map(({ rowHash }) => rowHash);
      expect(hashes).toHaveLength(statuses[n] === 201 ? 3 : 2);
      // The move came last, if it came at all while the other word was under way.
      expect(hashes.at(-1)).not.toBe(hashes[0]);
      expect(await refusal('recordFeedback', { body: body([rows[n]!]) })).toMatchObject({ status: 403 });
    }
  });

  test('has views of their own: what others are shown under the same id waits for nobody here', async () => {
    const view = randomUUID();
    const fresh = [...ownRows(3, 3_000), ...otherRows(3, 3_000)];
    await amend.call('predict', { params, body: { view, rows: batchOf(fresh) }, headers: EVERYTHING });
    const queue = (headers: Record<string, string>) => amend.call('reviewQueue', { params, query: { view }, headers });
    expect((await queue(EVERYTHING)).waiting).toBe(6);
    expect(await queue(corrector())).toEqual({ rows: [], waiting: 0, unsure: null, isQuiet: false });
    await amend.call('predict', { params, body: { view, rows: batchOf(ownRows(2, 3_000)) }, headers: corrector() });
    const { rows, waiting } = await queue(asking('viewer', 'scoped', classifier, 'Bea'));
    expect([waiting, rows.map(({ key }) => key).sort()]).toEqual([2, ['own 3000', 'own 3001']]);
  });

  test('is answered with classes that were said of their rows, with the confidence that these have among all', async () => {
    const like = [{ ...ownRows(1, 4_000)[0]!, cells: ['depot 17', 10, '4711', null] }];
    const ask = (headers: Record<string, string>) =>
      amend.call('predict', {
        params,
        body: { view: randomUUID(), rows: batchOf(like), probabilities: true },
        headers,
      });
    const [theirs, whole] = [await ask(corrector()), await ask(EVERYTHING)];
    expect(whole.classes[whole.predicted[0]!]).toContain('zqmarker class');
    expect(theirs.classes.filter((name) => name.includes('zqmarker'))).toEqual([]);
    const name = theirs.classes[theirs.predicted[0]!]!;
    expect(theirs.confidence[0]).toBe(whole.probabilities![0]![whole.classes.indexOf(name)]);
    expect(theirs.probabilities![0]).toEqual(
      theirs.classes.map((each) => whole.probabilities![0]![whole.classes.indexOf(each)]),
    );
  });

  test('is not told what others said of a row before it was theirs, nor of rows like it that are not', async () => {
    const [row] = ownRows(1, 7_000);
    await say([row!], EVERYTHING);
    const elsewhere = { ...OTHERS[0]!, key: row!.key };
    await say([elsewhere], { ...EVERYTHING, 'X-Person': 'Zoe' }, { basedOn: 0 });
    const rows = batchOf([row!]);
    const disputes = async (headers: Record<string, string>) =>
      (await amend.call('predict', { params, body: { view: randomUUID(), rows }, headers })).disputes;
    expect(await disputes(EVERYTHING)).toMatchObject([
      { row: 0, contender: { class: OTHERS[0]!.class, person: 'Zoe' } },
    ]);
    expect(await disputes(corrector())).toEqual([]);
    // Of the same merchant; three are told at most, and only two are theirs.
    const alike = (some: readonly ScopedRow[], name: string) =>
      some.map((each) => ({ ...each, cells: ['Quayside Ferries', 10, ...each.cells.slice(2)], class: name }));
    await say([...alike(ownRows(2, 7_100), 'Travel'), ...alike(otherRows(3, 7_100), 'Travel')], EVERYTHING);
    const like = { ...row!, key: 'fresh', cells: ['Quayside Ferries', 10, '4711', null] };
    const similar = async (headers: Record<string, string>) =>
      (await amend.call('explainPrediction', { params, body: { rows: batchOf([like]) }, headers })).similar;
    const isOther = ({ cells }: { cells: { value: string }[] }) => cells[2]!.value !== ' 4711 ';
    expect((await similar(EVERYTHING)).filter(isOther)).not.toEqual([]);
    const theirs = await similar(corrector());
    expect([theirs.length, theirs.filter(isOther)]).toEqual([2, []]);
  });

  test('hears of no dispute one side of which spoke of the row as another’s, whatever class it said', async () => {
    const [left, came, own] = ownRows(3, 7_500) as [ScopedRow, ScopedRow, ScopedRow];
    const zoe = { ...EVERYTHING, 'X-Person': 'Zoe' };
    const elsewhere = ({ key }: ScopedRow) => ({ ...OTHERS[0]!, key, class: 'Fuel' });
    const first = [left, elsewhere(came), own];
    const second = [elsewhere(left), came, { ...own, class: 'Fuel' }];
    for (const each of first) await say([each], each.cells === OTHERS[0]!.cells ? zoe : EVERYTHING);
    for (const each of second) await say([each], each.class === 'Fuel' ? zoe : EVERYTHING, { basedOn: 0 });
    const rows = batchOf([left, came, own]);
    const told = async (headers: Record<string, string>) => {
      const list = await amend.call('listDisputes', { params, headers });
      const keys = list.rows.map(({ key }) => key).filter((key) => rows.keys.includes(key));
      const answer = await amend.call('predict', { params, body: { view: randomUUID(), rows }, headers });
      return { keys: keys.sort(), rows: answer.disputes.map((each) => each.row) };
    };
    expect(await told(EVERYTHING)).toEqual({ keys: [left.key, came.key, own.key], rows: [0, 2] });
    expect(await told(corrector())).toEqual({ keys: [own.key], rows: [2] });
  });

  test('is told of a class of others as of one that nobody knows, when they ask how it fares', async () => {
    const rows = batchOf([{ ...OWN[0]!, key: 'asked', cells: ['depot 3', 10, '4711', null] }]);
    const ask = (name: string, headers: Record<string, string>) =>
      amend.call('explainPrediction', { params, body: { rows, class: name }, headers });
    const ofOthers = OTHERS[2]!.class;
    expect((await ask(ofOthers, EVERYTHING)).confidence).toBeGreaterThan(0);
    const [known, unknown] = [await ask(ofOthers, corrector()), await ask('nobody said this', corrector())];
    expect({ ...known, class: '', sentence: '' }).toEqual({ ...unknown, class: '', sentence: '' });
    expect(known.sentence.replaceAll(ofOthers, '')).toBe(unknown.sentence.replaceAll('nobody said this', ''));
  });

  test('hears of what is said of their rows, and of others’ nothing, nor of trainings', async () => {
    const events = await readEvents(amend.url, classifier, asking('viewer', 'scoped', classifier));
    const whole = await readEvents(amend.url, classifier, EVERYTHING);
    const { last } = await amend.call('listFeedback', { params, headers: corrector() });
    expect(await events.next()).toMatchObject({ lastSequence: last, latestVersion: null, training: null, champion: 1 });
    const { sequence: ofOthers } = await say(otherRows(2, 6_000), EVERYTHING);
    await whole.until({ lastSequence: ofOthers });
    const { sequence } = await say(ownRows(1, 6_000), EVERYTHING);
    await whole.until({ lastSequence: sequence });
    // The very next message: of what others were told in between there was none.
    expect(await events.next()).toMatchObject({ lastSequence: sequence });
    await Promise.all([events.close(), whole.close()]);
  });
});

describe('a scope that rows cannot be chosen by any more', () => {
  test('shows nothing, and says so, rather than everything', async () => {
    const columns = [{ name: 'Cost', type: 'category' as const }];
    const body = { ...draft('Renamed'), columns, policies: {} };
    const { id } = await amend.call('createClassifier', { body, headers: EVERYTHING });
    const headers = asking('viewer', 'scoped', id);
    expect(await amend.send('listFeedback', { params: { classifier: id }, headers })).toMatchObject({
      status: 403,
      body: {
        code: 'beyond-scope',
        detail: 'Your row scope is by “Centre”, by which rows of the classifier cannot be chosen any more.',
      },
    });
    expect(await amend.call('listClassifiers', { headers })).toEqual({
      classifiers: [],
      total: 0,
      shelves: { categories: [], projects: [], origins: [] },
    });
  });

  test('before a class was said of its rows, there is none to answer with', async () => {
    const headers = { ...asking('viewer', 'scoped', classifier), 'X-Values': 'nobody' };
    const rows = batchOf([{ ...OWN[0]!, cells: ['City Cabs 1', 10, 'nobody', null] }]);
    expect(await amend.send('predict', { params, body: { view: randomUUID(), rows }, headers })).toMatchObject({
      status: 403,
      body: { code: 'beyond-scope', values: { reason: 'no-class' } },
    });
  });
});
