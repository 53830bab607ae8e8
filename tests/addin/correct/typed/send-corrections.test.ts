import { emptyMemory, foldEntry, saidClass } from '../../../../addin/feedback/said-memory.ts';
import type { Saying } from '../../../../addin/feedback/say.ts';
import { sendCorrections, sendFoundCorrections } from '../../../../addin/correct/typed/send-corrections.ts';
import type { FeedbackLogEntry } from '../../../../contract/feedback.ts';
import type { TypedCorrection } from '../../../../addin/ports/workbook-port.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../../fakes/fake-outbox.ts';

function sending(): Saying & { outbox: FakeOutbox } {
  return {
    outbox: new FakeOutbox(),
    store: new FakeMemory(),
    memory: emptyMemory(),
    pacing: fakePacing(),
    classifier: aClassifier(),
    view: 'v',
  };
}

const typed = (key: string, text: string | null, predictedClass: string | null = 'Travel'): TypedCorrection => ({
  key,
  class: text,
  predictedClass,
  column: 'correction',
  cells: [
    { name: 'Amount', value: 12.5 },
    { name: 'Merchant', value: 'Cafe' },
    { name: 'Note', value: 'private' },
  ],
});

const logged = (fields: Partial<FeedbackLogEntry>): FeedbackLogEntry => ({
  sequence: 1,
  id: '00000000-0000-4000-8000-00000000beef',
  kind: 'correct',
  origin: 'correction-column',
  key: 'a',
  rowHash: '',
  class: 'Meals',
  predictedClass: null,
  note: null,
  person: 'Ada',
  basedOn: null,
  saidAt: '2026-03-01T09:00:00.000Z',
  recordedAt: '2026-03-01T09:00:00.000Z',
  hash: '',
  ...fields,
});

describe('sendCorrections', () => {
  test('puts a typed class into the outbox, with the feature cells in the classifier’s order and no other', async () => {
    const corrections = sending();
    const said = await sendCorrections(corrections, [typed('a', 'Meals')]);
    expect(said).toEqual([{ key: 'a', kind: 'correct', class: 'Meals', before: null, cells: ['Cafe', 12.5] }]);
    expect(corrections.outbox.items[0]).toMatchObject({
      columns: ['Merchant', 'Amount'],
      view: 'v',
      event: {
        kind: 'correct',
        origin: 'correction-column',
        key: 'a',
        class: 'Meals',
        predictedClass: 'Travel',
        cells: ['Cafe', 12.5],
      },
    });
  });

  test('a class typed over Amend’s own is a correction like any other', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [{ ...typed('a', 'Meals'), column: 'class' }]);
    expect(corrections.outbox.items[0]?.event).toMatchObject({
      kind: 'correct',
      origin: 'class-column',
      class: 'Meals',
      predictedClass: 'Travel',
    });
  });

  test('typing what Amend said is an acceptance', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Travel')]);
    expect(corrections.outbox.items[0]?.event).toMatchObject({ kind: 'accept', class: 'Travel' });
  });

  test('another spelling of what was said is not said again, and of what Amend said is an acceptance', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Training'), typed('b', 'TRA-VEL')]);
    await sendCorrections(corrections, [typed('a', 'training'), typed('b', 'tra vel')]);
    await sendFoundCorrections(corrections, [typed('a', 'TRAINING')]);
    expect(corrections.outbox.items.map(({ event }) => [event.key, event.kind, event.class])).toEqual([
      ['a', 'correct', 'Training'],
      ['b', 'accept', 'Travel'],
    ]);
  });

  test('emptying the cell withdraws what was said, and says nothing where nothing was said', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals'), typed('b', null)]);
    await sendCorrections(corrections, [typed('a', null)]);
    expect(corrections.outbox.items.map((item) => [item.event.key, item.event.kind, item.event.class])).toEqual([
      ['a', 'correct', 'Meals'],
      ['a', 'withdraw', undefined],
    ]);
  });

  test('what the server did not take is said again once its cells are mended, and not before', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals')]);
    const [item] = corrections.outbox.items;
    corrections.outbox.state = {
      ...corrections.outbox.state,
      setAside: [{ item: item!, sentence: 's', nextStep: 'n', isRefused: true, isOfRow: true }],
    };
    expect(await sendCorrections(corrections, [typed('a', 'Meals')])).toEqual([]);
    const mended = {
      ...typed('a', 'Meals'),
      cells: [
        { name: 'Amount', value: 12.5 },
        { name: 'Merchant', value: 'Corner Cafe' },
      ],
    };
    expect(await sendCorrections(corrections, [mended, typed('b', null)])).toMatchObject([
      { key: 'a', class: 'Meals', cells: ['Corner Cafe', 12.5] },
    ]);
  });

  test('typing the same again says nothing twice', async () => {
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
    const kept = await corrections.store.load(aClassifier().id);
    expect(saidClass(kept!, 'a')).toBe('Meals');
  });
});

describe('sendFoundCorrections', () => {
  test('sends what nobody was seen typing in nobody’s name, once', async () => {
    const corrections = sending();
    expect(await sendFoundCorrections(corrections, [typed('a', 'Meals')])).toMatchObject([
      { key: 'a', class: 'Meals', before: null },
    ]);
    expect(corrections.outbox.items[0]?.event).toMatchObject({
      kind: 'correct',
      origin: 'found',
      class: 'Meals',
      basedOn: 0,
    });
    expect(await sendFoundCorrections(corrections, [typed('a', 'Meals')])).toEqual([]);
  });

  test('does not send what was typed before its eyes, nor what somebody said of the row already', async () => {
    const corrections = sending();
    await sendCorrections(corrections, [typed('a', 'Meals')]);
    foldEntry(corrections.memory, logged({ sequence: 1, key: 'b', class: 'Office', person: 'Bob' }));
    foldEntry(corrections.memory, logged({ sequence: 2, key: 'b', class: 'Travel', person: 'Ann' }));
    expect(await sendFoundCorrections(corrections, [typed('a', 'Meals'), typed('b', 'Office')])).toEqual([]);
  });

  test('is based on what the sheet was known to show: the log as it was when the sheet was last looked through, or what was said here', async () => {
    const corrections = sending();
    foldEntry(corrections.memory, logged({ sequence: 1, key: 'a' }));
    await sendFoundCorrections(corrections, []);
    foldEntry(corrections.memory, logged({ sequence: 2, key: 'a', class: 'Office', person: 'Bob' }));
    await sendCorrections(corrections, [typed('b', 'Meals')]);
    foldEntry(
      corrections.memory,
      logged({ sequence: 3, key: 'b', class: 'Meals', id: corrections.outbox.items[0]!.event.id }),
    );
    await sendFoundCorrections(corrections, [typed('a', 'Travel'), typed('b', 'Travel')]);
    expect(corrections.outbox.items.slice(1).map(({ event }) => [event.key, event.basedOn])).toEqual([
      ['a', 1],
      ['b', 3],
    ]);
  });
});
