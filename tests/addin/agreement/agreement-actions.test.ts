import { followTrust } from '../../../addin/agreement/agreement-actions.ts';
import { createTaskRunner } from '../../../addin/tasks/task-runner.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

test('whose words count is read anew where it is shown, and nowhere else', async () => {
  const harness = await new PaneHarness().open({ remembered: true });
  const { store, server, pacing } = harness;
  const tasks = createTaskRunner(store, pacing);
  const pane = { store, server, pacing, tasks, session: {} } as unknown as Parameters<typeof followTrust>[0];
  await followTrust(pane);
  expect(harness.work.agreement).toBeNull();
  const { agreement: measured, undecided, golden, trust } = server;
  const shown = { measured, undecided, golden, trust: { ...trust } };
  store.dispatch({ type: 'agreement-loaded', agreement: shown });
  await followTrust(pane);
  expect(harness.work.agreement).not.toBe(shown);
  expect(harness.work.agreement).toEqual(shown);
});
