import { Button, Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { BrainCircuit24Regular } from '@fluentui/react-icons/svg/brain-circuit';
import type { Classifier } from '../../contract/classifier.ts';
import { answersInSheet, givesFirstAnswers, LABELS_ENDING_FIRST } from '../../contract/first-answers.ts';
import type { Classified, WhichRows } from './classify-table.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState, Step } from '../session/shared-state.ts';
import { RevertRun } from '../runs/RevertRun.tsx';
import type { RunsActions } from '../runs/runs-actions.ts';
import type { RunHead } from '../runs/run-ledger.ts';
import type { RunsState } from '../runs/runs-state.ts';
import { shownRun, waitingRows } from './answered-rows.ts';
import type { ClassifyActions } from './classify-actions.ts';
import type { ClassifyEvent, ClassifyState } from './classify-state.ts';
import { taskOf, type Task, type Tasks } from '../tasks/tasks.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { TrainFirst } from '../elements/page/TrainFirst.tsx';
import { ChangedRowsNote } from './ChangedRowsNote.tsx';
import { ClassifiedFacts } from './ClassifiedFacts.tsx';
import { FoundFacts } from './FoundFacts.tsx';
import { SkewNote } from './SkewNote.tsx';
import { classifyWords } from './words/classify-words.ts';

export interface ClassifyPaneProps {
  readonly work: SharedState & ClassifyState & RunsState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<ClassifyEvent> & ClassifyActions & RunsActions;
  readonly onGoTo: (step: Step) => void;
}

/** Which rows to classify, how far it is, and what came of it. */
export function ClassifyPane({ work, tasks, actions, onGoTo }: ClassifyPaneProps) {
  const task = taskOf(tasks, 'classify');
  const { classified, classifier } = work;
  const run = shownRun(work);
  // A run that stopped before the pane was opened goes on as one that stopped a moment ago.
  const unfinished = classified === null && run !== null && waitingRows(run) > 0 ? run : null;
  if (!answersInSheet(classifier)) {
    return (
      <TrainFirst
        icon={<BrainCircuit24Regular />}
        text={classifyWords('untrained')}
        onGoToTraining={() => onGoTo('model')}
      />
    );
  }
  return (
    <PaneBody
      actions={
        <ClassifyButtons
          task={task}
          isFinding={classifier.kind === 'anomalies'}
          isStopped={unfinished !== null}
          isClassified={classified !== null}
          actions={actions}
          onGoTo={onGoTo}
        />
      }
    >
      <WhatToClassify work={work} isRunning={task.kind === 'running'} actions={actions} />
      <TaskNotice
        task={task}
        onRetry={actions.goOnClassifying}
        onCancel={() => actions.cancel('classify')}
        cancelled={stoppedWords(run)}
      />
      <SkewNote
        check={task.kind === 'running' ? null : work.skew}
        showing={taskOf(tasks, 'show-column')}
        actions={actions}
      />
      {unfinished !== null && task.kind === 'idle' && <Note intent="info">{stoppedWords(unfinished)}</Note>}
      {(classified !== null || run !== null) && task.kind !== 'running' && (
        <Afterwards work={work} isUnfinished={unfinished !== null} tasks={tasks} actions={actions} />
      )}
      {classified && task.kind !== 'running' && <WhatCame classified={classified} classifier={classifier} />}
      <RevertRun
        runs={work.runs}
        labelColumn={classifier.labelColumn}
        task={taskOf(tasks, 'revert')}
        isClassifying={task.kind === 'running'}
        actions={actions}
        onCancel={() => actions.cancel('revert')}
      />
    </PaneBody>
  );
}

/** Which rows, and what is written beside them. */
function WhatToClassify({
  work,
  isRunning,
  actions,
}: Pick<ClassifyPaneProps, 'work' | 'actions'> & { readonly isRunning: boolean }) {
  const isFinding = work.classifier.kind === 'anomalies';
  return (
    <PaneSection
      title={classifyWords(isFinding ? 'findTitle' : 'title')}
      lead={classifyWords(isFinding ? 'findLead' : 'lead')}
    >
      {givesFirstAnswers(work.classifier) && (
        <Note intent="info">
          {classifyWords('firstLead')} {classifyWords('firstEnd', { labels: LABELS_ENDING_FIRST })}
        </Note>
      )}
      {!isFinding && (
        <RadioGroup
          aria-label={classifyWords('whichRows')}
          value={work.which}
          disabled={isRunning}
          onChange={(_, data) => actions.choose({ type: 'rows-chosen', which: data.value as WhichRows })}
        >
          <Radio value="unlabelled" label={classifyWords('unlabelledRows', { column: work.classifier.labelColumn })} />
          <Radio value="all" label={classifyWords('allRows')} />
        </RadioGroup>
      )}
      <Checkbox
        label={classifyWords('source')}
        checked={work.withSource}
        disabled={isRunning}
        onChange={(_, { checked }) => actions.choose({ type: 'source-chosen', withSource: checked === true })}
      />
    </PaneSection>
  );
}

/** How far a run came that was stopped. */
function stoppedWords(run: RunHead | null): string {
  if (run === null) return classifyWords('stopped');
  return classifyWords('stoppedAt', { done: run.done, wanted: run.wanted, waiting: waitingRows(run) });
}

/** What may follow on a classification: the other rows, after a look at ten; and what has changed since. */
function Afterwards({
  work,
  isUnfinished,
  tasks,
  actions,
}: Pick<ClassifyPaneProps, 'work' | 'tasks' | 'actions'> & { readonly isUnfinished: boolean }) {
  const { classified } = work;
  if (isUnfinished) return null;
  if (classified !== null && classified.remaining > 0 && taskOf(tasks, 'classify').kind === 'idle')
    return (
      <Note
        intent="info"
        actions={
          <Button size="small" onClick={actions.goOnClassifying}>
            {classifyWords('theOthers', { rows: classified.remaining })}
          </Button>
        }
      >
        {classifyWords('previewed', { rows: classified.rows })}
      </Note>
    );
  if (classified !== null && classified.remaining > 0) return null;
  return (
    <PaneSection title={classifyWords('since')}>
      <ChangedRowsNote
        changed={work.changed}
        looked={work.looked}
        occasion={work.occasion}
        byItself={work.byItself}
        task={taskOf(tasks, 'changed')}
        onLook={actions.lookForChanges}
        onGoOn={actions.goOnLooking}
        onClassify={actions.classifyChanged}
        onCancel={() => actions.cancel('changed')}
        onChoose={actions.chooseOccasion}
      />
    </PaneSection>
  );
}

interface ClassifyButtonsProps {
  readonly task: Task;
  /** It finds unusual rows, which it learns from as it goes: there is no look at some of them first. */
  readonly isFinding: boolean;
  /** A run stopped before the pane was opened. */
  readonly isStopped: boolean;
  readonly isClassified: boolean;
  readonly actions: ClassifyActions;
  readonly onGoTo: (step: Step) => void;
}

function ClassifyButtons({ task, isFinding, isStopped, isClassified, actions, onGoTo }: ClassifyButtonsProps) {
  const hasStopped = task.kind === 'failed' || task.kind === 'cancelled' || (isStopped && task.kind === 'idle');
  return (
    <>
      {hasStopped && (
        <Button appearance="primary" onClick={actions.goOnClassifying}>
          {classifyWords('goOn')}
        </Button>
      )}
      <Button
        appearance={hasStopped || isClassified ? 'secondary' : 'primary'}
        disabledFocusable={task.kind === 'running'}
        onClick={actions.classify}
      >
        {classifyWords(deed(isFinding, isClassified || hasStopped))}
      </Button>
      {!isClassified && !hasStopped && !isFinding && (
        <Button disabledFocusable={task.kind === 'running'} onClick={actions.previewClassifying}>
          {classifyWords('preview')}
        </Button>
      )}
      {isClassified && !hasStopped && (
        <Button appearance="primary" disabled={task.kind === 'running'} onClick={() => onGoTo('correct')}>
          {classifyWords(isFinding ? 'findNext' : 'next')}
        </Button>
      )}
    </>
  );
}

function deed(isFinding: boolean, isAgain: boolean) {
  if (isFinding) return isAgain ? 'findAgain' : 'find';
  return isAgain ? 'again' : 'classify';
}

/** What came of it: classes, or rows that are unusual. */
function WhatCame({ classified, classifier }: { readonly classified: Classified; readonly classifier: Classifier }) {
  const { champion, kind, policies } = classifier;
  if (kind === 'anomalies') return <FoundFacts classified={classified} />;
  if (champion === null && !givesFirstAnswers(classifier)) return null;
  return <ClassifiedFacts classified={classified} champion={champion} lowConfidence={policies.lowConfidence} />;
}
