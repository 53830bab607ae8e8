import { openPolicy, TRAINING_MS } from '../amend-in-browser.ts';
import { changePolicies } from '../other-people.ts';
import type { PaneState, PaneWalk } from './pane-walk.ts';

/** From the first look at Amend to classified rows. */
export function statesOfSteps({ amend, pane, ...walk }: PaneWalk): readonly PaneState[] {
  const { button, heading, press, tab, seen, intoView } = walk;
  return [
    { name: 'welcome', reach: () => heading('Welcome to Amend').waitFor() },
    {
      name: 'set-up',
      reach: async () => {
        await press('Classify my table');
        await seen('Every row can be told apart.');
      },
    },
    {
      name: 'train-first',
      reach: async () => {
        await press('Create classifier');
        await button('Train').waitFor();
      },
    },
    {
      name: 'classify-untrained',
      reach: async () => {
        await tab('Classify');
        await seen('Go to training');
      },
    },
    {
      name: 'correct-untrained',
      reach: async () => {
        await tab('Correct');
        await seen('Classify some rows first');
      },
    },
    {
      name: 'drift-untrained',
      reach: async () => {
        await tab('Drift');
        await seen('Go to training');
      },
    },
    {
      // Every way to learn is tried, which takes longer than the look.
      name: 'training',
      reach: async () => {
        await tab('Train');
        await press('Train');
        await button('Cancel').waitFor();
      },
    },
    {
      name: 'trained',
      reach: async () => {
        await changePolicies(amend, { learner: 'linear', askBeforeRows: 0, reasons: ['no receipt', 'private'] });
        await press('Cancel');
        await button('Train').waitFor();
        await press('Train');
        await button('Next: classify rows').waitFor({ timeout: TRAINING_MS });
      },
    },
    {
      name: 'acceptance',
      reach: async () => {
        await pane.getByLabel('They should be right').selectOption('80 %');
        await button(/^Use 80/).waitFor();
        await intoView('Answers that need no look');
      },
    },
    {
      name: 'policies',
      reach: async () => {
        const row = await openPolicy(pane, 'Approval');
        await row.getByRole('combobox').selectOption({ label: 'some of them' });
        await pane.getByLabel('Those of rows of which this holds').fill('Amount > ');
        await seen(/^At the end/);
      },
    },
    {
      name: 'log-checked',
      reach: async () => {
        await press('Back to the work');
        await press('Check the log');
        await seen(/were hashed again/);
        await intoView('Logs');
      },
    },
    {
      name: 'classify',
      reach: async () => {
        await press('Next: classify rows');
        await button('Classify').waitFor();
      },
    },
    {
      name: 'classified',
      reach: async () => {
        await press('Classify');
        await seen('rows classified');
      },
    },
  ];
}
