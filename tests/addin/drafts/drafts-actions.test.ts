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
