import { emptyMemory, noteSaid, saidClass } from '../../../../addin/feedback/said-memory.ts';
import type { Saying } from '../../../../addin/feedback/say.ts';
import { undoCorrections } from '../../../../addin/correct/typed/undo-correction.ts';
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

describe('undoCorrections', () => {
  test('withdraws what was said', async () => {
    const undoing = sending();
    noteSaid(undoing.memory, {
      id: 'x',
      key: 'a',
      kind: 'correct',
      origin: 'review',
      class: 'Meals',
      cells: [],
      saidAt: '',
    });
    await undoCorrections(undoing, [{ kind: 'correct', key: 'a', class: 'Meals', before: null, cells: ['Cafe', 1] }]);
    expect(undoing.outbox.items.map((item) => item.event.kind)).toEqual(['withdraw']);
    expect(saidClass(undoing.memory, 'a')).toBeNull();
  });

  test('says again what had been said before', async () => {
    const undoing = sending();
    await undoCorrections(undoing, [
      { kind: 'correct', key: 'a', class: 'Meals', before: 'Office', cells: ['Cafe', 1] },
    ]);
    expect(undoing.outbox.items.map((item) => [item.event.kind, item.event.class])).toEqual([['correct', 'Office']]);
    expect(saidClass(undoing.memory, 'a')).toBe('Office');
  });

  test('undoing an emptied cell says the class again without a withdrawal', async () => {
    const undoing = sending();
    await undoCorrections(undoing, [{ kind: 'correct', key: 'a', class: null, before: 'Office', cells: ['Cafe', 1] }]);
    expect(undoing.outbox.items.map((item) => item.event.kind)).toEqual(['correct']);
  });
});
