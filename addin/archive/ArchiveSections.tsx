import { scopesAt } from '../../contract/access.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { ArchiveActions } from './archive-actions.ts';
import type { ArchiveState } from './archive-state.ts';
import { AccuracyRuleSection } from './AccuracyRuleSection.tsx';
import { DriftPolicySection } from './DriftPolicySection.tsx';
import { OpenedReports } from './OpenedReports.tsx';
import { ReportsSection } from './ReportsSection.tsx';
import { SideBySide } from './SideBySide.tsx';
import { TimelineSection } from './TimelineSection.tsx';
import { WatchSection } from './WatchSection.tsx';

export interface ArchiveSectionsProps {
  readonly work: SharedState & ArchiveState;
  readonly tasks: Tasks;
  readonly actions: ArchiveActions;
  /** Whom incidents can be given to. */
  readonly owners: readonly string[];
}

/** What the checks said over time: nothing for whoever sees some rows only, for it is of all of them. */
export function ArchiveSections({ work, tasks, actions, owners }: ArchiveSectionsProps) {
  const { person, classifier, archive } = work;
  if (person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const all = (['archive', 'reports', 'threshold', 'watch'] as const).map((name) => taskOf(tasks, name));
  const isBusy = all.some(({ kind }) => kind === 'running');
  const isElsewhere = classifier.isElsewhere === true;
  const maySet = scopesAt(person, 'watch', classifier.id) === null;
  const { reports, watch, overview, opened, written } = archive;
  return (
    <>
      {all.map(
        (task, at) => task.kind === 'failed' && <TaskNotice key={at} task={task} onRetry={actions.loadArchive} />,
      )}
      <TimelineSection archive={archive} actions={actions} isBusy={isBusy} maySet={maySet} />
      <OpenedReports {...{ opened, written, isBusy, actions }} />
      {reports !== null && <ReportsSection reports={reports} isBusy={isBusy} actions={actions} />}
      {watch !== null && (
        <WatchSection
          key={JSON.stringify(watch)}
          {...{ watch, isBusy, maySet, isElsewhere }}
          owners={owners}
          onSet={actions.setWatch}
        />
      )}
      {watch !== null && (
        <>
          <AccuracyRuleSection
            key={JSON.stringify(watch.accuracy)}
            {...{ isBusy, maySet, isElsewhere }}
            rule={watch.accuracy}
            measured={watch.measured}
            onSet={actions.setAccuracyRule}
          />
          {/* Of a model from elsewhere none is trained here, and no answer of it is accepted. */}
          {!isElsewhere && (
            <DriftPolicySection
              key={JSON.stringify([watch.policy, classifier.classes])}
              {...{ isBusy, maySet }}
              policy={watch.policy}
              classes={classifier.classes}
              onSet={actions.setDriftPolicy}
            />
          )}
        </>
      )}
      {overview !== null && <SideBySide overview={overview} />}
    </>
  );
}
