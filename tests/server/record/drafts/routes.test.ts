import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Policies } from '../../../../contract/classifier.ts';
import type { FeedbackEvent } from '../../../../contract/feedback.ts';
import { renameEverywhere } from '../../../../server/people/directory/erase-person-store.ts';
import { startAmend, type Amend } from '../../../setup/start-amend.ts';
import { useDatabase } from '../../../setup/use-database.ts';
import {
  asking,
  COLUMNS,
  draft,
  EVERYTHING,
  eventsOf,
  otherRows,
  ownRows,
  signInByHeaders,
  type ScopedRow,
} from '../../../system/scoped-rows.ts';

const database = useDatabase();
let amend: Amend;
beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
});
afterAll(() => amend.close());

const ROWS = ownRows(6);
const [FIRST, SECOND, THIRD] = ROWS;

/** A classifier with the labels of its table, and what Ann and others do with it. */
async function desk(policies: Partial<Policies> = {}) {
  const { id } = await amend.call('createClassifier', { body: draft(randomUUID()), headers: EVERYTHING });
  const params = { classifier: id };
  const ann = asking('corrector', 'whole', id);
  const record = (rows: readonly ScopedRow[], said: Partial<FeedbackEvent> = {}, headers = ann) =>
    amend.call('recordFeedback', { params, headers, body: { columns: [...COLUMNS], events: eventsOf(rows, said) } });
  await record(ROWS, { origin: 'label-column' });
  const { policies: before } = await amend.call('getClassifier', { params, headers: EVERYTHING });
  await amend.call('setPolicies', { params, headers: EVERYTHING, body: { ...before, ...policies } });
  const keep = async (rows: readonly ScopedRow[], said: Partial<FeedbackEvent> = {}, headers = ann) => {
    const events = eventsOf(rows, { class: 'Rent', ...said });
    const answer = await amend.call('keepDrafts', { params, headers, body: { columns: [...COLUMNS], events } });
    return { events, ids: events.map((event) => event.id), answer };
  };
  const list = (headers = ann) => amend.call('listDrafts', { params, headers });
  const send = (drafts: string[], seen: number, headers = ann) =>
    amend.call('sendDrafts', { params, headers, body: { drafts, seen } });
  const takeOut = (drafts: string[], headers = ann) =>
    amend.call('takeOutDrafts', { params, headers, body: { drafts } });
  const log = async () =>
    (await amend.call('listFeedback', { params, query: { limit: 1_000 }, headers: EVERYTHING })).entries;
  const counts = async () => {
    const { labels, corrections, classes } = await amend.call('getClassifier', { params, headers: EVERYTHING });
    return { labels, corrections, classes };
  };
  const changes = async () =>
    (await amend.call('listAudit', { params, headers: EVERYTHING })).events.filter(({ kind }) =>
      kind.startsWith('drafts-'),
    );
  return { id, params, ann, record, keep, list, send, takeOut, log, counts, changes };
}

