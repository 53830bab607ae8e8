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
}

/** What the checks said over time: nothing for whoever sees some rows only, for it is of all of them. */
export function ArchiveSections({ work, tasks, actions }: ArchiveSectionsProps) {
  const { person, classifier, archive } = work;
  if (person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const all = (['archive', 'reports', 'threshold', 'watch'] as const).map((name) => taskOf(tasks, name));
  const isBusy = all.some(({ kind }) => kind === 'running');
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
          {...{ watch, isBusy, maySet }}
          person={person.person}
          onSet={actions.setWatch}
        />
      )}
      {watch !== null && (
        <>
          <AccuracyRuleSection
            key={JSON.stringify(watch.accuracy)}
            {...{ isBusy, maySet }}
            rule={watch.accuracy}
            measured={watch.measured}
            onSet={actions.setAccuracyRule}
          />
          <DriftPolicySection
            key={JSON.stringify([watch.policy, classifier.classes])}
            {...{ isBusy, maySet }}
            policy={watch.policy}
            classes={classifier.classes}
            onSet={actions.setDriftPolicy}
          />
        </>
      )}
      {overview !== null && <SideBySide overview={overview} />}
    </>
  );
}
