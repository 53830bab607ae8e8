import { meantHere } from '../../../addin/feedback/meant-here.ts';
import { emptyMemory, noteSaid } from '../../../addin/feedback/said-memory.ts';
import { aClassifier } from '../../fakes/contract-data.ts';

const classifier = aClassifier({ classes: ['Meals'] });

describe('the class that a name means here', () => {
  test('is one that the classifier has, whatever the spelling', () => {
    expect([...meantHere({ classifier, memory: emptyMemory() }, ['MEALS ', null])]).toEqual([['MEALS ', 'Meals']]);
  });

  test('is one that was just said here, before the server has it', () => {
    const memory = emptyMemory();
    noteSaid(memory, {
      id: 'x',
      key: 'a',
      kind: 'correct',
      origin: 'review',
      class: 'Travel',
      cells: [],
      saidAt: '2026-03-01T09:00:00.000Z',
    });
    expect(meantHere({ classifier, memory }, ['travel']).get('travel')).toBe('Travel');
  });

  test('is itself where nobody has said its like', () => {
    expect(meantHere({ classifier, memory: emptyMemory() }, ['Office']).get('Office')).toBe('Office');
  });
});
