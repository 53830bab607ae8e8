import { emptyMemory, saidClass } from '../../../addin/feedback/said-memory.ts';
import { say, type Saying } from '../../../addin/feedback/say.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeMemory, FakeOutbox, fakePacing } from '../../fakes/fake-outbox.ts';

function saying(): Saying & { outbox: FakeOutbox; store: FakeMemory } {
  return {
    outbox: new FakeOutbox(),
    store: new FakeMemory(),
    memory: emptyMemory(),
    pacing: fakePacing(),
    classifier: aClassifier(),
    view: 'v',
  };
}

const meals = { key: 'a', kind: 'correct', origin: 'review', cells: ['Cafe', 1], class: 'Meals' } as const;

describe('what is said of rows', () => {
  test('goes into the outbox with the names of its cells, and says what its author had seen', async () => {
    const here = saying();
    here.memory.readTo = 7;
    await say(here, [meals, { ...meals, key: 'b', basedOn: 3 }]);
    expect(here.outbox.items).toMatchObject([
      { columns: ['Merchant', 'Amount'], view: 'v', event: { key: 'a', class: 'Meals', basedOn: 7 } },
      { columns: ['Merchant', 'Amount'], view: 'v', event: { key: 'b', class: 'Meals', basedOn: 3 } },
    ]);
  });

  test('is remembered, with what had been said before', async () => {
    const here = saying();
    await say(here, [meals]);
    const [said] = await say(here, [{ ...meals, class: 'Office' }]);
    expect(said).toMatchObject({ key: 'a', class: 'Office', before: 'Meals' });
    expect(saidClass((await here.store.load(here.classifier.id))!, 'a')).toBe('Office');
  });

  test('in doubt, or by the table itself, is no word of a person on the class', async () => {
    const here = saying();
    await say(here, [
      { key: 'a', kind: 'unsure', origin: 'review', cells: [] },
      { ...meals, key: 'b', kind: 'adopt', origin: 'label-column' },
    ]);
    expect(here.outbox.items).toHaveLength(2);
    expect([saidClass(here.memory, 'a'), saidClass(here.memory, 'b')]).toEqual([null, null]);
  });

  test('is nothing when there is nothing to say', async () => {
    const here = saying();
    expect(await say(here, [])).toEqual([]);
    expect(here.outbox.items).toEqual([]);
  });
});
