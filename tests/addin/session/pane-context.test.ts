import { openWorkOf } from '../../../addin/session/pane-context.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

test('work is open only while a classifier is: asking before is a programmer’s fault', async () => {
  const harness = await new PaneHarness().open();
  const pane = { ...harness, session: null, tasks: null as never };
  expect(() => openWorkOf(pane)).toThrow(RangeError);
});
