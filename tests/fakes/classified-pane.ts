import { PaneHarness } from './pane-harness.ts';

/** A pane that has classified its two rows without a class. */
export async function classifiedPane(): Promise<PaneHarness> {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  return pane;
}
