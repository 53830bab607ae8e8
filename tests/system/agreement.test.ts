import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { filledPath, pathParams } from '../../contract/endpoint.ts';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import { isInDoubleSample } from '../../ml/sampling/double-sample.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import {
  asking,
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  ownRows,
  rowsApart,
  signInByHeaders,
} from './scoped-rows.ts';

const SHARE = 0.5;
/** A class that nobody has but in an opinion. */
const SECRET = 'Zqsecret';
const LABELLED = ownRows(60);
const NEW = rowsApart(ownRows(60, 500));
const DOUBLES = NEW.filter(({ key }) => isInDoubleSample(key, SHARE));
const PLAIN = NEW.filter(({ key }) => !isInDoubleSample(key, SHARE));

let database: TestDatabase;
let amend: Amend;
let params: { classifier: string };
let view: string;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  const cards = draft('Cards');
  const body = { ...cards, policies: { ...cards.policies, doubleShare: SHARE, auditShare: 0 } };
  const { id } = await amend.call('createClassifier', { body, headers: EVERYTHING });
  params = { classifier: id };
  await say(LABELLED, EVERYTHING, { origin: 'label-column' });
  const training = await amend.call('startTraining', { params, body: { learner: 'linear' }, headers: EVERYTHING });
  for (;;) {
    const { state } = await amend.call('getTraining', {
      params: { ...params, training: training.id },
      headers: EVERYTHING,
    });
    if (state === 'done') break;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  view = randomUUID();
  await amend.call('predict', { params, body: { view, rows: batchOf(NEW) }, headers: EVERYTHING });
}, 60_000);
afterAll(async () => {
  await amend.close();
  await database.drop();
});

const as = (role: 'corrector' | 'approver' | 'admin', person: string) =>
  asking(role, 'whole', params.classifier, person);
const ann = () => as('corrector', 'Ann');
const bob = () => as('corrector', 'Bob');
const cora = () => as('approver', 'Cora');
const body = (rows: readonly (typeof NEW)[number][], said?: Partial<FeedbackEvent>) => ({
  columns: [...COLUMNS],
  events: eventsOf(rows, said),
  view,
});
const say = (rows: readonly (typeof NEW)[number][], headers: Record<string, string>, said?: Partial<FeedbackEvent>) =>
  amend.call('recordFeedback', { params, body: { ...body(rows, said), view: undefined }, headers });
const review = async (headers: Record<string, string>) =>
  amend.call('reviewQueue', { params, query: { view, limit: 200 }, headers });
const logOf = async ({ key }: { key: string }) =>
  (await amend.call('listFeedback', { params, query: { key }, headers: cora() })).entries;

/** Whatever can be read of the classifier, and what is answered about rows. */
async function everythingTold(headers: Record<string, string>): Promise<string> {
  const rows = batchOf(NEW);
  const told: string[] = [];
  for (const [name, row] of Object.entries(ENDPOINTS)) {
    const isStream = 'isStream' in row || 'isFile' in row;
    if (
      row.method !== 'get' ||
      isStream ||
      pathParams(row.path).some((each) => each !== 'classifier' && each !== 'version')
    )
      continue;
    const address = new URL(filledPath(row.path, { ...params, version: '1' }), amend.url);
    if (name === 'reviewQueue') address.search = `view=${view}&limit=200`;
    told.push(await (await fetch(address, { headers })).text());
  }
  const bodies = {
    predict: { view: randomUUID(), rows },
    findKnownRows: { rows },
    explainPrediction: { rows: batchOf([DOUBLES[0]!]) },
  };
  for (const [name, sent] of Object.entries(bodies))
    told.push(JSON.stringify(await amend.send(name as EndpointName, { params, body: sent as never, headers })));
  return told.join('\n');
}

