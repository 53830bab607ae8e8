import { answersInSheet } from '../../contract/first-answers.ts';
import type { Step } from '../session/shared-state.ts';
import { goToStep } from './go-to-step.ts';
import type { PaneActions } from './pane-actions.ts';
import type { PaneStore } from './pane-store.ts';

/** What the manifest offers beside the pane: on the ribbon, and in the menu of cells. */
export const COMMANDS = [
  'classifyRows',
  'sendCorrections',
  'checkDrift',
  'whyThisClass',
  'acceptRows',
  'showHistory',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The step at which one sees what a command does, and how it is done there. */
const DEEDS: { readonly [Name in Command]: { readonly step: Step; readonly act: (actions: PaneActions) => void } } = {
  classifyRows: { step: 'classify', act: (actions) => actions.classify() },
  sendCorrections: {
    step: 'correct',
    act: (actions) => {
      actions.rescan();
      actions.sendNow();
    },
  },
  checkDrift: { step: 'drift', act: (actions) => actions.loadDrift() },
  whyThisClass: { step: 'correct', act: (actions) => actions.explainSelectedRow() },
  acceptRows: { step: 'correct', act: (actions) => actions.acceptSelected() },
  showHistory: { step: 'correct', act: (actions) => actions.tellHistory() },
};

/**
 * Does what a command of Excel's ribbon or menu asks for, where the person sees it. A pane that has just been opened
 * does it once it knows its classifier; one without a classifier, or with one that was never trained, shows what comes
 * first instead.
 */
export function runCommand(command: Command, { store, actions }: { store: PaneStore; actions: PaneActions }): void {
  const { stage } = store.getState();
  if (stage.kind === 'opening') {
    const stop = store.subscribe(() => {
      if (store.getState().stage.kind === 'opening') return;
      stop();
      // Whoever opens the classifier does so to the end first.
      queueMicrotask(() => runCommand(command, { store, actions }));
    });
    return;
  }
  if (stage.kind !== 'working') return;
  const { step, act } = DEEDS[command];
  goToStep(step, stage.work, actions);
  if (answersInSheet(stage.work.classifier) || command === 'showHistory') act(actions);
}
