import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApprovalPolicy } from '../../contract/approval-policy.ts';
import type { VerdictRequest } from '../../contract/approval.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import { readKeptLabels } from '../../server/record/labels/label-store.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.ts';
import { asking, batchOf, COLUMNS, draft, eventsOf, EVERYTHING, ownRows, signInByHeaders } from './scoped-rows.ts';

const ROWS = ownRows(80);
const [FIRST, SECOND, THIRD, FOURTH, FIFTH] = ownRows(5, 900);
const AMOUNT = 1;

let database: TestDatabase;
let amend: Amend;
beforeAll(async () => {
  database = await createTestDatabase();
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
});
afterAll(async () => {
  await amend.close();
  await database.drop();
});

/** A classifier whose policy is set after its table was labelled; trained where answers are asked for. */
async function classifierWith(approval: ApprovalPolicy, isTrained = false) {
  const { id } = await amend.call('createClassifier', { body: draft(randomUUID()), headers: EVERYTHING });
  const params = { classifier: id };
  const say = (rows: typeof ROWS, person: string, said: Partial<FeedbackEvent> = {}, view?: string) =>
    amend.call('recordFeedback', {
      params,
      headers: asking('corrector', 'whole', id, person),
      body: { columns: [...COLUMNS], events: eventsOf(rows, said), ...(view === undefined ? {} : { view }) },
    });
  const train = async () => {
    const { id: training } = await amend.call('startTraining', {
      params,
      body: { learner: 'linear' },
      headers: EVERYTHING,
    });
    for (;;) {
      const { state } = await amend.call('getTraining', { params: { ...params, training }, headers: EVERYTHING });
      if (state === 'done') break;
      if (state !== 'running') throw new Error(state);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await say(ROWS, 'Ann', { origin: 'label-column' });
  if (isTrained) await train();
  const { policies } = await amend.call('getClassifier', { params, headers: EVERYTHING });
  await amend.call('setPolicies', { params, body: { ...policies, approval }, headers: EVERYTHING });
  const approver = asking('approver', 'whole', id, 'Bea');
  const list = async (query: Readonly<Record<string, string | number>> = {}, headers = approver) =>
    amend.call('listProposals', { params, query, headers });
  const judge = async (
    verdicts: readonly (Omit<VerdictRequest['verdicts'][number], 'id'> & { readonly id?: string })[],
    headers = approver,
  ) =>
    amend.call('judgeProposals', {
      params,
      headers,
      body: { verdicts: verdicts.map((each) => ({ id: randomUUID(), ...each })) },
    });
  const log = async (key: string) =>
    (await amend.call('listFeedback', { params, query: { after: 0, limit: 1_000, key }, headers: approver })).entries;
  const predict = (rows: typeof ROWS, view: string, person: string) =>
    amend.call('predict', {
      params,
      headers: asking('corrector', 'whole', id, person),
      body: { view, rows: batchOf(rows) },
    });
  return { params, say, list, judge, log, approver, predict, train };
}

describe('a correction that needs approval', () => {
  test('changes no answer, count or training set until somebody else approves it', async () => {
    const { params, say, list, judge, predict, train } = await classifierWith({ needs: 'all' }, true);
    const view = randomUUID();
    const stateOf = async () => {
      const { classes, labels, corrections, correctionsSinceTraining } = await amend.call('getClassifier', {
        params,
        headers: EVERYTHING,
      });
      return { classes, labels, corrections, correctionsSinceTraining };
    };
    const before = await stateOf();
    const answered = await predict([FIRST!, SECOND!, ...ROWS], view, 'Cara');
    const receipt = await say([FIRST!, SECOND!], 'Ann', { class: 'Rent' }, view);
    expect(receipt.recorded).toBe(2);
    expect(await stateOf()).toEqual(before);
    const after = await predict([FIRST!, SECOND!, ...ROWS], randomUUID(), 'Cara');
    for (const part of ['classes', 'predicted', 'confidence', 'sources'] as const)
      expect(after[part]).toEqual(answered[part]);
    expect(after.proposed).toBeUndefined();
    // Only its author is told what they proposed, beside the answer that everybody has.
    const told = await predict([FIRST!], randomUUID(), 'Ann');
    expect(told).toMatchObject({ sources: ['model'], proposed: [{ row: 0, class: 'Rent' }] });
    await train();
    const { versions } = await amend.call('listVersions', { params, headers: EVERYTHING });
    expect(new Set(versions.map(({ fingerprint }) => fingerprint)).size).toBe(1);

    const { proposals, total } = await list();
    expect([total, proposals.map(({ key, class: name, person, isOwn }) => [key, name, person, isOwn])]).toEqual([
      2,
      [
        [FIRST!.key, 'Rent', 'Ann', false],
        [SECOND!.key, 'Rent', 'Ann', false],
      ],
    ]);
    const [one, other] = proposals;
    expect(
      await judge([
        { proposal: one!.sequence, verdict: 'approve' },
        { proposal: other!.sequence, verdict: 'reject', note: 'That is a hotel.' },
      ]),
    ).toMatchObject({ recorded: 2, repeated: 0, refused: [] });
    expect(await stateOf()).toEqual({
      classes: [...before.classes, 'Rent'],
      labels: before.labels + 1,
      corrections: before.corrections + 1,
      correctionsSinceTraining: 1,
    });
    const judged = await predict([FIRST!, SECOND!], randomUUID(), 'Ann');
    expect(judged.classes[judged.predicted[0]!]).toBe('Rent');
    expect(judged.sources[0]).toBe('label');
    expect(judged.classes[judged.predicted[1]!]).not.toBe('Rent');
    expect(judged.proposed).toBeUndefined();
    expect(await list()).toEqual({ proposals: [], total: 0 });
    expect(await list({ state: 'rejected' })).toMatchObject({
      total: 1,
      proposals: [{ key: SECOND!.key, verdict: { person: 'Bea', note: 'That is a hotel.' } }],
    });
    expect(await amend.call('verifyAudit', { params, headers: EVERYTHING })).toMatchObject({ intact: true });
  }, 60_000);

  test('is never approved by its author, whatever their roles, also when it was sent in nobody’s name', async () => {
    const { params, say, list, judge, log } = await classifierWith({ needs: 'all' });
    await say([FIRST!], 'Ann', { class: 'Rent' });
    await say([SECOND!], 'Ann', { class: 'Rent', origin: 'found' });
    const everything = { ...EVERYTHING, 'X-Person': 'Ann' };
    const { proposals } = await list({}, everything);
    expect(proposals.map(({ person, isOwn }) => [person, isOwn])).toEqual([
      ['Ann', true],
      [null, true],
    ]);
    for (const verdict of ['approve', 'reject'] as const) {
      const { recorded, refused } = await judge(
        proposals.map(({ sequence }) => ({ proposal: sequence, verdict })),
        everything,
      );
      expect([recorded, refused.map(({ reason, sentence }) => [reason, sentence])]).toEqual([
        0,
        Array.from({ length: 2 }, () => [
          'own',
          'You said this yourself: somebody else has to approve or reject it. You can take it back in its row.',
        ]),
      ]);
    }
    expect((await log(FIRST!.key)).map(({ kind }) => kind)).toEqual(['correct']);
    const corrector = asking('corrector', 'whole', params.classifier, 'Cara');
    const body = { verdicts: [{ id: randomUUID(), proposal: proposals[0]!.sequence, verdict: 'approve' as const }] };
    expect(await amend.send('judgeProposals', { params, headers: corrector, body })).toMatchObject({ status: 403 });
  });

  test('is judged once: a retry is answered alike, a second verdict is refused by name, the others are taken', async () => {
    const { say, list, judge, log } = await classifierWith({ needs: 'all' });
    await say([FIRST!, SECOND!, THIRD!], 'Ann', { class: 'Rent' });
    const { proposals } = await list();
    const [one, two, three] = proposals.map(({ sequence }) => sequence);
    const approval = { id: randomUUID(), proposal: one!, verdict: 'approve' } as const;
    expect(await judge([approval])).toMatchObject({ recorded: 1, repeated: 0, refused: [] });
    expect(await judge([approval])).toMatchObject({ recorded: 0, repeated: 1, refused: [] });
    await say([THIRD!], 'Ann', { kind: 'withdraw', class: undefined });
    const answer = await judge([
      { proposal: one!, verdict: 'reject' },
      { proposal: two!, verdict: 'approve' },
      { proposal: three!, verdict: 'approve' },
      { proposal: 1, verdict: 'approve' },
    ]);
    expect([answer.recorded, answer.refused.map(({ proposal, reason }) => [proposal, reason])]).toEqual([
      1,
      [
        [1, 'unknown'],
        [one, 'settled'],
        [three, 'settled'],
      ],
    ]);
    expect((await log(FIRST!.key)).map(({ kind, needsApproval, judges }) => [kind, needsApproval, judges])).toEqual([
      ['correct', true, undefined],
      ['approve', undefined, one],
    ]);
  });

  test('is a conflict when another label came to stand after its author last looked', async () => {
    const { params, say, list, judge, predict } = await classifierWith({ needs: 'some', classes: ['Rent'] }, true);
    await say([FIRST!], 'Ann', { class: 'Rent' });
    await say([FIRST!], 'Cara', { class: 'Meals' });
    const { proposals } = await list();
    expect(proposals).toMatchObject([{ class: 'Rent', standing: { class: 'Meals', person: 'Cara' } }]);
    await judge([{ proposal: proposals[0]!.sequence, verdict: 'approve' }]);
    const { disputes } = await predict([FIRST!], randomUUID(), 'Ann');
    expect(disputes).toEqual([
      { row: 0, standing: { class: 'Meals', person: 'Cara' }, contender: { class: 'Rent', person: 'Ann' } },
    ]);
    expect((await amend.call('getClassifier', { params, headers: EVERYTHING })).corrections).toBe(1);
  }, 60_000);
});

describe('a policy says which corrections wait', () => {
  const large = { column: 'Amount', operator: 'more', value: 11 } as const;
  const amountOf = ({ cells }: (typeof ROWS)[number]) => Number(cells[AMOUNT]);
  test.each<[string, ApprovalPolicy, Partial<FeedbackEvent>, (row: (typeof ROWS)[number]) => boolean]>([
    ['none', { needs: 'none' }, { class: 'Rent' }, () => false],
    ['all', { needs: 'all' }, { class: 'Rent' }, () => true],
    [
      'to a named class, however it is spelled',
      { needs: 'some', classes: ['Travel'] },
      { class: 'TRAVEL' },
      () => true,
    ],
    [
      'away from a named class',
      { needs: 'some', classes: ['Travel'] },
      { class: 'Meals', predictedClass: 'Travel' },
      () => true,
    ],
    ['of other classes not', { needs: 'some', classes: ['Travel'] }, { class: 'Meals' }, () => false],
    ['of new classes', { needs: 'some', newClasses: true }, { class: 'Rent' }, () => true],
    ['of known classes not', { needs: 'some', newClasses: true }, { class: 'Meals' }, () => false],
    [
      'of an acceptance of what no version ever answered',
      { needs: 'all' },
      { kind: 'accept', class: 'Meals', predictedClass: 'Meals' },
      () => true,
    ],
    [
      'of an acceptance, where it says so',
      { needs: 'all', acceptances: true },
      { kind: 'accept', class: 'Meals', predictedClass: 'Meals' },
      () => true,
    ],
    [
      'of an acceptance of what was not answered',
      { needs: 'all' },
      { kind: 'accept', class: 'Meals', predictedClass: 'Travel' },
      () => true,
    ],
    ['of the label column', { needs: 'all' }, { origin: 'label-column', class: 'Rent' }, () => true],
    ['of a withdrawal of nothing not', { needs: 'all' }, { kind: 'withdraw', class: undefined }, () => false],
  ])('%s', async (_, approval, said, waits) => {
    const { say, log } = await classifierWith(approval);
    const rows = [FIRST!, SECOND!, THIRD!];
    await say(rows, 'Ann', said);
    for (const row of rows)
      expect((await log(row.key)).map(({ needsApproval }) => needsApproval === true)).toEqual([waits(row)]);
  });

  test('what the label column says waits, unless whoever sends it sets the classifier up, or it changes nothing', async () => {
    const { params, say, list, judge, log } = await classifierWith({ needs: 'all' });
    const waiting = async (row: (typeof ROWS)[number]) =>
      (await log(row.key)).map(({ kind, needsApproval }) => [kind, needsApproval === true]);
    const table = { origin: 'label-column', kind: 'correct' } as const;
    // A sheet that is sent again, or out of whose label column a class was taken over that stands, says nothing new.
    await say([ROWS[0]!], 'Cara', table);
    await say([ROWS[1]!], 'Cara', { ...table, kind: 'adopt', class: 'Travel' });
    await say([ROWS[2]!], 'Cara', { ...table, kind: 'withdraw', class: undefined });
    await say([ROWS[3]!], 'Cara', { ...table, class: 'Rent' });
    await say([FIRST!], 'Cara', { ...table, kind: 'adopt', class: 'Travel' });
    expect([await waiting(ROWS[0]!), await waiting(ROWS[1]!)]).toEqual([
      [
        ['correct', false],
        ['correct', false],
      ],
      [
        ['correct', false],
        ['adopt', true],
      ],
    ]);
    expect([(await waiting(ROWS[2]!))[1], (await waiting(ROWS[3]!))[1], await waiting(FIRST!)]).toEqual([
      ['withdraw', true],
      ['correct', true],
      [['adopt', false]],
    ]);
    // Beside what Cara typed: neither takes the other's place.
    await say([SECOND!], 'Cara', { class: 'Meals' });
    await say([SECOND!], 'Cara', { ...table, class: 'Rent' });
    const { proposals } = await list({ class: 'Rent' });
    expect(proposals.map(({ key, isOwn }) => [key, isOwn])).toEqual([
      [ROWS[3]!.key, false],
      [SECOND!.key, false],
    ]);
    expect(await list({ class: 'Meals' })).toMatchObject({ total: 1 });
    const own = asking('approver', 'whole', params.classifier, 'Cara');
    const { sequence } = proposals[0]!;
    expect(await judge([{ proposal: sequence, verdict: 'approve' }], own)).toMatchObject({
      refused: [{ reason: 'own' }],
    });
    const stateOf = async (row: (typeof ROWS)[number]) =>
      (await readKeptLabels(amend.db, params.classifier, [row.key])).get(row.key)!.label;
    expect((await stateOf(ROWS[3]!)).table).toMatchObject({ class: ROWS[3]!.class });
    await judge([{ proposal: sequence, verdict: 'approve' }]);
    expect((await stateOf(ROWS[3]!)).table).toMatchObject({ class: 'Rent', approvedBy: 'Bea' });
    // Who sets up could lift the policy as well: what the sheet says is taken from them.
    await amend.call('recordFeedback', {
      params,
      headers: { ...EVERYTHING, 'X-Person': 'Eve' },
      body: { columns: [...COLUMNS], events: eventsOf([SECOND!], { ...table, class: 'Travel' }) },
    });
    expect(await stateOf(SECOND!)).toMatchObject({ table: { class: 'Travel' }, proposals: [{ class: 'Meals' }] });
    expect(await amend.call('verifyAudit', { params, headers: EVERYTHING })).toMatchObject({ intact: true });
  });

  test('above an amount, by the cells that Amend has answered for, and of rows that it never saw', async () => {
    const { say, log, predict } = await classifierWith({ needs: 'some', when: large }, true);
    const rows = ownRows(4, 960);
    await predict(rows, randomUUID(), 'Cara');
    const cheap = rows.map(({ cells, ...row }) => ({ ...row, cells: [cells[0]!, 1, cells[2]!, cells[3]!] }));
    // Answered once more, as whoever wants to get past the policy would have it.
    await predict(cheap, randomUUID(), 'Ann');
    await say(cheap, 'Ann', { class: 'Rent' });
    const unseen = ownRows(4, 970);
    await say(unseen, 'Ann', { class: 'Rent' });
    await say([ROWS[0]!, ROWS[2]!], 'Ann', { class: 'Rent' });
    const waits = async (of: typeof ROWS) =>
      Promise.all(of.map(async ({ key }) => (await log(key)).at(-1)!.needsApproval === true));
    expect(await waits(rows)).toEqual(rows.map((row) => amountOf(row) > 11));
    expect(new Set(await waits(rows)).size).toBe(2);
    expect(await waits(unseen)).toEqual([true, true, true, true]);
    // What the table said with these cells, sent by who set the classifier up, is known as well.
    expect(await waits([ROWS[0]!, ROWS[2]!])).toEqual([false, true]);
  }, 60_000);

  test('a condition is asked of the row as its label was said, too: other cells do not get past it', async () => {
    const { say, list, judge, log } = await classifierWith({ needs: 'some', when: large });
    const dear = { ...FIRST!, cells: ['Rolls', 900, '4711', ''] };
    await say([dear], 'Ann', { class: 'Travel' });
    await judge([{ proposal: (await list()).proposals[0]!.sequence, verdict: 'approve' }]);
    const cheap = { ...dear, cells: ['Rolls', 1, '4711', ''] };
    for (const person of ['Cara', 'Cara', 'Dan']) await say([cheap], person, { class: 'Meals' });
    await say([cheap], 'Dan', { kind: 'unsure', class: undefined });
    await say([cheap], 'Eve', { class: 'Meals' });
    const waits = (await log(dear.key))
      .filter(({ kind }) => kind === 'correct')
      .map((each) => each.needsApproval === true);
    expect(waits).toEqual([true, true, true, true, true]);
  });

  test('cells that somebody makes up for a row, and has answered first, speak for no row but one of these cells', async () => {
    const { say, log, predict } = await classifierWith({ needs: 'some', when: large }, true);
    const view = randomUUID();
    const [dear, cheap] = [900, 1].map((amount) => ({
      ...FIRST!,
      cells: [`Rolls ${randomUUID()}`, amount, '4711', ''],
    }));
    const answers = async (row: typeof FIRST) => {
      const { classes, predicted, sources } = await predict([row!], randomUUID(), 'Bob');
      return [sources[0], classes[predicted[0]!]];
    };
    const before = await answers({ ...dear!, key: 'another' });
    // The server knows nothing of the row but what whoever classifies it says is in it.
    await predict([cheap!], view, 'Ann');
    await say([cheap!], 'Ann', { class: 'Rent' }, view);
    expect((await log(cheap!.key)).at(-1)).not.toHaveProperty('needsApproval');
    expect(await answers(cheap!)).toEqual(['label', 'Rent']);
    // As it is, the row is answered as if nothing had been said, and a correction of it waits.
    expect(await answers(dear!)).toEqual(before);
    await say([dear!], 'Ann', { class: 'Rent' }, view);
    expect((await log(dear!.key)).at(-1)).toMatchObject({ needsApproval: true });
    expect(await answers(dear!)).toEqual(before);
    // From then on it waits with made-up cells as well, since the server has been told what the row is.
    await say([cheap!], 'Eve', { class: 'Meals' }, view);
    expect((await log(dear!.key)).at(-1)).toMatchObject({ needsApproval: true });
  }, 60_000);

  test('an acceptance counts by itself of what Amend answered for that row, and of nothing else', async () => {
    const { params, say, log, predict } = await classifierWith({ needs: 'all' }, true);
    const view = randomUUID();
    const rows = [FIRST!, SECOND!, THIRD!, FOURTH!, FIFTH!];
    const { batch, predicted, classes, keys } = await predict([FIRST!, SECOND!, THIRD!], view, 'Cara');
    const answerOf = (row: (typeof ROWS)[number]) => classes[predicted[keys.indexOf(row.key)]!]!;
    const accept = (row: (typeof ROWS)[number], name: string, said: Partial<FeedbackEvent> = {}, of?: string) =>
      say([row], 'Ann', { kind: 'accept', origin: 'review', class: name, predictedClass: name, ...said }, of);
    await accept(FIRST!, answerOf(FIRST!), {}, view);
    await accept(SECOND!, answerOf(SECOND!), { predictionId: `${batch}:1` });
    await accept(THIRD!, answerOf(THIRD!) === 'Meals' ? 'Travel' : 'Meals', { predictionId: `${batch}:2` }, view);
    // Never shown to anybody, but it is what Amend would say; of other cells it says nothing.
    const now = await amend.call('predict', {
      params,
      headers: asking('corrector', 'whole', params.classifier, 'Cara'),
      body: { view: randomUUID(), rows: batchOf([FOURTH!]) },
    });
    await accept(FOURTH!, now.classes[now.predicted[0]!]!);
    await accept({ ...FIFTH!, cells: ['Nobody', 5, '4711', ''] }, 'Rent', { predictionId: `${batch}:0` }, view);
    // Against what the table says, it is a correction, whatever Amend answered.
    await accept(ROWS[0]!, ROWS[1]!.class);
    const waits = await Promise.all(
      [...rows, ROWS[0]!].map(async ({ key }) => (await log(key)).at(-1)?.needsApproval === true),
    );
    expect(waits).toEqual([false, false, true, false, true, true]);
  }, 60_000);

  test('a correction away from a class that Amend answered waits, whatever it says that was answered', async () => {
    const { say, log, predict } = await classifierWith({ needs: 'some', classes: ['Travel'] }, true);
    const rows = ownRows(12, 940);
    const { classes, predicted } = await predict(rows, randomUUID(), 'Cara');
    await say(rows, 'Ann', { class: 'Rent' });
    const waits = await Promise.all(rows.map(async ({ key }) => (await log(key)).at(-1)!.needsApproval === true));
    expect(waits).toEqual(predicted.map((at) => classes[at] === 'Travel'));
    expect(new Set(waits).size).toBe(2);
  }, 60_000);

  test('to withdraw what was approved waits, also from its author; what waits is taken back at once', async () => {
    const { say, list, judge, log } = await classifierWith({ needs: 'some', classes: ['Rent'] });
    await say([FOURTH!], 'Ann', { class: 'Rent' });
    const { proposals } = await list();
    await judge([{ proposal: proposals[0]!.sequence, verdict: 'approve' }]);
    await say([FOURTH!], 'Ann', { kind: 'withdraw', class: undefined });
    expect(await list()).toMatchObject({ proposals: [{ class: null, standing: { class: 'Rent', person: 'Ann' } }] });
    await say([FOURTH!], 'Ann', { kind: 'withdraw', class: undefined });
    expect(await list()).toMatchObject({ total: 0 });
    expect((await log(FOURTH!.key)).map(({ kind, needsApproval }) => [kind, needsApproval])).toEqual([
      ['correct', true],
      ['approve', undefined],
      ['withdraw', true],
      ['withdraw', undefined],
    ]);
  });

  test('a condition that the columns do not let be asked is refused with a sentence', async () => {
    const { params } = await classifierWith({ needs: 'none' });
    const { policies } = await amend.call('getClassifier', { params, headers: EVERYTHING });
    const approval: ApprovalPolicy = { needs: 'some', when: { column: 'Dept', operator: 'is-empty' } };
    expect(
      await amend.send('setPolicies', { params, body: { ...policies, approval }, headers: EVERYTHING }),
    ).toMatchObject({ status: 422, body: { code: 'invalid-request', detail: expect.stringContaining('“Dept”') } });
  });
});

test('the queue is filtered by person, class and condition, page by page, and shows whoever sees some rows theirs', async () => {
  const { params, say, list, judge } = await classifierWith({ needs: 'all' });
  await say([FIRST!, SECOND!], 'Ann', { class: 'Rent' });
  await say([THIRD!], 'Cara', { class: 'Meals' });
  await say([{ ...FIFTH!, key: 'elsewhere', cells: ['Depot', 99, '4712', ''] }], 'Cara', { class: 'Rent' });
  const keys = async (query: Parameters<typeof list>[0], headers?: Record<string, string>) =>
    (await list(query, headers)).proposals.map(({ key }) => key);
  expect(await keys({ person: 'Cara' })).toEqual([THIRD!.key, 'elsewhere']);
  expect(await keys({ class: 'Rent' })).toEqual([FIRST!.key, SECOND!.key, 'elsewhere']);
  expect(await keys({ when: 'Amount > 50' })).toEqual(['elsewhere']);
  const page = await list({ limit: 2 });
  expect([page.proposals.length, page.total]).toEqual([2, 4]);
  expect(await keys({ after: page.proposals.at(-1)!.sequence })).toEqual([THIRD!.key, 'elsewhere']);
  const scoped = asking('approver', 'scoped', params.classifier, 'Dan');
  expect(await keys({}, scoped)).toEqual([FIRST!.key, SECOND!.key, THIRD!.key]);
  const elsewhere = (await list({ person: 'Cara' })).proposals.at(-1)!;
  expect(await judge([{ proposal: elsewhere.sequence, verdict: 'approve' }], scoped)).toMatchObject({
    recorded: 0,
    refused: [{ reason: 'unknown' }],
  });
  const unreadable = { params, query: { when: 'Amount >' }, headers: scoped };
  expect(await amend.send('listProposals', unreadable)).toMatchObject({ status: 422 });
});
