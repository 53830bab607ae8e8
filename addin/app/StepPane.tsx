import { rolesAt, scopesAt } from '../../contract/access.ts';
import type { ColumnDrift } from '../../contract/drift.ts';
import { AnomaliesPane } from '../anomalies/AnomaliesPane.tsx';
import { ArchiveSections } from '../archive/ArchiveSections.tsx';
import { goToColumn } from '../archive/go-to-column.ts';
import { LogSection } from '../audit/LogSection.tsx';
import { ClassifyPane } from '../classify/ClassifyPane.tsx';
import { DriftPane } from '../drift/DriftPane.tsx';
import { GroupsSection } from '../groups/GroupsSection.tsx';
import { IncidentsSection } from '../incidents/IncidentsSection.tsx';
import { ModelPane } from '../model/ModelPane.tsx';
import { PacksSection } from '../packs/PacksSection.tsx';
import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import { ScorecardSection } from '../scorecard/ScorecardSection.tsx';
import type { Step } from '../session/shared-state.ts';
import type { Tasks } from '../tasks/tasks.ts';
import { CorrectStep } from './CorrectStep.tsx';
import { ElsewhereStep } from './ElsewhereStep.tsx';
import type { PaneActions } from './pane-actions.ts';
import { Serving } from './Serving.tsx';
import { may, maySetUp } from './work-rights.ts';
import type { WorkState } from './work-state.ts';

export interface WorkPaneProps {
  readonly work: WorkState;
  readonly tasks: Tasks;
  readonly outbox: OutboxSnapshot;
  readonly actions: PaneActions;
}

/** What the step at hand shows, of every feature that has a part in it. */
export function StepPane({ outbox, ...props }: WorkPaneProps & { readonly onGoTo: (step: Step) => void }) {
  const { work, tasks, actions } = props;
  if (work.classifier.isElsewhere === true && work.step !== 'drift')
    return <ElsewhereStep onGoToDrift={() => props.onGoTo('drift')} />;
  if (work.classifier.kind === 'anomalies' && (work.step === 'model' || work.step === 'drift'))
    return <AnomaliesPane work={work} tasks={tasks} actions={actions} mayChange={maySetUp(work)} />;
  switch (work.step) {
    case 'model':
      return (
        <ModelPane
          {...props}
          serving={<Serving work={work} tasks={tasks} actions={actions} />}
          beneath={
            <>
              <GroupsSection work={work} tasks={tasks} actions={actions} />
              <Answering work={work} tasks={tasks} actions={actions} />
            </>
          }
        />
      );
    case 'classify':
      return <ClassifyPane {...props} />;
    case 'correct':
      return <CorrectStep {...props} outbox={outbox} />;
    case 'drift':
      return (
        <DriftPane
          {...props}
          incidents={
            <IncidentsSection {...{ work, tasks, actions }} onOpenReport={(number) => actions.openReports([number])} />
          }
          archive={
            <>
              <ArchiveSections {...{ work, tasks, actions }} owners={work.incidentOwners} />
              <PacksSection {...{ work, tasks, actions }} />
            </>
          }
          onSetThreshold={thresholdSetter(work, actions)}
        />
      );
  }
}

/** Goes to the column in the time line, where its threshold is; nothing for whoever may not set one. */
function thresholdSetter(work: WorkState, actions: PaneActions) {
  const { person, classifier, archive } = work;
  const isWhole = person !== null && scopesAt(person, 'read', classifier.id) === null;
  if (!isWhole || !may(work, 'watch') || archive.timeline === null) return undefined;
  return (column: Pick<ColumnDrift, 'name' | 'type'>) => goToColumn(archive, actions, column);
}

/** For controllers, approvers and admins of all rows. */
function Answering({ work, tasks, actions }: Omit<WorkPaneProps, 'outbox'>) {
  const { person, classifier, logCheck } = work;
  if (person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const answers = rolesAt(person, classifier.id).some((each) => ['controller', 'approver', 'admin'].includes(each));
  if (!answers) return null;
  return (
    <>
      <ScorecardSection work={work} tasks={tasks} actions={actions} maySign={may(work, 'sign')} />
      <LogSection verdict={logCheck} tasks={tasks} actions={actions} />
    </>
  );
}
