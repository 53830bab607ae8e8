import { randomUUID } from 'node:crypto';
import { askBeforeSending } from '../../../addin/drafts/ask-before-sending.ts';
import { draftOf } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/** A pane that has classified its rows, of a classifier whose corrections are sent after a look. */
async function draftingPane(): Promise<PaneHarness> {
  const pane = await new PaneHarness().open({ remembered: true });
  const [before] = pane.server.classifiers;
  const classifier = { ...before!, policies: { ...before!.policies, sending: 'after-a-look' as const } };
  pane.server.classifiers = [classifier];
  pane.store.dispatch({ type: 'classifier-refreshed', classifier });
  pane.actions.classify();
  await pane.settle();
  return pane;
}

const keysOf = (pane: PaneHarness) => pane.work.corrections.drafts?.drafts.map(({ key }) => key);

/** More than the policy lets pass unasked. */
const WIDE = { rows: 32, changed: [], looked: 50, shown: 50 };

describe('drafts that would change many other rows', () => {
  test('are asked about before they are sent, and are sent of their rows alone', async () => {
    const pane = await draftingPane();
    const said = pane.server.log.length;
    pane.workbook.type('p4', 'Meals');
    pane.workbook.type('p5', 'Office');
    await pane.settle();
    // Nothing is asked as it is typed.
    expect(pane.server.triedFeedback).toEqual([]);
    pane.server.reach = WIDE;
    pane.actions.sendDrafts();
    await pane.settle();
    expect(pane.server.triedFeedback).toMatchObject([
      {
        view: pane.work.view,
        events: [
          { key: 'p4', basedOn: said },
          { key: 'p5', class: 'Office' },
        ],
      },
    ]);
    expect([pane.server.sendings, pane.work.askedDrafts]).toMatchObject([[], { reach: { rows: 32 } }]);
    pane.actions.leaveBatch();
    expect(pane.work.askedDrafts).toBeNull();
    pane.actions.sendDrafts();
    await pane.settle();
    pane.actions.decideBatch('row');
    await pane.settle();
    expect(pane.server.sendings).toMatchObject([{ reach: 'row', seen: said }]);
    expect([keysOf(pane), pane.work.askedDrafts, pane.work.sentBatch?.said.length]).toEqual([[], null, 2]);
  });

  test('are asked about anew when one of them is another by then; one beside them waits on', async () => {
    const pane = await draftingPane();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    pane.server.reach = WIDE;
    pane.actions.sendDrafts();
    await pane.settle();
    pane.workbook.type('p5', 'Office');
    await pane.settle();
    expect(pane.work.askedDrafts).not.toBeNull();
    pane.workbook.type('p4', 'Office');
    await pane.settle();
    expect(pane.work.askedDrafts).toBeNull();
    pane.actions.sendDrafts();
    await pane.settle();
    pane.workbook.type('p6', 'Office');
    await pane.settle();
    pane.actions.decideBatch('all');
    await pane.settle();
    expect(pane.server.sendings).toHaveLength(1);
    expect(pane.server.sendings[0]).not.toHaveProperty('reach');
    expect(keysOf(pane)).toEqual(['p6']);
  });

  test('are asked about however many they are', async () => {
    const pane = await draftingPane();
    const event = { kind: 'correct', origin: 'correction-column', saidAt: '2026-03-01T09:00:00.000Z' } as const;
    const drafts = Array.from({ length: 1_500 }, (_, row) =>
      draftOf({ ...event, id: randomUUID(), key: `n${row}`, cells: ['Cafe', row], class: 'Meals' }, [
        'Merchant',
        'Amount',
      ]),
    );
    pane.server.reach = WIDE;
    const asked = await askBeforeSending(pane.server, pane.work, drafts, 0);
    expect([asked?.drafts.length, asked?.reach.rows]).toEqual([1_500, 32]);
    expect(pane.server.triedFeedback.map(({ events }) => events.length)).toEqual([1_500]);
  });

  test('are sent unasked where the server cannot say what they would change', async () => {
    const pane = await draftingPane();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    pane.server.reach = WIDE;
    pane.server.breakNext('tryFeedback', serverAwayProblem());
    pane.actions.sendDrafts();
    await pane.settle();
    expect(pane.server.sendings).toHaveLength(1);
  });
});

describe('a word that may be a slip', () => {
  test('is asked about before it is kept as a draft', async () => {
    const pane = await draftingPane();
    pane.workbook.type('p4', 'Offise');
    await pane.settle();
    expect([keysOf(pane), pane.work.corrections.doubts.typed]).toMatchObject([
      [],
      [{ word: 'Offise', near: ['Office'] }],
    ]);
    pane.actions.settleWord('Offise', 'Office');
    await pane.settle();
    expect(pane.work.corrections.drafts!.drafts).toMatchObject([{ key: 'p4', class: 'Office' }]);
    expect(pane.workbook.corrections.get('p4')).toBe('Office');
  });

  test('is said anew in a draft that waits for it, with the same id', async () => {
    const pane = await draftingPane();
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    const [draft] = pane.work.corrections.drafts!.drafts;
    pane.actions.rewordDraft(draft!, 'Office');
    await pane.settle();
    expect(pane.work.corrections.drafts!.drafts).toMatchObject([{ id: draft!.id, kind: 'correct', class: 'Office' }]);
    expect([pane.workbook.corrections.get('p4'), pane.workbook.marks.get('p4')]).toEqual(['Office', 'draft']);
  });
});

