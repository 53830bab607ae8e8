import { scopesAt } from '../../contract/access.ts';
import { CorrectPane } from '../correct/CorrectPane.tsx';
import { ExplainSelectedRow, ExplanationOf } from '../explain/ExplainRow.tsx';
import { HistoryOfRow } from '../history/HistoryOfRow.tsx';
import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import { ReviewCards } from '../review/ReviewCards.tsx';
import { SuspectLabels } from '../review/SuspectLabels.tsx';
import type { Step } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import type { PaneActions } from './pane-actions.ts';
import type { WorkState } from './work-state.ts';

export interface CorrectStepProps {
  readonly work: WorkState;
  readonly tasks: Tasks;
  readonly outbox: OutboxSnapshot;
  readonly actions: PaneActions;
  readonly onGoTo: (step: Step) => void;
}

/** The step “Correct”, of three features: corrections, the rows and labels to review, and why a row gets its class. */
export function CorrectStep({ work, tasks, outbox, actions, onGoTo }: CorrectStepProps) {
  const { classifier, why } = work;
  const explaining = taskOf(tasks, 'why');
  const asked = why?.asked;
  return (
    <CorrectPane
      work={work}
      tasks={tasks}
      outbox={outbox}
      actions={actions}
      onGoTo={onGoTo}
      review={
        <ReviewCards
          review={work.review}
          task={taskOf(tasks, 'review')}
          classes={classifier.classes}
          spellings={classifier.policies.spellings}
          onAnswer={actions.answer}
          onShow={actions.showRow}
          onLoad={actions.loadReview}
          onWhy={actions.explainReviewRow}
          why={
            asked === undefined || asked === 'selection'
              ? null
              : { key: asked.key, shown: <ExplanationOf why={why} task={explaining} actions={actions} /> }
          }
        />
      }
      secondLooks={
        classifier.champion !== null && (
          <>
            <SuspectLabels
              suspects={work.suspects}
              task={taskOf(tasks, 'suspects')}
              onAnswer={actions.lookAgain}
              onShow={actions.showRow}
              onLoad={actions.loadSuspects}
            />
            <ExplainSelectedRow why={why} task={explaining} actions={actions} />
            <HistoryOfRow
              history={work.rowHistory}
              task={taskOf(tasks, 'history')}
              writing={taskOf(tasks, 'history-sheet')}
              erasing={taskOf(tasks, 'erase-row')}
              mayErase={work.person !== null && scopesAt(work.person, 'set-up', work.classifier.id) === null}
              actions={actions}
            />
          </>
        )
      }
    />
  );
}