describe('a draft', () => {
  test('counts for nothing and is told to nobody else until it is sent, under the same id', async () => {
    const { id, keep, list, send, log, counts } = await desk();
    const before = [await counts(), await log()];
    const { ids, answer } = await keep([FIRST!, SECOND!], { note: 'an office', basedOn: 6, predictedClass: 'Meals' });
    expect(answer).toEqual({ kept: 2, ended: 0 });
    expect([await counts(), await log()]).toEqual(before);
    expect(await list(asking('corrector', 'whole', id, 'Bea'))).toMatchObject({ drafts: [], ended: [] });
    const { drafts, seen } = await list();
    expect(drafts).toMatchObject([
      { id: ids[0], key: FIRST!.key, class: 'Rent', before: 'Travel', note: 'an office', meanwhile: null },
      { id: ids[1], key: SECOND!.key, class: 'Rent', before: 'Meals', hindrance: null },
    ]);
    expect(drafts[0]!.values).toEqual(FIRST!.cells);
    expect(await send(ids, seen)).toMatchObject({ sent: ids, earlier: [], gone: [], held: [] });
    const said = (await log()).slice(-2);
    expect(said.map((entry) => [entry.id, entry.class, entry.person, entry.note])).toEqual(
      ids.map((each) => [each, 'Rent', 'Ann', 'an office']),
    );
    expect(await counts()).toMatchObject({ corrections: 2, classes: ['Travel', 'Meals', 'Rent'] });
    expect(await list()).toMatchObject({ drafts: [], ended: [{ became: 'sent' }, { became: 'sent' }] });
  });

  test('that two machines send at once, or one twice, is recorded once', async () => {
    const { keep, list, send, log } = await desk();
    const { ids } = await keep(ROWS, {});
    const { seen } = await list();
    const receipts = await Promise.all([send(ids, seen), send(ids, seen), send(ids, seen)]);
    for (const id of ids) {
      expect(receipts.filter(({ sent }) => sent.includes(id))).toHaveLength(1);
      expect(receipts.filter(({ earlier }) => earlier.includes(id))).toHaveLength(2);
    }
    expect((await log()).filter(({ id }) => ids.includes(id))).toHaveLength(ids.length);
    // The request that kept it comes late, once more.
    const { answer } = await keep(ROWS.slice(0, 1), { id: ids[0]! });
    expect(answer).toEqual({ kept: 0, ended: 1 });
    expect((await list()).drafts).toEqual([]);
  });

  test('that was taken out is not sent, nor brought back by a request that comes late', async () => {
    const { id, keep, list, send, takeOut, log } = await desk();
    const { ids } = await keep([FIRST!, SECOND!]);
    const before = (await log()).length;
    expect(await takeOut([ids[0]!], asking('corrector', 'whole', id, 'Bea'))).toEqual({ takenOut: [] });
    expect(await takeOut([ids[0]!])).toEqual({ takenOut: [ids[0]] });
    await keep([FIRST!], { id: ids[0]! });
    expect(await send(ids, 6)).toMatchObject({ sent: [ids[1]], gone: [ids[0]] });
    expect(await log()).toHaveLength(before + 1);
    expect(await list()).toMatchObject({ drafts: [] });
  });

  test('takes the place of an earlier one of its row, and ends with a word that stands anyway', async () => {
    const { keep, list, record } = await desk();
    await record([SECOND!], { class: 'Fuel' });
    const first = await keep([FIRST!]);
    const second = await keep([FIRST!], { class: 'Fuel' });
    expect((await list()).drafts.map((each) => [each.id, each.class])).toEqual([[second.ids[0], 'Fuel']]);
    expect((await list()).ended).toEqual([{ id: first.ids[0], key: FIRST!.key, became: 'replaced' }]);
    // The cell is emptied; nobody had corrected the row.
    const { class: _, ...nothing } = eventsOf([FIRST!])[0]!;
    const body = { columns: [...COLUMNS], events: [{ ...nothing, kind: 'withdraw' as const }] };
    const { ann, params } = await desk();
    expect(await amend.call('keepDrafts', { params, headers: ann, body })).toEqual({ kept: 0, ended: 1 });
    await keep([SECOND!], { class: 'Meals' });
    expect((await keep([SECOND!], { class: 'Fuel' })).answer).toEqual({ kept: 0, ended: 1 });
    expect((await list()).drafts.map(({ key }) => key)).toEqual([FIRST!.key]);
  });

  test('says what was said of its row since; sent by who was shown that, it settles the row', async () => {
    const { id, keep, list, send, record, params } = await desk();
    const { ids } = await keep([FIRST!, SECOND!], { basedOn: 6 });
    const bea = asking('corrector', 'whole', id, 'Bea');
    const looked = (await list()).seen;
    await record([FIRST!, SECOND!], { class: 'Fuel' }, bea);
    const { drafts, seen } = await list();
    expect(drafts.map(({ meanwhile }) => meanwhile)).toEqual([
      { class: 'Fuel', person: 'Bea', isHidden: false },
      { class: 'Fuel', person: 'Bea', isHidden: false },
    ]);
    const disputed = async () =>
      (await amend.call('listDisputes', { params, headers: EVERYTHING })).rows.map(({ key }) => key);
    await send([ids[0]!], seen);
    expect(await disputed()).toEqual([]);
    // Sent by a list of before.
    await send([ids[1]!], looked);
    expect(await disputed()).toEqual([SECOND!.key]);
  });

  test('waits on while its class is retired, or none of a closed catalogue', async () => {
    const { params, record, keep, list, send } = await desk();
    await record([THIRD!], { class: 'Fuel' });
    const [retired, unknown, known] = [
      await keep([FIRST!], { class: 'Fuel' }),
      await keep([SECOND!]),
      await keep([THIRD!], { class: 'Meals' }),
    ].flatMap(({ ids }) => ids);
    const { classes } = await amend.call('listClasses', { params, headers: EVERYTHING });
    const change = { do: 'retire' as const, class: classes.find(({ name }) => name === 'Fuel')!.id };
    await amend.call('changeClass', { params, headers: EVERYTHING, body: { change } });
    const { policies } = await amend.call('getClassifier', { params, headers: EVERYTHING });
    await amend.call('setPolicies', { params, headers: EVERYTHING, body: { ...policies, classes: 'closed' } });
    const { drafts, seen } = await list();
    expect(drafts.map(({ id, hindrance }) => [id, hindrance])).toEqual([
      [retired, 'class-retired'],
      [unknown, 'class-unknown'],
      [known, null],
    ]);
    expect(await send([retired!, unknown!, known!], seen)).toMatchObject({ sent: [known], held: [retired, unknown] });
    expect((await list()).drafts).toHaveLength(2);
  });
});

test('where a correction needs a reason, one without a note waits on; an acceptance does not', async () => {
  const { keep, list, send } = await desk({ reasonNeeded: true });
  const { ids } = await keep([FIRST!, SECOND!]);
  const accepted = await keep([THIRD!], { kind: 'accept' });
  await keep([SECOND!], { id: ids[1]!, note: 'client meeting' });
  const { drafts, seen } = await list();
  expect(drafts.map(({ hindrance }) => hindrance)).toEqual(['note-missing', null, null]);
  expect(await send([...ids, ...accepted.ids], seen)).toMatchObject({
    sent: [ids[1], ...accepted.ids],
    held: [ids[0]],
  });
});