describe('a correction that is typed', () => {
  test('is kept as a draft, marked in the sheet, and sent with the others once the person says so', async () => {
    const pane = await draftingPane();
    const said = pane.server.log.length;
    pane.workbook.type('p4', 'Meals');
    pane.workbook.type('p5', 'Office');
    await pane.settle();
    expect(pane.server.log).toHaveLength(said);
    expect(pane.store.getState().outbox).toMatchObject({ saved: 0, pending: 0 });
    expect(keysOf(pane)).toEqual(['p4', 'p5']);
    expect([...pane.workbook.marks]).toEqual([
      ['p4', 'draft'],
      ['p5', 'draft'],
    ]);
    expect(pane.work.corrections.history).toEqual([]);

    const ids = pane.work.corrections.drafts!.drafts.map(({ id }) => id);
    pane.actions.sendDrafts();
    await pane.settle();
    expect(pane.server.sendings).toMatchObject([{ drafts: ids, seen: said, view: pane.work.view }]);
    expect(pane.server.log.slice(said).map(({ id, key, class: name }) => [id, key, name])).toEqual([
      [ids[0], 'p4', 'Meals'],
      [ids[1], 'p5', 'Office'],
    ]);
    expect(keysOf(pane)).toEqual([]);
    expect([...pane.workbook.marks.values()]).toEqual(['none', 'none']);
    expect(pane.workbook.corrections.get('p4')).toBe('Meals');
    // What is said by now is not found in the sheet once more.
    pane.actions.rescan();
    await pane.settle();
    expect(pane.server.keptDrafts).toHaveLength(1);

    expect(pane.work.sentBatch).toMatchObject({ said: [{ key: 'p4' }, { key: 'p5' }], gone: 0, held: 0 });
    pane.actions.takeBackBatch();
    await pane.settle();
    expect(pane.server.log.slice(said + 2).map(({ key, kind }) => [key, kind])).toEqual([
      ['p4', 'withdraw'],
      ['p5', 'withdraw'],
    ]);
    expect(pane.workbook.corrections.get('p4') ?? null).toBeNull();
    expect([pane.work.sentBatch, pane.work.corrections.history]).toEqual([null, []]);
  });

  test('that is taken out leaves its cell as it was; a note goes with another', async () => {
    const pane = await draftingPane();
    pane.workbook.type('p4', 'Meals');
    pane.workbook.type('p5', 'Office');
    await pane.settle();
    const [first, second] = pane.work.corrections.drafts!.drafts;
    pane.actions.noteDraft(second!, ' a client ');
    pane.actions.takeOutDrafts([first!.id]);
    await pane.settle();
    expect(keysOf(pane)).toEqual(['p5']);
    expect(pane.work.corrections.drafts!.drafts[0]).toMatchObject({ id: second!.id, note: 'a client' });
    expect([pane.workbook.corrections.get('p4') ?? null, pane.workbook.marks.get('p4')]).toEqual([null, 'none']);
    expect(pane.workbook.corrections.get('p5')).toBe('Office');
  });

  test('waits in the outbox while the server is away', async () => {
    const pane = await draftingPane();
    pane.server.breakNext('keepDrafts', ...Array.from({ length: 200 }, serverAwayProblem));
    pane.workbook.type('p4', 'Meals');
    await pane.settle();
    expect(pane.store.getState().outbox.unsent).toMatchObject([{ isDraft: true, event: { key: 'p4' } }]);
    expect(pane.workbook.marks.get('p4')).toBe('draft');
  });
});

test('what was typed on another machine stands in the sheet, marked, and can be sent here; what ended there is cleared', async () => {
  const pane = await draftingPane();
  const event = {
    id: '00000000-0000-4000-8000-00000000d0d0',
    kind: 'correct' as const,
    origin: 'correction-column' as const,
    key: 'p4',
    cells: ['Cafe', 4.5],
    class: 'Meals',
    saidAt: '2026-03-01T09:00:00.000Z',
  };
  await pane.server.keepDrafts('c', { columns: ['Merchant', 'Amount'], events: [event] });
  pane.actions.loadDrafts();
  await pane.settle();
  expect([pane.workbook.corrections.get('p4'), pane.workbook.marks.get('p4')]).toEqual(['Meals', 'draft']);
  // A look through the sheet finds nothing that is not known.
  pane.actions.rescan();
  await pane.settle();
  expect(pane.server.keptDrafts).toHaveLength(1);
  await pane.server.takeOutDrafts('c', [event.id]);
  pane.actions.loadDrafts();
  await pane.settle();
  expect([pane.workbook.corrections.get('p4') ?? null, pane.workbook.marks.get('p4')]).toEqual([null, 'none']);
});

test('a mark of somebody else’s draft stays, and is not found in the sheet', async () => {
  const pane = await draftingPane();
  await pane.workbook.writeCorrection('table-1', ['Id'], 'p4', 'Meals', 'draft');
  pane.actions.rescan();
  pane.actions.loadDrafts();
  await pane.settle();
  expect([pane.server.keptDrafts, pane.workbook.marks.get('p4')]).toEqual([[], 'draft']);
});
