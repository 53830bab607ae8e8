import type { ReactNode } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { scopesAt } from '../../contract/access.ts';
import type { Policies } from '../../contract/classifier.ts';
import type { ModelVersion } from '../../contract/training.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState, Step } from '../session/shared-state.ts';
import type { TrainingActions } from '../training/training-actions.ts';
import type { ModelActions } from './model-actions.ts';
import type { ModelState } from './model-state.ts';
import { AcceptanceSection } from '../acceptance/AcceptanceSection.tsx';
import type { AcceptanceActions } from '../acceptance/acceptance-actions.ts';
import type { AcceptanceState } from '../acceptance/acceptance-state.ts';
import { isRunning, taskOf, type Task, type Tasks } from '../tasks/tasks.ts';
import { Note } from '../elements/notes/Note.tsx';
import { ClassMetricsTable } from './ClassMetricsTable.tsx';
import { freeHeaders } from '../table/feature-columns.ts';
import { ColumnList } from '../columns/ColumnList.tsx';
import type { ColumnActions } from '../columns/column-actions.ts';
import { GateNote } from './GateNote.tsx';
import { LearnerTable } from './LearnerTable.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { OwnRowsPane } from './OwnRowsPane.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { TestResult } from './TestResult.tsx';
import { VersionList } from './VersionList.tsx';
import { moment } from '../../contract/words/dates.ts';
import { columnsApart } from '../words/columns-apart.ts';
import { standingOf } from '../words/words-of-versions.ts';
import { modelWords } from './words/model-words.ts';

const useStyles = makeStyles({ fact: { color: tokens.colorNeutralForeground2 }, left: { alignSelf: 'start' } });

export interface ModelPaneProps {
  readonly work: SharedState & ModelState & AcceptanceState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> &
    ModelActions &
    AcceptanceActions &
    TrainingActions &
    ColumnActions & { openPolicies(): void; savePolicies(change: Partial<Policies>): void };
  readonly onGoTo: (step: Step) => void;
  /** How the version in use serves, and which one answers beside it. */
  readonly serving?: ReactNode;
  /** What is beneath it, for whoever answers for the classifier. */
  readonly beneath?: ReactNode;
}

/** What the parts of the pane are made from. */
type PartProps = Omit<ModelPaneProps, 'onGoTo' | 'serving' | 'beneath'>;

/** Training, what came of it, and the versions that there are; all of it for whoever may see all rows. */
export function ModelPane({ work, tasks, actions, onGoTo, serving, beneath }: ModelPaneProps) {
  const isTraining = isRunning(tasks, 'train');
  const scopes = work.person === null ? null : scopesAt(work.person, 'read', work.classifier.id);
  if (scopes !== null && scopes.length > 0)
    return <OwnRowsPane scopes={scopes} champion={work.classifier.champion} onGoTo={onGoTo} />;
  if (work.versions === null && !isTraining) return <UnknownModel tasks={tasks} actions={actions} />;
  const shown = work.training?.version ?? work.versions?.find((version) => version.isChampion) ?? null;
  return (
    <PaneBody actions={<TrainActions work={work} isTraining={isTraining} onTrain={actions.train} onGoTo={onGoTo} />}>
      <TrainingSoFar work={work} tasks={tasks} actions={actions} hasModel={shown !== null} />
      {shown && !isTraining && <ModelFacts shown={shown} work={work} tasks={tasks} actions={actions} />}
      {!isTraining && serving}
      <TaskNotice task={taskOf(tasks, 'roll-back')} onRetry={() => actions.retry('roll-back')} />
      {!isTraining && <VersionsAndPolicies work={work} tasks={tasks} actions={actions} />}
      {beneath}
    </PaneBody>
  );
}

/** Nobody knows how the classifier stands: what stands in the way, and how to try again. */
function UnknownModel({ tasks, actions }: Omit<PartProps, 'work'>) {
  const changing = taskOf(tasks, 'roll-back');
  return (
    <PaneBody>
      <TaskNotice task={taskOf(tasks, 'train')} onRetry={actions.train} />
      <TaskNotice task={changing} onRetry={() => actions.retry('roll-back')} />
      {changing.kind !== 'running' && <TaskNotice task={taskOf(tasks, 'versions')} onRetry={actions.loadModel} />}
    </PaneBody>
  );
}

/** What was learned until now, how a training goes, and what the last one came to. */
function TrainingSoFar({ work, tasks, actions, hasModel }: PartProps & { hasModel: boolean }) {
  const { classifier, training } = work;
  const train = taskOf(tasks, 'train');
  return (
    <>
      {classifier.champion === null && !hasModel ? (
        <PaneSection
          title={modelWords('trainIt')}
          lead={modelWords('trainItLead', { column: classifier.labelColumn })}
        />
      ) : (
        <LearnedSince work={work} />
      )}
      {classifier.adopted > 0 && train.kind !== 'running' && (
        <Note intent="info">
          {modelWords('adopted', { classes: classifier.adopted, column: classifier.labelColumn })}
        </Note>
      )}
      <TaskNotice
        task={train}
        onRetry={actions.train}
        onCancel={() => actions.cancel('train')}
        cancelled={modelWords('cancelled')}
      />
      {training && train.kind === 'idle' && classifier.correctionsSinceTraining === 0 && (
        <GateNote version={training.version} champion={classifier.champion} labels={training.labels} />
      )}
    </>
  );
}

