import { answersInSheet } from '../../contract/first-answers.ts';
import { gathersTyped } from '../../contract/correcting.ts';
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { EditLineHorizontal324Regular } from '@fluentui/react-icons/svg/edit-line-horizontal';
import type { ReactNode } from 'react';
import { readableKey } from '../table/keyed-rows.ts';
import type { SentCorrection } from '../feedback/say.ts';
import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState, Step } from '../session/shared-state.ts';
import type { CorrectActions } from './correct-actions.ts';
import type { CorrectState, CorrectionsState } from './correct-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { ErrorBar } from '../elements/notes/ErrorBar.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { isToldLevels } from '../acceptance/acceptance-actions.ts';
import { CorrectionTally } from './CorrectionTally.tsx';
import { CopyClasses } from './copying/CopyClasses.tsx';
import { Disputes } from './disputes/Disputes.tsx';
import { EmptiedQuestion } from './questions/EmptiedQuestion.tsx';
import { AlsoChanged } from './AlsoChanged.tsx';
import { OutdatedRows } from './OutdatedRows.tsx';
import { ReachQuestion } from './questions/ReachQuestion.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { listed } from '../words/words.ts';
import { correctWords } from './words/correct-words.ts';

const useStyles = makeStyles({
  undo: { alignSelf: 'start', maxWidth: '100%' },
  undoText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface CorrectPaneProps {
  readonly work: SharedState & CorrectState;
  readonly tasks: Tasks;
  readonly outbox: OutboxSnapshot;
  readonly actions: SharedActions<never> & CorrectActions;
  readonly onGoTo: (step: Step) => void;
  /** What waits for somebody's approval, where anything does. */
  readonly approvals?: ReactNode;
  /** What is typed and not sent, where there is any or the policy asks for it. */
  readonly drafts?: ReactNode;
  /** The row that is selected in the sheet. */
  readonly selected: ReactNode;
  /** Makes a rule of what is typed; null where the person may not, or it is of several rows. */
  readonly onRule: (() => void) | null;
  /** The rows worth a look, once rows are classified. */
  readonly review: ReactNode;
  /** What people say about rows. */
  readonly talk: ReactNode;
  /** What can be looked at before: labels in doubt, a row that is selected. */
  readonly secondLooks: ReactNode;
}

/** Corrections: what they have done, the last one to undo, and the rows worth a look. */
export function CorrectPane({
  work,
  tasks,
  outbox,
  actions,
  onGoTo,
  onRule,
  selected,
  approvals,
  drafts,
  review,
  talk,
  secondLooks,
}: CorrectPaneProps) {
  const { corrections, classifier, view } = work;
  if (view === null) {
    return (
      <PaneBody>
        {drafts}
        {approvals}
        <NothingClassified isTrained={answersInSheet(classifier)} onGoTo={onGoTo} />
        <Questions work={work} tasks={tasks} actions={actions} />
        {selected}
        {talk}
        {secondLooks}
      </PaneBody>
    );
  }
  return (
    <PaneBody
      actions={
        corrections.history.length > 0 && (
          <Button onClick={() => onGoTo('model')}>
            {correctWords(classifier.kind === 'anomalies' ? 'nextOverview' : 'next')}
          </Button>
        )
      }
    >
      <Reach work={work} tasks={tasks} actions={actions} onRule={onRule} />
      {selected}
      {drafts}
      {approvals}
      <Corrections work={work} tasks={tasks} outbox={outbox} actions={actions} />
      <Questions work={work} tasks={tasks} actions={actions} />
      {review}
      {talk}
      {secondLooks}
      <CopyClasses
        labelColumn={classifier.labelColumn}
        target={isToldLevels(work) ? classifier.policies.targetAccuracy : null}
        copied={work.copied}
        task={taskOf(tasks, 'copy')}
        onCopy={actions.copyClasses}
      />
    </PaneBody>
  );
}

type Parts = Pick<CorrectPaneProps, 'work' | 'tasks' | 'actions'>;

/**
 * How far what was typed reaches: asked before it is sent, and told after. It stands first: what comes of the selected
 * row while somebody answers would move the button from under their hand.
 */
function Reach({ work: { corrections }, tasks, actions, onRule }: Parts & Pick<CorrectPaneProps, 'onRule'>) {
  return (
    <>
      {corrections.reach !== null && (
        <ReachQuestion
          reach={corrections.reach}
          waiting={corrections.typed.length}
          onDecide={actions.decideReach}
          onRule={onRule}
        />
      )}
      {corrections.spread !== null && (
        <AlsoChanged
          spread={corrections.spread}
          isReverting={taskOf(tasks, 'undo').kind === 'running'}
          onRevert={actions.revertSpread}
          onClose={actions.closeSpread}
        />
      )}
      {corrections.outdated.length > 0 && <OutdatedRows rows={corrections.outdated} onClose={actions.closeOutdated} />}
    </>
  );
}

/** Corrections that were emptied unseen, and the rows on which two people disagree. */
function Questions({ work, tasks, actions }: Parts) {
  return (
    <>
      <EmptiedQuestion
        emptied={work.corrections.emptied}
        isBusy={taskOf(tasks, 'correct').kind === 'running'}
        onTakeBack={actions.takeBackEmptied}
        onWriteAgain={actions.writeEmptiedAgain}
      />
      <Disputes
        disputed={work.disputed}
        person={work.person?.person ?? null}
        loading={taskOf(tasks, 'disputes')}
        deciding={taskOf(tasks, 'decide')}
        onLoad={actions.loadDisputes}
        onDecide={actions.decide}
        onShow={actions.showRow}
      />
    </>
  );
}

/** What corrections have done. */
function Corrections({ work, tasks, outbox, actions }: Parts & Pick<CorrectPaneProps, 'outbox'>) {
  const { corrections, classifier } = work;
  return (
    <PaneSection
      title={correctWords('title')}
      lead={correctWords(gathersTyped(classifier.policies) ? 'leadDrafts' : 'lead')}
    >
      {classifier.corrections + outbox.pending > 0 && (
        <CorrectionTally standing={classifier.corrections} corrections={corrections} outbox={outbox} />
      )}
      <LastCorrection
        corrections={corrections}
        isUndoing={taskOf(tasks, 'undo').kind === 'running'}
        onUndo={actions.undo}
      />
      <TaskNotice task={taskOf(tasks, 'undo')} onRetry={() => actions.retry('undo')} />
      {taskOf(tasks, 'correct').kind === 'failed' && (
        <TaskNotice task={taskOf(tasks, 'correct')} onRetry={actions.rescan} />
      )}
      <CorrectionNotes corrections={corrections} />
    </PaneSection>
  );
}

function NothingClassified({ isTrained, onGoTo }: { isTrained: boolean; onGoTo: (step: Step) => void }) {
  return (
    <EmptyState
      icon={<EditLineHorizontal324Regular />}
      title={correctWords('classifyFirst')}
      text={correctWords('thenListed')}
    >
      <Button appearance="primary" onClick={() => onGoTo(isTrained ? 'classify' : 'model')}>
        {correctWords(isTrained ? 'toClassifying' : 'toTraining')}
      </Button>
    </EmptyState>
  );
}

/** What the person must know of their corrections. */
function CorrectionNotes({ corrections }: { corrections: CorrectionsState }) {
  return (
    <>
      {corrections.sheetHeld && <ErrorBar problem={corrections.sheetHeld} />}
      {corrections.newClasses.length > 0 && (
        <Note intent="info">
          {correctWords('newClasses', {
            classes: corrections.newClasses.length,
            names: listed(corrections.newClasses),
          })}
        </Note>
      )}
      {corrections.found > 0 && <Note intent="info">{correctWords('found', { corrections: corrections.found })}</Note>}
      {corrections.gone > 0 && <Note intent="warning">{correctWords('gone', { rows: corrections.gone })}</Note>}
    </>
  );
}

/** What was said with one gesture, so short that it has room on a button. */
function toldOf(said: readonly SentCorrection[]): string {
  const [first] = said;
  if (first === undefined || said.length > 1) return correctWords('manyRows', { rows: said.length });
  const row = readableKey(first.key);
  if (first.class !== null) return `${row} → ${first.class}`;
  return correctWords(first.kind === 'unsure' ? 'wasUnsure' : 'emptied', { row });
}

interface LastCorrectionProps {
  readonly corrections: CorrectionsState;
  readonly isUndoing: boolean;
  readonly onUndo: () => void;
}

function LastCorrection({ corrections, isUndoing, onUndo }: LastCorrectionProps) {
  const styles = useStyles();
  const last = corrections.history.at(-1);
  if (last === undefined) return null;
  const what = toldOf(last);
  return (
    <Button
      className={styles.undo}
      size="small"
      icon={<ArrowUndo16Regular />}
      disabledFocusable={isUndoing}
      onClick={onUndo}
      title={what}
    >
      <span className={styles.undoText}>{correctWords('undo', { what })}</span>
    </Button>
  );
}
