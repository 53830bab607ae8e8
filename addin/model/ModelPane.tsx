import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { hasRight } from '../../contract/access.ts';
import type { ModelVersion } from '../../contract/training.ts';
import type { PaneActions } from '../app/pane-actions.ts';
import { taskOf, type Task, type Tasks } from '../tasks/tasks.ts';
import type { Step, WorkState } from '../app/work-state.ts';
import { Note } from '../elements/Note.tsx';
import { ClassMetricsTable } from './ClassMetricsTable.tsx';
import { GateNote } from './GateNote.tsx';
import { LearnerTable } from './LearnerTable.tsx';
import { PaneBody } from '../elements/PaneBody.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { TestResult } from './TestResult.tsx';
import { TrainingPolicy } from '../training/TrainingPolicy.tsx';
import { VersionList } from './VersionList.tsx';
import { count, moment, plural } from '../words/words.ts';
import { standingOf } from '../words/words-of-versions.ts';

const useStyles = makeStyles({ fact: { color: tokens.colorNeutralForeground2 }, left: { alignSelf: 'start' } });

export interface ModelPaneProps {
  readonly work: WorkState;
  readonly tasks: Tasks;
  readonly actions: PaneActions;
  readonly onGoTo: (step: Step) => void;
}

/** Training, what came of it, and the versions that there are. */
export function ModelPane({ work, tasks, actions, onGoTo }: ModelPaneProps) {
  const { classifier, versions } = work;
  const train = taskOf(tasks, 'train');
  const fetching = taskOf(tasks, 'versions');
  const changing = taskOf(tasks, 'roll-back');
  if (versions === null && train.kind !== 'running') {
    return (
      <PaneBody>
        <TaskNotice task={train} onRetry={actions.train} />
        <TaskNotice task={changing} onRetry={() => actions.retry('roll-back')} />
        {changing.kind !== 'running' && <TaskNotice task={fetching} onRetry={actions.loadModel} />}
      </PaneBody>
    );
  }
  const shown: ModelVersion | null = work.training?.version ?? versions?.find((version) => version.isChampion) ?? null;
  const isFirst = classifier.champion === null;
  const maySetUp = work.person !== null && hasRight(work.person.roles, 'set-up');
  return (
    <PaneBody
      actions={
        <TrainActions work={work} isTraining={train.kind === 'running'} onTrain={actions.train} onGoTo={onGoTo} />
      }
    >
      {isFirst && shown === null ? (
        <PaneSection
          title="Train it"
          lead={`Amend learns from the rows that have something in “${classifier.labelColumn}”. It puts a tenth of them aside and tests itself on those.`}
        />
      ) : (
        <LearnedSince work={work} />
      )}
      {classifier.adopted > 0 && train.kind !== 'running' && <Note intent="info">{adoptedWords(classifier)}</Note>}
      <TaskNotice
        task={train}
        onRetry={actions.train}
        onCancel={() => actions.cancel('train')}
        cancelled="The training was cancelled. Nothing has changed."
      />
      {work.training && train.kind === 'idle' && classifier.correctionsSinceTraining === 0 && (
        <GateNote version={work.training.version} champion={classifier.champion} labels={work.training.labels} />
      )}
      {shown && train.kind !== 'running' && (
        <>
          <TestResult version={shown} />
          <ModelSheet
            version={shown}
            written={work.modelSheet}
            task={taskOf(tasks, 'model-sheet')}
            onWrite={() => actions.writeModelSheet(shown.version)}
          />
          <ClassMetricsTable classes={shown.metrics.classes} />
          <LearnerTable version={shown} />
        </>
      )}
      <TaskNotice task={changing} onRetry={() => actions.retry('roll-back')} />
      {versions && versions.length > 0 && train.kind !== 'running' && (
        <VersionList
          versions={versions}
          isBusy={changing.kind === 'running' || fetching.kind === 'running'}
          onRollBack={actions.rollBack}
          onPin={actions.pin}
        />
      )}
      {maySetUp && !isFirst && train.kind !== 'running' && (
        <TrainingPolicy
          key={classifier.id}
          policies={classifier.policies}
          task={taskOf(tasks, 'policies')}
          onSave={actions.savePolicies}
          onRetry={() => actions.retry('policies')}
        />
      )}
    </PaneBody>
  );
}

function adoptedWords({ adopted, labelColumn }: WorkState['classifier']): string {
  const what =
    adopted === 1 ? `One class in “${labelColumn}” repeats` : `${count(adopted)} classes in “${labelColumn}” repeat`;
  return `${what} what Amend had answered and nobody has checked: not learned from, not counted as right. Accept or correct such rows to make them count.`;
}

/** The whole report as a worksheet: for a meeting, an auditor, or the curious. */
function ModelSheet({
  version,
  written,
  task,
  onWrite,
}: {
  version: ModelVersion;
  written: number | null;
  task: Task;
  onWrite: () => void;
}) {
  const styles = useStyles();
  if (version.metrics.accuracy.rows === 0) return null;
  return (
    <PaneSection title="As a worksheet" lead="What it takes for what, its rules in words, and charts.">
      {written === version.version && task.kind === 'idle' && (
        <Note intent="success">The sheet “Amend model” is written.</Note>
      )}
      {written !== null && written !== version.version && task.kind === 'idle' && (
        <Note intent="warning">
          The sheet “Amend model” shows version {written}. Write it again to see version {version.version}.
        </Note>
      )}
      <TaskNotice task={task} onRetry={onWrite} />
      {task.kind !== 'running' && (
        <Button className={styles.left} onClick={onWrite}>
          Write model sheet
        </Button>
      )}
    </PaneSection>
  );
}

function LearnedSince({ work }: { work: WorkState }) {
  const styles = useStyles();
  const since = work.classifier.correctionsSinceTraining;
  // Right after a training, its own note says it all.
  if (work.classifier.champion === null || (work.training !== null && since === 0)) return null;
  const champion = work.versions?.find((version) => version.isChampion);
  const answers = [
    `Version ${work.classifier.champion} answers.`,
    ...(champion === undefined ? [] : standingOf(champion, moment)),
  ].join(' ');
  return (
    <Text className={styles.fact}>
      {since === 0
        ? `${answers} Nothing was corrected since it was trained.`
        : `${answers} ${plural(since, 'correction was', 'corrections were')} made since it was trained; train again to build ${since === 1 ? 'it' : 'them'} in for good.`}
    </Text>
  );
}

function TrainActions({
  work,
  isTraining,
  onTrain,
  onGoTo,
}: {
  work: WorkState;
  isTraining: boolean;
  onTrain: () => void;
  onGoTo: (step: Step) => void;
}) {
  const { champion, correctionsSinceTraining } = work.classifier;
  if (champion === null)
    return (
      <Button appearance="primary" disabled={isTraining} onClick={onTrain}>
        Train
      </Button>
    );
  const isTrainingNext = correctionsSinceTraining > 0;
  return (
    <>
      <Button appearance={isTrainingNext ? 'primary' : 'secondary'} disabled={isTraining} onClick={onTrain}>
        Train again
      </Button>
      {!isTrainingNext && (
        <Button appearance="primary" disabled={isTraining} onClick={() => onGoTo('classify')}>
          Next: classify rows
        </Button>
      )}
    </>
  );
}
