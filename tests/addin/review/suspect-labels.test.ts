import { answerSuspect, loadSuspects } from '../../../addin/review/suspect-labels.ts';
import { emptyMemory, saidClass } from '../../../addin/feedback/said-memory.ts';
import { aClassifier, aSuspectLabel } from '../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../fakes/fake-outbox.ts';
import { FakeServer } from '../../fakes/fake-server.ts';
import { purchasesWorkbook } from '../../fakes/pane-harness.ts';

describe('loadSuspects', () => {
  test('joins the labels with the cells of the sheet, and counts those of other rows', async () => {
    const server = new FakeServer();
    server.suspects = { version: 1, labels: [aSuspectLabel({ key: 'p1' }), aSuspectLabel({ key: 'deleted' })] };
    const list = await loadSuspects(
      { workbook: purchasesWorkbook(), server, pacing: fakePacing() },
      aClassifier(),
      'table-1',
    );
    expect(list.labels.map((label) => label.key)).toEqual(['p1']);
    expect(list.cells.get('p1')).toEqual(['Taxi', 12]);
    expect(list.elsewhere).toBe(1);
  });

  test('does not read the table for nothing', async () => {
    const workbook = purchasesWorkbook();
    await loadSuspects({ workbook, server: new FakeServer(), pacing: fakePacing() }, aClassifier(), 'table-1');
    expect(workbook.reads).toBe(0);
  });
});

describe('answerSuspect', () => {
  test.each([
    ['keep' as const, 'accept', 'Meals'],
    ['change' as const, 'correct', 'Travel'],
  ])('%s is said as %s of %s', async (look, kind, name) => {
    const sending = {
      outbox: new FakeOutbox(),
      store: new FakeMemory(),
      memory: emptyMemory(),
      pacing: fakePacing(),
      classifier: aClassifier(),
      view: null,
    };
    const said = await answerSuspect(sending, aSuspectLabel(), look, ['City Taxi', 15]);
    expect(sending.outbox.items[0]?.event).toMatchObject({
      kind,
      origin: 'review',
      key: 'p0',
      class: name,
      cells: ['City Taxi', 15],
    });
    expect(said).toEqual({ key: 'p0', kind, class: name, before: null, cells: ['City Taxi', 15] });
    expect(saidClass(sending.store.kept.get(aClassifier().id)!, 'p0')).toBe(name);
  });
});
