import { Button, Text } from '@fluentui/react-components';
import { moment } from '../../contract/words/dates.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import type { RunsActions } from './runs-actions.ts';
import type { RevertCounts, RunsState } from './runs-state.ts';
import { runsWords } from './words/runs-words.ts';

export interface RevertRunProps {
  readonly runs: RunsState['runs'];
  readonly labelColumn: string;
  readonly task: Task;
  /** Rows are being classified: nothing is reverted meanwhile. */
  readonly isClassifying: boolean;
  readonly actions: RunsActions;
  readonly onCancel: () => void;
}

/** The last run of classifying, and how what it wrote goes back to what stood there before. */
export function RevertRun({ runs, labelColumn, task, isClassifying, actions, onCancel }: RevertRunProps) {
  const { known, asked, reverted, notKept } = runs;
  const run = known.at(-1);
  if (run === undefined && reverted === null) return null;
  const isBusy = isClassifying || task.kind === 'running';
  return (
    <PaneSection title={runsWords('title')}>
      {reverted !== null && (
        <Note intent="success">
          {[runsWords('wentBack', { rows: reverted.rows, at: moment(reverted.at) })]
            .concat(rest(reverted, labelColumn))
            .join(' ')}
        </Note>
      )}
      {run !== undefined && <Text>{runsWords('run', { rows: run.done, at: moment(run.at) })}</Text>}
      <TaskNotice task={task} onRetry={actions.askRevert} onCancel={onCancel} />
      {asked !== null && task.kind !== 'running' && (
        <Note
          intent="warning"
          actions={
            <>
              <Button size="small" disabledFocusable={isBusy} onClick={actions.revertRun}>
                {runsWords('confirm', { rows: asked.rows })}
              </Button>
              <Button size="small" onClick={actions.keepRun}>
                {runsWords('keep')}
              </Button>
            </>
          }
        >
          {[runsWords('wouldGoBack', { rows: asked.rows, at: moment(asked.at) })]
            .concat(rest(asked, labelColumn))
            .join(' ')}
        </Note>
      )}
      {notKept !== null && <Note intent="warning">{runsWords('notKept', { because: notKept })}</Note>}
      {run !== undefined && asked === null && notKept === null && (
        <Button disabledFocusable={isBusy} onClick={actions.askRevert}>
          {runsWords('revert')}
        </Button>
      )}
    </PaneSection>
  );
}

/** What becomes, or became, of the other rows of the run, a sentence a reason. */
function rest({ blank, already, left }: RevertCounts, column: string): string[] {
  return [
    ...(blank > 0 ? [runsWords('blank', { blank })] : []),
    ...(already > 0 ? [runsWords('already', { rows: already })] : []),
    ...(left.said > 0 ? [runsWords('leftSaid', { rows: left.said })] : []),
    ...(left.again > 0 ? [runsWords('leftAgain', { rows: left.again })] : []),
    ...(left.copied > 0 ? [runsWords('leftCopied', { rows: left.copied, column })] : []),
    ...(left.other > 0 ? [runsWords('leftOther', { rows: left.other })] : []),
    ...(left.gone > 0 ? [runsWords('leftGone', { rows: left.gone })] : []),
  ];
}
