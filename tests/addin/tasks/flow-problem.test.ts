import { FlowProblem } from '../../../addin/tasks/flow-problem.ts';

test('a flow problem carries its sentence, its next step and its cause', () => {
  const cause = new Error('deeper');
  expect(new FlowProblem('no-labels', 'No row has a class.', 'Fill some in.', cause)).toMatchObject({
    code: 'no-labels',
    message: 'No row has a class.',
    nextStep: 'Fill some in.',
    cause,
  });
});