describe('a row that two people are asked about', () => {
  const [first, second, third, fourth] = DOUBLES as [
    (typeof NEW)[0],
    (typeof NEW)[0],
    (typeof NEW)[0],
    (typeof NEW)[0],
  ];

  test('is asked of everybody who has not spoken of it, and what the first said is told to nobody', async () => {
    const before = await review(bob());
    expect(before.isQuiet).toBe(true);
    expect(before.rows.map(({ key }) => key)).toEqual(expect.arrayContaining([first.key, second.key]));
    const toldBefore = { bob: await everythingTold(bob()), cora: await everythingTold(cora()) };
    const said = body([first], { origin: 'review', class: SECRET });
    const receipt = await amend.call('recordFeedback', { params, body: said, headers: ann() });
    expect(receipt).toEqual({ recorded: 1, repeated: 0, sequence: 60, changed: [] });
    // A repeat gets the same answer, and another content under its id is refused.
    expect(await amend.call('recordFeedback', { params, body: said, headers: ann() })).toEqual({
      ...receipt,
      recorded: 0,
      repeated: 1,
    });
    const other = { ...said, events: [{ ...said.events[0]!, class: 'Travel' }] };
    expect(await amend.send('recordFeedback', { params, body: other, headers: ann() })).toMatchObject({
      status: 409,
      body: { code: 'event-conflict' },
    });
    for (const headers of [bob(), cora(), as('admin', 'Dan'), EVERYTHING])
      expect(await everythingTold(headers)).not.toContain(SECRET);
    // Not even that somebody spoke: all that Bob can read is what it was before, but for what the server has done since
    // for whoever asked.
    const steady = (text: string) =>
      text
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/g, '')
        .replace(/"answered":\{"lastHour":.*"process":\{.*\}\}$/m, '')
        // So does what was answered meanwhile, for whoever asked.
        .replace(/^\{"predictions":\[.*$/m, '')
        .replace(/^\{"rows":\d+,"classes":.*$/m, '');
    expect(steady(await everythingTold(bob()))).toBe(steady(toldBefore.bob));
    expect(await review(bob())).toEqual(before);
    expect((await review(ann())).rows.map(({ key }) => key)).not.toContain(first.key);
    expect(await logOf(first)).toEqual([]);
  });

  test('that they differ about is decided by a third person, and all three words are in the log', async () => {
    await say([first], bob(), { origin: 'review', class: 'Travel' });
    expect(await logOf(first)).toEqual([]);
    expect(await everythingTold(bob())).not.toContain(SECRET);
    expect((await review(as('corrector', 'Eve'))).rows.map(({ key }) => key)).not.toContain(first.key);
    const { rows, waiting } = await amend.call('listAdjudications', { params, headers: cora() });
    expect([
      waiting,
      rows.map(({ key, opinions }) => [key, opinions.map((each) => [each.person, each.class])]),
    ]).toEqual([
      1,
      [
        [
          first.key,
          [
            ['Ann', SECRET],
            ['Bob', 'Travel'],
          ],
        ],
      ],
    ]);
    const decision = { id: randomUUID(), key: first.key, class: 'Meals', reason: 'A meal' };
    // Neither of the two decides, nor sees it among what is to be decided.
    const both = { ...EVERYTHING, 'X-Person': 'Ann' };
    expect((await amend.call('listAdjudications', { params, headers: both })).rows).toEqual([]);
    expect(await amend.send('adjudicate', { params, body: decision, headers: both })).toMatchObject({
      status: 409,
      body: { code: 'not-neutral' },
    });
    const decided = { key: first.key, class: 'Meals' };
    expect(await amend.call('adjudicate', { params, body: decision, headers: cora() })).toEqual(decided);
    expect(await amend.call('adjudicate', { params, body: decision, headers: cora() })).toEqual(decided);
    expect((await logOf(first)).map((entry) => [entry.person, entry.class])).toEqual([
      ['Ann', SECRET],
      ['Bob', 'Travel'],
      ['Cora', 'Meals'],
    ]);
    const again = { ...decision, id: randomUUID() };
    expect(await amend.send('adjudicate', { params, body: again, headers: cora() })).toMatchObject({ status: 404 });
    const answered = await amend.call('predict', {
      params,
      body: { view: randomUUID(), rows: batchOf([first]) },
      headers: cora(),
    });
    expect([answered.classes[answered.predicted[0]!], answered.sources[0]]).toEqual(['Meals', 'label']);
    expect(await amend.call('verifyAudit', { params, headers: cora() })).toMatchObject({ intact: true });
  });

  test('that they agree about is in the log in both names, at once, however their posts interleave', async () => {
    const rows = [second, third];
    await Promise.all([ann(), bob()].map((headers) => say(rows, headers, { origin: 'review', class: 'Travel' })));
    for (const row of rows) {
      const entries = await logOf(row);
      expect(entries.map((entry) => entry.person).sort()).toEqual(['Ann', 'Bob']);
      expect(entries.map((entry) => entry.class)).toEqual(['Travel', 'Travel']);
    }
    expect((await review(as('corrector', 'Eve'))).rows.map(({ key }) => key)).not.toContain(second.key);
  });

  test('is asked again after its author took the answer back; what is typed in the sheet is feedback at once', async () => {
    await say([fourth], ann(), { origin: 'review', class: 'Travel' });
    const undo = body([fourth], { origin: 'review', kind: 'withdraw', class: undefined });
    await amend.call('recordFeedback', { params, body: undo, headers: ann() });
    expect((await review(ann())).rows.map(({ key }) => key)).toContain(fourth.key);
    await say([fourth], ann(), { origin: 'review', class: 'Meals' });
    // The withdrawal comes once more, late: it takes back nothing that was said after it.
    await amend.call('recordFeedback', { params, body: undo, headers: ann() });
    expect((await review(ann())).rows.map(({ key }) => key)).not.toContain(fourth.key);
    await say([DOUBLES[4]!], ann(), { origin: 'correction-column', class: 'Travel' });
    expect(await logOf(DOUBLES[4]!)).toHaveLength(1);
    await say([PLAIN[0]!], ann(), { origin: 'review', class: 'Travel' });
    expect(await logOf(PLAIN[0]!)).toHaveLength(1);
  });
});

describe('rows whose class is certain', () => {
  const [golden, answered] = [PLAIN[2]!, PLAIN[3]!];

  test('cannot be told from others by who is tested, in the queue and in all that can be read', async () => {
    const before = { ann: await review(ann()), told: await everythingTold(ann()) };
    const rows = [golden, answered].map(({ key, cells }) => ({ key, cells: [...cells], class: 'Meals' }));
    await amend.call('markGolden', { params, body: { columns: [...COLUMNS], rows }, headers: cora() });
    const after = await review(ann());
    const fields = after.rows.map((row) => Object.keys(row).sort().join());
    expect(new Set(fields).size).toBe(1);
    expect(after.rows.map(({ key }) => key)).toContain(golden.key);
    const byKey = new Map(before.ann.rows.map((row) => [row.key, row]));
    for (const row of after.rows) if (byKey.has(row.key)) expect(row).toEqual(byKey.get(row.key));
    const told = await everythingTold(ann());
    // That some were marked stands in the audit log, and not which.
    const audit = (await amend.call('listAudit', { params, headers: ann() })).events.at(-1)!;
    expect([audit.kind, audit.details]).toEqual(['golden-rows-set', { marked: 2, unmarked: 0 }]);
    expect(told.split(golden.key).length).toBe(before.told.split(golden.key).length + (byKey.has(golden.key) ? 0 : 1));
    for (const name of ['listGolden', 'readAgreement', 'listAdjudications', 'listTrust'] as const)
      expect(await amend.send(name, { params, headers: ann() })).toMatchObject({ status: 403 });
  });

  test('are answered as others are; approvers read how often each was right', async () => {
    const receipt = await say([golden, answered], ann(), { origin: 'review', class: 'Meals' });
    expect(receipt).toMatchObject({ recorded: 2, repeated: 0 });
    await say([golden], bob(), { origin: 'review', class: 'Travel' });
    expect(await logOf(golden)).toEqual([]);
    const {
      golden: scores,
      rows,
      agreed,
      waiting,
      alpha,
    } = await amend.call('readAgreement', { params, headers: cora() });
    expect(scores).toEqual([
      { person: 'Ann', answered: 2, right: 2 },
      { person: 'Bob', answered: 1, right: 0 },
    ]);
    // Three rows of two people, of which they agree about two; too few for a measure.
    expect([rows, agreed, waiting, alpha]).toEqual([3, 2, 1, { rows: 3, value: null }]);
    const labelled = { key: LABELLED[0]!.key, cells: [...LABELLED[0]!.cells], class: 'Meals' };
    const sent = { columns: [...COLUMNS], rows: [labelled] };
    expect(await amend.send('markGolden', { params, body: sent, headers: cora() })).toMatchObject({
      status: 409,
      body: { code: 'golden-labelled' },
    });
  });
});

describe('a class that is renamed between two opinions', () => {
  test('is one class, on which they agree, in the log and in all that is measured', async () => {
    const row = DOUBLES[7]!;
    const agreed = async () => (await amend.call('readAgreement', { params, headers: cora() })).agreed;
    const before = await agreed();
    await say([row], ann(), { origin: 'review', class: 'Travel' });
    const { classes } = await amend.call('listClasses', { params, headers: cora() });
    const { id } = classes.find(({ name }) => name === 'Travel')!;
    const rename = (name: string) => ({ change: { do: 'rename' as const, class: id, name }, because: '' });
    await amend.call('changeClass', { params, body: rename('Journeys'), headers: cora() });
    await say([row], bob(), { origin: 'review', class: 'Journeys' });
    expect((await logOf(row)).map(({ person, class: name }) => [person, name])).toEqual([
      ['Ann', 'Journeys'],
      ['Bob', 'Journeys'],
    ]);
    expect(await agreed()).toBe(before + 1);
    await amend.call('changeClass', { params, body: rename('Travel'), headers: cora() });
  });
});

describe('where corrections need approval', () => {
  const [agreed, differing] = [DOUBLES[5]!, DOUBLES[6]!];
  const proposals = async () =>
    (await amend.call('listProposals', { params, query: {}, headers: cora() })).proposals.map((each) => [
      each.key,
      each.person,
      each.class,
    ]);
  const answerOf = async (row: (typeof NEW)[number]) => {
    const sent = { view: randomUUID(), rows: batchOf([row]) };
    const { sources } = await amend.call('predict', { params, body: sent, headers: cora() });
    return sources[0];
  };

  test('what two people agree about waits for approval in both names', async () => {
    const { policies } = await amend.call('getClassifier', { params, headers: EVERYTHING });
    const needing = { ...policies, approval: { needs: 'all' as const } };
    await amend.call('setPolicies', { params, body: needing, headers: EVERYTHING });
    await say([agreed], ann(), { origin: 'review', class: 'Travel', note: 'A taxi' });
    expect(await proposals()).toEqual([]);
    await say([agreed], bob(), { origin: 'review', class: 'Travel' });
    expect((await proposals()).sort()).toEqual([
      [agreed.key, 'Ann', 'Travel'],
      [agreed.key, 'Bob', 'Travel'],
    ]);
    expect(await answerOf(agreed)).toBe('model');
    expect((await logOf(agreed)).map(({ person, note }) => [person, note])).toEqual([
      ['Ann', 'A taxi'],
      ['Bob', null],
    ]);
    expect((await review(as('corrector', 'Eve'))).rows.map(({ key }) => key)).not.toContain(agreed.key);
  });

  test('a decision needs none, and leaves nothing of the row to wait', async () => {
    await say([differing], ann(), { origin: 'review', class: 'Travel' });
    await say([differing], bob(), { origin: 'review', class: 'Meals' });
    const decision = { id: randomUUID(), key: differing.key, class: 'Travel', reason: 'A taxi is travel' };
    await amend.call('adjudicate', { params, body: decision, headers: cora() });
    await amend.call('adjudicate', { params, body: decision, headers: cora() });
    expect((await proposals()).filter(([key]) => key === differing.key)).toEqual([]);
    expect(await answerOf(differing)).toBe('label');
    expect((await logOf(differing)).map(({ kind, person, class: name, note }) => [kind, person, name, note])).toEqual([
      ['correct', 'Ann', 'Travel', null],
      ['correct', 'Bob', 'Meals', null],
      ['approve', 'Cora', 'Travel', decision.reason],
      ['reject', 'Cora', null, decision.reason],
      ['correct', 'Cora', 'Travel', decision.reason],
    ]);
    expect(await amend.call('verifyAudit', { params, headers: cora() })).toMatchObject({ intact: true });
  });
});

describe('whoever speaks of some rows only', () => {
  const others = (row: (typeof NEW)[0]) => ({ ...row, cells: [row.cells[0]!, 10, '4712', 'theirs'] });
  const scoped = (person: string) => asking('corrector', 'scoped', params.classifier, person);
  const [held, taken, sure] = DOUBLES.slice(-3) as [(typeof NEW)[0], (typeof NEW)[0], (typeof NEW)[0]];
  const refused = { status: 403, body: { code: 'beyond-scope' } };
  const saying = (row: (typeof NEW)[0], person: string) =>
    amend.send('recordFeedback', {
      params,
      body: body([row], { origin: 'review', class: 'Meals' }),
      headers: scoped(person),
    });

  test('settles nothing under the key of another’s row, with cells of their own: not beside an opinion on it', async () => {
    await say([others(held)], ann(), { origin: 'review', class: 'Travel' });
    expect([await saying(held, 'Eve'), await saying(held, 'Finn')]).toMatchObject([refused, refused]);
    expect(await logOf(held)).toEqual([]);
    // The row's own people go on: nothing of it was settled by others.
    await say([others(held)], bob(), { origin: 'review', class: 'Travel' });
    expect((await logOf(held)).map(({ person, class: name }) => [person, name])).toEqual([
      ['Ann', 'Travel'],
      ['Bob', 'Travel'],
    ]);
  });

  test('nor where the log says nothing of it any more, nor where its class is certain', async () => {
    await say([others(taken)], ann(), { class: 'Travel' });
    await say([others(taken)], ann(), { kind: 'withdraw', class: undefined });
    await amend.call('markGolden', {
      params,
      headers: cora(),
      body: { columns: [...COLUMNS], rows: [{ key: sure.key, cells: [...others(sure).cells], class: 'Travel' }] },
    });
    for (const row of [taken, sure]) expect(await saying(row, 'Eve')).toMatchObject(refused);
    const typed = { params, body: body([sure], { class: 'Meals' }), headers: scoped('Eve') };
    expect(await amend.send('recordFeedback', typed)).toMatchObject(refused);
  });
});
