import { useEffect } from 'react';
import { StatusSection } from '../service/StatusSection.tsx';
import { TrialSection } from '../service/TrialSection.tsx';
import { ShadowSection } from '../shadow/ShadowSection.tsx';
import type { Tasks } from '../tasks/tasks.ts';
import type { PaneActions } from './pane-actions.ts';
import { may } from './work-rights.ts';
import type { WorkState } from './work-state.ts';

export interface ServingProps {
  readonly work: WorkState;
  readonly tasks: Tasks;
  readonly actions: PaneActions;
}

/** How the version in use serves, a row to try it by, and the version that answers beside it; once there is one. */
export function Serving({ work, tasks, actions }: ServingProps) {
  const { id, champion } = work.classifier;
  // Whenever it comes up, as after a training, and when another version comes to answer.
  useEffect(() => {
    if (champion === null) return;
    actions.loadStatus();
    actions.loadShadows();
  }, [actions, id, champion]);
  if (champion === null) return null;
  return (
    <>
      <StatusSection work={work} tasks={tasks} actions={actions} />
      <TrialSection key={id} work={work} tasks={tasks} actions={actions} />
      <ShadowSection work={work} tasks={tasks} actions={actions} maySet={may(work, 'promote')} />
    </>
  );
}
