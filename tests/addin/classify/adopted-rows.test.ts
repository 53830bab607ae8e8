import { adoptedClasses } from '../../../addin/classify/adopted-rows.ts';
import { emptyMemory, foldEntry } from '../../../addin/feedback/said-memory.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';

test('a class is adopted that stands in the label column as it was copied there, not one that the table says', async () => {
  const workbook = new FakeWorkbook([
    { name: 'Id', values: ['a', 'b', 'c', 'd'] },
    { name: 'Account', values: ['Travel', 'Meals', 'Office', 'Travel'] },
  ]);
  const memory = emptyMemory();
  const say = (key: string, kind: 'adopt' | 'correct', sequence: number) =>
    foldEntry(memory, {
      ...{ id: `${sequence}`, sequence, key, kind, origin: 'label-column', class: 'Travel', person: 'Demo corrector' },
      ...{ cells: null, rowHash: '', predictedClass: null, note: null, basedOn: null },
      ...{ saidAt: '', recordedAt: '', hash: '' },
    });
  say('a', 'adopt', 1);
  // Another class stands there by now; a label of the table's own; nothing was said.
  say('b', 'adopt', 2);
  say('d', 'correct', 3);
  const read = await workbook.readTable('table-1');
  expect([...adoptedClasses(read, aClassifier(), memory)]).toEqual([['a', 'Travel']]);
});