/** How good the version is, by itself, as a worksheet, class by class and beside others. */
function ModelFacts({ shown, work, tasks, actions }: PartProps & { shown: ModelVersion }) {
  return (
    <>
      <TestResult version={shown} />
      <ColumnsApart version={shown} classifier={work.classifier} />
      <ModelSheet
        version={shown}
        written={work.modelSheet}
        task={taskOf(tasks, 'model-sheet')}
        onWrite={() => actions.writeModelSheet(shown.version)}
      />
      <ClassMetricsTable classes={shown.metrics.classes} />
      <LearnerTable version={shown} />
    </>
  );
}

/** All versions, and the way to the policies for whom they are theirs to say. */
function VersionsAndPolicies({ work, tasks, actions }: PartProps) {
  const { classifier, versions, person } = work;
  const styles = useStyles();
  const maySetUp = person !== null && scopesAt(person, 'set-up', classifier.id) === null;
  return (
    <>
      {classifier.champion !== null && (
        <AcceptanceSection
          work={work}
          tasks={tasks}
          actions={actions}
          onSave={maySetUp ? actions.savePolicies : null}
        />
      )}
      {versions && versions.length > 0 && (
        <VersionList
          versions={versions}
          isBusy={isRunning(tasks, 'roll-back') || isRunning(tasks, 'versions')}
          onRollBack={actions.rollBack}
          onPin={actions.pin}
        />
      )}
      {maySetUp && work.columns !== null && (
        <ColumnList
          classifier={classifier}
          free={freeHeaders(work.columns)}
          task={taskOf(tasks, 'columns')}
          onChange={actions.changeColumns}
        />
      )}
      {maySetUp && (
        <PaneSection title={modelWords('policies')} lead={modelWords('policiesLead')}>
          <Button className={styles.left} onClick={actions.openPolicies}>
            {modelWords('openPolicies')}
          </Button>
        </PaneSection>
      )}
    </>
  );
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
    <PaneSection title={modelWords('sheetTitle')} lead={modelWords('sheetLead')}>
      {written === version.version && task.kind === 'idle' && (
        <Note intent="success">{modelWords('sheetWritten')}</Note>
      )}
      {written !== null && written !== version.version && task.kind === 'idle' && (
        <Note intent="warning">{modelWords('sheetOfAnother', { written, version: version.version })}</Note>
      )}
      <TaskNotice task={task} onRetry={onWrite} />
      {task.kind !== 'running' && (
        <Button className={styles.left} onClick={onWrite}>
          {modelWords('writeSheet')}
        </Button>
      )}
    </PaneSection>
  );
}

function LearnedSince({ work }: { work: SharedState }) {
  const styles = useStyles();
  const since = work.classifier.correctionsSinceTraining;
  // Right after a training, its own note says it all.
  if (work.classifier.champion === null || (work.training !== null && since === 0)) return null;
  const champion = work.versions?.find((version) => version.isChampion);
  const sentences = [
    modelWords('answers', { version: work.classifier.champion }),
    ...(champion === undefined ? [] : standingOf(champion, moment)),
    since === 0 ? modelWords('nothingSince') : modelWords('correctedSince', { corrections: since }),
  ];
  return <Text className={styles.fact}>{sentences.join(' ')}</Text>;
}

function TrainActions({
  work,
  isTraining,
  onTrain,
  onGoTo,
}: {
  work: SharedState;
  isTraining: boolean;
  onTrain: () => void;
  onGoTo: (step: Step) => void;
}) {
  const { champion, correctionsSinceTraining } = work.classifier;
  const isFirst = champion === null;
  const isTrainingNext = isFirst || correctionsSinceTraining > 0;
  return (
    <>
      <Button appearance={isTrainingNext ? 'primary' : 'secondary'} disabledFocusable={isTraining} onClick={onTrain}>
        {modelWords(isFirst ? 'train' : 'trainAgain')}
      </Button>
      {!isTrainingNext && (
        <Button appearance="primary" disabled={isTraining} onClick={() => onGoTo('classify')}>
          {modelWords('next')}
        </Button>
      )}
    </>
  );
}

/** How the columns that a version learned from differ from those of now. */
function ColumnsApart({ version, classifier }: { version: ModelVersion; classifier: SharedState['classifier'] }) {
  const sentences = columnsApart(version, classifier);
  if (sentences.length === 0) return null;
  return <Note intent="info">{[...sentences, modelWords('learnAsTheyAre')].join(' ')}</Note>;
}
