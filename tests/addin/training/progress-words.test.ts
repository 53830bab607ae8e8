import { progressWords } from '../../../addin/training/progress-words.ts';
import { aTraining } from '../../fakes/contract-data.ts';

const ada = { person: 'Ada', roles: ['admin' as const], signIn: 'demo' as const };

test.each([
  [aTraining({ phase: 'comparing' }), 'Comparing ways to learn'],
  [aTraining({ phase: 'comparing', startedBy: 'Ben' }), 'Comparing ways to learn, started by Ben'],
  [aTraining({ phase: 'training', startedBy: 'Amend, by policy', cause: 'drift' }), 'Learning, started by the policy'],
  [
    aTraining({
      phase: 'waiting',
      interruption: { times: 4, beginsAgainAt: new Date(2026, 2, 1, 14, 5).toISOString() },
    }),
    'The server stopped 4 times during this training. It begins again at 14:05',
  ],
])('%#: %s', (training, words) => expect(progressWords(training, ada)).toBe(words));

test('as long as nobody knows who is at the keyboard, nobody is named', () =>
  expect(progressWords(aTraining({ startedBy: 'Ben' }), null)).toBe('Learning'));
