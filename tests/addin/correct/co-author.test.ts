import { sendCorrections, sendFoundCorrections } from '../../../addin/correct/typed/send-corrections.ts';
import { emptyMemory } from '../../../addin/feedback/said-memory.ts';
import { openWorkbook, type OpenWorkbook } from '../excel/open-workbook.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../fakes/fake-outbox.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());

test('what a co-author types at another machine is recorded as found, in nobody’s name; one’s own as said', async () => {
  const table = await workbook.startWith([
    ['Id', 'Merchant', 'Amount'],
    ['a', 'Taxi', 1],
    ['b', 'Cafe', 2],
  ]);
  await workbook.pane.evaluate(async (id) => {
    await port.preparePredictionColumns(id, { classes: ['Travel', 'Meals'], lowConfidence: 0.6 });
    globalThis.stopListening = await port.onCorrections(id, ['Id'], (corrections) => heard.push(...corrections));
  }, table);
  await workbook.typeElsewhere('Sheet1!F2', [['Travel']]);
  await workbook.type('Sheet1!F3', [['Meals']]);
  const outbox = new FakeOutbox();
  const saying = {
    outbox,
    store: new FakeMemory(),
    memory: emptyMemory(),
    pacing: fakePacing(),
    classifier: aClassifier(),
    view: null,
  };
  await sendCorrections(saying, await workbook.pane.evaluate(() => heard));
  await sendFoundCorrections(saying, await workbook.pane.evaluate((id) => port.scanCorrections(id, ['Id']), table));
  expect(outbox.items.map(({ event }) => [event.key, event.class, event.origin])).toEqual([
    ['b', 'Meals', 'correction-column'],
    ['a', 'Travel', 'found'],
  ]);
  expect(workbook.errors).toEqual([]);
});
