import {
  catchUp,
  emptyMemory,
  foldEntry,
  labelIn,
  recall,
  saidClass,
  type SaidMemory,
} from '../../../addin/feedback/said-memory.ts';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeMemory } from '../../fakes/fake-outbox.ts';
import { FakeServer } from '../../fakes/fake-server.ts';

function entry(fields: Partial<FeedbackLogEntry>): FeedbackLogEntry {
  return {
    sequence: 1,
    id: '00000000-0000-4000-8000-000000000001',
    kind: 'correct',
    origin: 'label-column',
    key: 'a',
    rowHash: 'h',
    class: 'Travel',
    predictedClass: null,
    note: null,
    person: 'Ada',
    basedOn: null,
    saidAt: '2026-03-01T09:00:00.000Z',
    recordedAt: '2026-03-01T09:00:00.000Z',
    hash: '',
    ...fields,
  };
}

describe('the memory of what was said', () => {
  test('keeps labels and corrections apart', () => {
    const memory = emptyMemory();
    foldEntry(memory, entry({}));
    foldEntry(memory, entry({ sequence: 2, origin: 'correction-column', class: 'Meals' }));
    expect(labelIn(memory, 'a').table).toMatchObject({ class: 'Travel', rowHash: 'h' });
    expect(saidClass(memory, 'a')).toBe('Meals');
    expect(memory.readTo).toBe(2);
  });

  test('a withdrawal takes back, "unsure" does not', () => {
    const memory = emptyMemory();
    foldEntry(memory, entry({ origin: 'review', kind: 'accept' }));
    foldEntry(memory, entry({ origin: 'review', kind: 'unsure', class: null }));
    expect(saidClass(memory, 'a')).toBe('Travel');
    foldEntry(memory, entry({ origin: 'review', kind: 'withdraw', class: null }));
    expect(saidClass(memory, 'a')).toBeNull();
  });

  test('catches up with a log of several pages, and is kept', async () => {
    const server = new FakeServer();
    server.log = Array.from({ length: 2_500 }, (_, i) => ({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      kind: 'correct' as const,
      origin: 'label-column' as const,
      key: `row ${i}`,
      cells: [],
      class: 'Travel',
      saidAt: '2026-03-01T09:00:00.000Z',
    }));
    const store = new FakeMemory();
    const memory = emptyMemory();
    await catchUp(server, store, aClassifier(), memory);
    expect(memory.labels.size).toBe(2_500);
    expect((await store.load(aClassifier().id))?.readTo).toBe(2_500);
  });

  test('what an earlier release kept is forgotten: the log tells it again', async () => {
    const store = new FakeMemory();
    store.kept.set('c', {
      labels: new Map(),
      corrections: new Map([['a', 'Travel']]),
      readTo: 7,
    } as unknown as SaidMemory);
    expect(await recall(store, { id: 'c' })).toEqual(emptyMemory());
  });

  test('by columns that have changed since is read anew from the log; what was said here is kept', async () => {
    const store = new FakeMemory();
    const memory = emptyMemory();
    foldEntry(memory, entry({ key: 'p1' }));
    memory.underWay.set('p2', { id: 'x', class: 'Travel' });
    memory.scannedTo = 1;
    await store.save('c', memory);
    expect(await recall(store, { id: 'c' })).toEqual(memory);
    expect(await recall(store, { id: 'c', columnChanges: 1 })).toEqual({
      ...emptyMemory(1),
      underWay: new Map([['p2', { id: 'x', class: 'Travel' }]]),
      scannedTo: 1,
    });
  });
});
