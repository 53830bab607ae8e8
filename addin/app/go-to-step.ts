import { scopesAt } from '../../contract/access.ts';
import { gathersTyped } from '../../contract/correcting.ts';
import type { Step } from '../session/shared-state.ts';
import type { PaneActions } from './pane-actions.ts';
import type { WorkState } from './work-state.ts';

/** Shows a step of the work, and fetches what it shows and is not there yet. */
export function goToStep(step: Step, work: WorkState, actions: PaneActions): void {
  actions.choose({ type: 'step-chosen', step });
  fetchForStep(step, work, actions);
}

function fetchForStep(step: Step, work: WorkState, actions: PaneActions): void {
  if (step === 'correct' && work.view !== null && work.review === null) actions.loadReview();
  if (step === 'correct' && gathersTyped(work.classifier.policies)) actions.loadDrafts();
  if (step === 'correct' && work.classifier.champion !== null && work.suspects === null) actions.loadSuspects();
  if (step === 'drift' && work.classifier.champion !== null) {
    actions.loadSegments();
    if (seesAll(work)) {
      actions.loadIncidents();
      actions.loadArchive();
      actions.loadPacks();
    }
  }
  if (step === 'model' && work.classifier.kind === 'anomalies') actions.loadAnomalies();
  else if (step === 'model') {
    actions.loadModel();
    actions.followTraining();
  }
}

/** What is of all rows is nothing for whoever sees some only. */
function seesAll({ person, classifier }: WorkState): boolean {
  return person !== null && scopesAt(person, 'read', classifier.id) === null;
}
