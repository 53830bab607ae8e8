import { emptyMemory } from '../../../addin/flows/said-memory.ts';
import { itemOf, sendCorrections, type CorrectionSending } from '../../../addin/flows/send-corrections.ts';
import type { TypedCorrection } from '../../../addin/flows/workbook-port.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../fakes/fake-outbox.ts';

function sending(): CorrectionSending & { outbox: FakeOutbox } {
  return { outbox: new FakeOutbox(), store: new FakeMemory(), memory: emptyMemory(), pacing: fakePacing(), classifier: aClassifier(), view: 'v' };
}

const typed = (key: string, text: string | null, predictedClass: string | null = 'Travel'): TypedCorrection => ({
  key, class: text, predictedClass, cells: [{ name: 'Amount', value: 12.5 }, { name: 'Merchant', value: 'Cafe' }, { name: 'Note', value: 'private' }],
});

describe('sendCorrections', () => {
  test('puts a typed class into the outbox, with the feature cells in the classifier’s order and no other', async () => {
    const corrections = sending();
    const said = await sendCorrections(corrections, [typed('a', 'Meals')]);
    expect(said).toEqual([{ key: 'a', class: 'Meals', before: null, cells: ['Cafe', 12.5] }]);
    expect(corrections.outbox.items[0]).toMatchObject({
      columns: ['Merchant', 'Amount'], view: 'v',
      event: { kind: 'correct', origin: 'correction-column', key: 'a', class: 'Meals', predictedClass: 'Travel', cells: ['Cafe', 12.5] },
    });
  });

  test('typing what Amend said is an acceptance', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Travel')]);
    expect(corrections.outbox.items[0]?.event).toMatchObject({ kind: 'accept', class: 'Travel' });
  });

  test('emptying the cell withdraws what was said, and says nothing where nothing was said', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals'), typed('b', null)]);
    await sendCorrections(corrections, [typed('a', null)]);
    expect(corrections.outbox.items.map((item) => [item.event.key, item.event.kind, item.event.class])).toEqual([['a', 'correct', 'Meals'], ['a', 'withdraw', undefined]]);
  });

  test('what the server did not take is said again once its cells are mended, and not before', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals')]);
    const [item] = corrections.outbox.items;
    corrections.outbox.state = { ...corrections.outbox.state, setAside: [{ item: item!, sentence: 's', nextStep: 'n', isRefused: true }] };
    expect(await sendCorrections(corrections, [typed('a', 'Meals')])).toEqual([]);
    const mended = { ...typed('a', 'Meals'), cells: [{ name: 'Amount', value: 12.5 }, { name: 'Merchant', value: 'Corner Cafe' }] };
    expect(await sendCorrections(corrections, [mended, typed('b', null)])).toMatchObject([{ key: 'a', class: 'Meals', cells: ['Corner Cafe', 12.5] }]);
  });

  test('scanning the sheet again says nothing twice', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals')]);
    expect(await sendCorrections(corrections, [typed('a', 'Meals')])).toEqual([]);
    expect(corrections.outbox.items).toHaveLength(1);
  });

  test('a class that differs by case only is the class that exists', async () => {
    const corrections = sending();
    expect((await sendCorrections(corrections, [typed('a', 'meals')]))[0]?.class).toBe('Meals');
  });

  test('is remembered for the next opening of the pane', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals')]);
    expect((await corrections.store.load(aClassifier().id))?.corrections).toEqual(new Map([['a', 'Meals']]));
  });
});

test('itemOf names the columns of the classifier', () => {
  const event = { id: '00000000-0000-4000-8000-000000000001', kind: 'unsure' as const, origin: 'review' as const, key: 'a', cells: ['x', 1], saidAt: '2026-03-01T09:00:00.000Z' };
  expect(itemOf(sending(), event)).toEqual({ classifierId: aClassifier().id, columns: ['Merchant', 'Amount'], event, view: 'v' });
});
