import { Button, Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { BrainCircuit24Regular } from '@fluentui/react-icons/svg/brain-circuit';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { percent } from '../../contract/words/percent.ts';
import { grouped, listed } from '../../contract/words/phrases.ts';
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
import { SkewNote } from './SkewNote.tsx';
import { classifyWords } from './words/classify-words.ts';

const useStyles = makeStyles({
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  low: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  by: { color: tokens.colorNeutralForeground2 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
});

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
  if (classifier.champion === null) {
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
      {classified && task.kind !== 'running' && (
        <ClassifiedFacts
          classified={classified}
          champion={classifier.champion}
          lowConfidence={classifier.policies.lowConfidence}
        />
      )}
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
  return (
    <PaneSection title={classifyWords('title')} lead={classifyWords('lead')}>
      <RadioGroup
        aria-label={classifyWords('whichRows')}
        value={work.which}
        disabled={isRunning}
        onChange={(_, data) => actions.choose({ type: 'rows-chosen', which: data.value as WhichRows })}
      >
        <Radio value="unlabelled" label={classifyWords('unlabelledRows', { column: work.classifier.labelColumn })} />
        <Radio value="all" label={classifyWords('allRows')} />
      </RadioGroup>
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
  /** A run stopped before the pane was opened. */
  readonly isStopped: boolean;
  readonly isClassified: boolean;
  readonly actions: ClassifyActions;
  readonly onGoTo: (step: Step) => void;
}

function ClassifyButtons({ task, isStopped, isClassified, actions, onGoTo }: ClassifyButtonsProps) {
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
        {classifyWords(isClassified || hasStopped ? 'again' : 'classify')}
      </Button>
      {!isClassified && !hasStopped && (
        <Button disabledFocusable={task.kind === 'running'} onClick={actions.previewClassifying}>
          {classifyWords('preview')}
        </Button>
      )}
      {isClassified && !hasStopped && (
        <Button appearance="primary" disabled={task.kind === 'running'} onClick={() => onGoTo('correct')}>
          {classifyWords('next')}
        </Button>
      )}
    </>
  );
}

function ClassifiedFacts({
  classified,
  champion,
  lowConfidence,
}: {
  classified: Classified;
  champion: number;
  lowConfidence: number;
}) {
  const styles = useStyles();
  return (
    <PaneSection title={classifyWords('done')}>
      <div className={styles.figure}>
        <span className={styles.big}>{grouped(classified.rows)}</span>
        <Text>{classifyWords('rowsClassified', { rows: classified.rows })}</Text>
      </div>
      {classified.lowConfidence === 0 ? (
        <Text>{classifyWords('allSure', { share: percent(lowConfidence) })}</Text>
      ) : (
        <Text className={styles.low}>
          <Warning16Filled className={styles.warn} aria-hidden />
          {classifyWords('unsure', { rows: classified.lowConfidence, share: percent(lowConfidence) })}
        </Text>
      )}
      {classified.acceptable !== null && <Text>{acceptableSentence(classified.acceptable)}</Text>}
      <Text className={styles.by}>{answeredBy(classified.versions, champion)}</Text>
      {classified.gone > 0 && <Note intent="warning">{classifyWords('gone', { rows: classified.gone })}</Note>}
      {classified.leftOut > 0 && <Note intent="warning">{classifyWords('leftOut', { rows: classified.leftOut })}</Note>}
    </PaneSection>
  );
}

/** How many answers need no look: from one confidence on, or from that of their class. */
function acceptableSentence({ rows, from }: NonNullable<Classified['acceptable']>): string {
  return from.classes.length === 0 && from.level !== null
    ? classifyWords('acceptable', { rows, share: percent(from.level) })
    : classifyWords('acceptableByClass', { rows });
}

/** Which versions answered, and what to do when another one answers now. */
function answeredBy(versions: readonly number[], champion: number): string {
  const answered = classifyWords('answered', { versions: versions.length, names: listed(versions.map(String)) });
  return versions.every((version) => version === champion)
    ? answered
    : `${answered} ${classifyWords('otherAnswers', { champion })}`;
}
