import { emptyMemory } from '../../../addin/flows/said-memory.ts';
import type { CorrectionSending } from '../../../addin/flows/send-corrections.ts';
import { undoCorrection } from '../../../addin/flows/undo-correction.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../fakes/fake-outbox.ts';

function sending(): CorrectionSending & { outbox: FakeOutbox } {
  return { outbox: new FakeOutbox(), store: new FakeMemory(), memory: emptyMemory(), pacing: fakePacing(), classifier: aClassifier(), view: 'v' };
}

describe('undoCorrection', () => {
  test('withdraws what was said', async () => {
    const undoing = sending();
    undoing.memory.corrections.set('a', 'Meals');
    await undoCorrection(undoing, { key: 'a', class: 'Meals', before: null, cells: ['Cafe', 1] });
    expect(undoing.outbox.items.map((item) => item.event.kind)).toEqual(['withdraw']);
    expect(undoing.memory.corrections.has('a')).toBe(false);
  });

  test('says again what had been said before', async () => {
    const undoing = sending();
    await undoCorrection(undoing, { key: 'a', class: 'Meals', before: 'Office', cells: ['Cafe', 1] });
    expect(undoing.outbox.items.map((item) => [item.event.kind, item.event.class])).toEqual([['withdraw', undefined], ['correct', 'Office']]);
    expect(undoing.memory.corrections.get('a')).toBe('Office');
  });

  test('undoing an emptied cell says the class again without a withdrawal', async () => {
    const undoing = sending();
    await undoCorrection(undoing, { key: 'a', class: null, before: 'Office', cells: ['Cafe', 1] });
    expect(undoing.outbox.items.map((item) => item.event.kind)).toEqual(['correct']);
  });
});
