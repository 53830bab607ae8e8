import { followRules } from '../../../addin/rules/rule-actions.ts';
import { createTaskRunner } from '../../../addin/tasks/task-runner.ts';
import { aRule } from '../../fakes/fake-rules.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

test('rules that others changed are fetched where they are shown, and nowhere else', async () => {
  const harness = await new PaneHarness().open({ remembered: true });
  const { store, rules, pacing } = harness;
  const tasks = createTaskRunner(store, pacing);
  const pane = { store, rules, pacing, tasks, session: {} } as unknown as Parameters<typeof followRules>[0];
  rules.rules = [aRule()];
  await followRules(pane);
  expect(harness.work.rules.listed).toBeNull();
  store.dispatch({ type: 'rules-listed', rules: [] });
  await followRules(pane);
  expect(harness.work.rules.listed).toEqual([aRule()]);
});