test('said of their rows alone, they say so in the log; what takes a word back always does', async () => {
  const { params, ann, record, keep, list, log } = await desk();
  await record([SECOND!], { class: 'Fuel' });
  const { ids } = await keep([FIRST!]);
  const { class: _, ...taken } = eventsOf([SECOND!])[0]!;
  const back = { ...taken, kind: 'withdraw' as const };
  await amend.call('keepDrafts', { params, headers: ann, body: { columns: [...COLUMNS], events: [back] } });
  const body = { drafts: [...ids, back.id], seen: (await list()).seen, reach: 'row' as const };
  const receipt = await amend.call('sendDrafts', { params, headers: ann, body });
  expect(receipt.sent).toEqual(body.drafts);
  expect((await log()).slice(-2).map(({ kind, reach }) => [kind, reach])).toEqual([
    ['correct', 'row'],
    ['withdraw', undefined],
  ]);
});

test('the audit log tells that drafts were kept and taken out, and neither rows nor classes; a retry adds nothing', async () => {
  const { keep, takeOut, changes } = await desk();
  const { events, ids } = await keep([FIRST!, SECOND!]);
  await keep([FIRST!], { ...events[0]!, note: 'why' });
  await keep([FIRST!], { ...events[0]!, note: 'why' });
  await keep([FIRST!], { class: 'Fuel' });
  await takeOut(ids);
  await takeOut(ids);
  const told = await changes();
  expect(told.map(({ kind, subject, person, details }) => [kind, subject, person, details])).toEqual([
    ['drafts-kept', null, 'Ann', { kept: 2, replaced: 0 }],
    ['drafts-kept', null, 'Ann', { kept: 1, replaced: 0 }],
    ['drafts-kept', null, 'Ann', { kept: 1, replaced: 1 }],
    ['drafts-taken-out', null, 'Ann', { takenOut: 1 }],
  ]);
});

describe('whose drafts', () => {
  test('of rows outside a scope are counted, not shown, and not sent', async () => {
    const { id, keep, list, send, takeOut } = await desk();
    const [others] = otherRows(1, 1);
    const { ids } = await keep([FIRST!, others!]);
    const scoped = asking('corrector', 'scoped', id);
    const { drafts, elsewhere, seen } = await list(scoped);
    expect([drafts.map(({ key }) => key), elsewhere]).toEqual([[FIRST!.key], [ids[1]]]);
    expect(await send(ids, seen, scoped)).toMatchObject({ sent: [ids[0]], held: [ids[1]] });
    expect(await takeOut(ids, scoped)).toEqual({ takenOut: [ids[1]] });
    const refused = await amend.send('keepDrafts', {
      params: { classifier: id },
      headers: scoped,
      body: { columns: [...COLUMNS], events: eventsOf([others!]) },
    });
    expect(refused).toMatchObject({ body: { code: 'beyond-scope' } });
  });

  test('who may correct no more can look at them and take them out', async () => {
    const { id, params, keep, list, takeOut } = await desk();
    const { ids } = await keep([FIRST!]);
    const viewer = asking('viewer', 'whole', id);
    expect((await list(viewer)).drafts).toHaveLength(1);
    const sent = await amend.send('sendDrafts', { params, headers: viewer, body: { drafts: ids, seen: 6 } });
    expect(sent).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await takeOut(ids, viewer)).toEqual({ takenOut: ids });
  });

  test('of a person, a row or a classifier that is erased go with it', async () => {
    const { id, params, ann, keep, list } = await desk();
    const bea = asking('corrector', 'whole', id, 'Bea');
    await keep([FIRST!], {}, bea);
    await database.db.transaction().execute((transaction) => renameEverywhere(transaction, 'Bea', 'Erased 1'));
    expect(await list(bea)).toMatchObject({ drafts: [] });
    expect(await list(asking('corrector', 'whole', id, 'Erased 1'))).toMatchObject({ drafts: [], ended: [] });

    await keep([FIRST!, SECOND!]);
    const body = { key: FIRST!.key, because: 'asked for' };
    await amend.call('eraseRow', { params, headers: EVERYTHING, body });
    expect((await list()).drafts.map(({ key }) => key)).toEqual([SECOND!.key]);
    expect(JSON.stringify(await list())).not.toContain(FIRST!.key);

    await amend.call('setArchived', { params, headers: EVERYTHING, body: { archived: true, because: 'done' } });
    const archived = await amend.send('sendDrafts', {
      params,
      headers: ann,
      body: { drafts: (await list()).drafts.map((each) => each.id), seen: 6 },
    });
    expect(archived).toMatchObject({ status: 409, body: { code: 'classifier-archived' } });
    const { name } = await amend.call('getClassifier', { params, headers: EVERYTHING });
    await amend.call('deleteClassifier', { params, headers: EVERYTHING, body: { name, because: 'done' } });
    expect(await database.db.selectFrom('drafts').select('id').where('classifier_id', '=', id).execute()).toEqual([]);
  });
});
