import { FlowProblem } from '../../../addin/tasks/flow-problem.ts';
import { troubleOf } from '../../../addin/tasks/shown-problem.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';

describe('troubleOf', () => {
  test.each([
    [serverAwayProblem(), 'server-away', 'The Amend server does not answer.'],
    [cellBeingEdited(), 'cell-being-edited', 'A cell is being edited.'],
    [new FlowProblem('no-labels', 'No row has a class.', 'Fill some in.'), 'no-labels', 'No row has a class.'],
  ])('an expected failure says its own sentence: %s', (error, code, sentence) => {
    expect(troubleOf(error)).toMatchObject({ code, sentence });
  });

  test.each([[new TypeError('x is undefined')], ['text'], [null], [{ code: 1, nextStep: 'n' }]])(
    'anything else is said in plain words, without its message: %s',
    (error) => {
      expect(troubleOf(error)).toMatchObject({ code: 'unexpected', sentence: 'Something went wrong in the pane.' });
    },
  );
});
