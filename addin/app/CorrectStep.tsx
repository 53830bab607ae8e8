import { scopesAt } from '../../contract/access.ts';
import { offeredClasses } from '../../contract/class-history.ts';
import { answersInSheet } from '../../contract/first-answers.ts';
import { Approvals } from '../approvals/Approvals.tsx';
import { AgreementPart } from '../agreement/AgreementPart.tsx';
import { CommentsOfRow } from '../comments/CommentsOfRow.tsx';
import { CommentsSection } from '../comments/CommentsSection.tsx';
import { CorrectPane } from '../correct/CorrectPane.tsx';
import { Drafts } from '../drafts/Drafts.tsx';
import { ExplainSelectedRow, ExplanationOf } from '../explain/ExplainRow.tsx';
import { mayCorrect } from '../approvals/may-approve.ts';
import { BulkPane } from '../bulk/BulkPane.tsx';
import { FollowedRow } from '../follow/FollowedRow.tsx';
import { HistoryOfRow } from '../history/HistoryOfRow.tsx';
import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import { ReviewCards } from '../review/ReviewCards.tsx';
import { SuspectLabels } from '../review/SuspectLabels.tsx';
import { RulesSection } from '../rules/RulesSection.tsx';
import type { Step } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { WorkLists } from '../worklists/WorkLists.tsx';
import type { PaneActions } from './pane-actions.ts';
import type { WorkState } from './work-state.ts';

const NO_DESCRIPTIONS = {};

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
      approvals={
        <>
          <WorkLists work={work} tasks={tasks} actions={actions} />
          <Approvals work={work} tasks={tasks} actions={actions} />
        </>
      }
      drafts={
        <Drafts work={work} tasks={tasks} actions={actions} onRule={mayPropose(work) ? actions.draftRuleOf : null} />
      }
      selected={classifier.champion !== null && <Selected work={work} tasks={tasks} actions={actions} />}
      onRule={ruleOf(work, actions)}
      review={
        <ReviewCards
          review={work.review}
          about={work.reviewAbout}
          isOdd={classifier.kind === 'anomalies'}
          onAbout={actions.reviewAbout}
          of={work.reviewOf}
          onLeaveList={() => actions.reviewList(null)}
          task={taskOf(tasks, 'review')}
          classes={offeredClasses(classifier)}
          descriptions={classifier.classDescriptions ?? NO_DESCRIPTIONS}
          spellings={classifier.policies.spellings}
          reasons={classifier.policies.reasons}
          onUndo={work.corrections.history.length === 0 ? null : actions.undo}
          onAnswer={actions.answer}
          onShow={actions.showRow}
          onLoad={actions.loadReview}
          onWhy={actions.explainReviewRow}
          why={
            asked === undefined || asked === 'selection'
              ? null
              : {
                  key: asked.key,
                  shown: (
                    <ExplanationOf why={why} task={explaining} actions={actions} onLineage={actions.openLineage} />
                  ),
                }
          }
        />
      }
      talk={<Talk work={work} tasks={tasks} actions={actions} />}
      secondLooks={answersInSheet(classifier) && <SecondLooks work={work} tasks={tasks} actions={actions} />}
    />
  );
}

type Parts = Pick<CorrectStepProps, 'work' | 'tasks' | 'actions'>;

/** The row that is selected in the sheet, with what people say about it. */
function Selected({ work, tasks, actions }: Parts) {
  const talking = { comments: work.comments, tasks, isArchived: work.classifier.archivedAt !== null, actions };
  return (
    <FollowedRow
      follow={work}
      isAsked={work.corrections.reach !== null}
      actions={actions}
      talk={(row) => <CommentsOfRow of={row} {...talking} />}
    />
  );
}

/** Comments on rows, but on the selected one where those stand beside what else is known of it. */
function Talk({ work, tasks, actions }: Parts) {
  const { comments, classifier, isFollowing, followed } = work;
  return (
    <CommentsSection
      comments={comments}
      tasks={tasks}
      isArchived={classifier.archivedAt !== null}
      actions={actions}
      shownElsewhere={isFollowing && classifier.champion !== null ? (followed?.key ?? null) : null}
    />
  );
}

/** What can be looked at before rows are classified, and beside: several rows, labels in doubt, why, rules, history. */
function SecondLooks({ work, tasks, actions }: Parts) {
  const { classifier, why } = work;
  // What has no model of classes has no labels that it doubts, no effects of columns, and no rules beside it.
  const hasModel = classifier.champion !== null;
  return (
    <>
      <BulkPane
        bulk={work.bulk}
        task={taskOf(tasks, 'bulk')}
        classes={classifier.classes}
        spellings={classifier.policies.spellings}
        reasons={classifier.policies.reasons}
        actions={actions}
      />
      {hasModel && (
        <>
          <SuspectLabels
            suspects={work.suspects}
            task={taskOf(tasks, 'suspects')}
            onAnswer={actions.lookAgain}
            onShow={actions.showRow}
            onLoad={actions.loadSuspects}
          />
          <ExplainSelectedRow why={why} task={taskOf(tasks, 'why')} actions={actions} onLineage={actions.openLineage} />
          <RulesSection work={work} tasks={tasks} actions={actions} />
        </>
      )}
      <HistoryOfRow
        history={work.rowHistory}
        task={taskOf(tasks, 'history')}
        writing={taskOf(tasks, 'history-sheet')}
        erasing={taskOf(tasks, 'erase-row')}
        mayCorrect={work.person !== null && classifier.archivedAt === null && mayCorrect(work.person, classifier.id)}
        mayErase={work.person !== null && scopesAt(work.person, 'set-up', work.classifier.id) === null}
        actions={actions}
        onLineage={actions.openLineage}
      />
      <AgreementPart work={work} tasks={tasks} actions={actions} />
    </>
  );
}

/** Sends what is typed of its row alone, and begins a rule of it: of one row, for who may propose rules. */
function ruleOf(work: WorkState, actions: PaneActions): (() => void) | null {
  const [typed, ...more] = work.corrections.typed;
  if (typed === undefined || more.length > 0 || !mayPropose(work)) return null;
  return () => {
    actions.decideReach('row');
    actions.draftRuleOf(typed);
  };
}

/** Whether the person may propose rules: who may correct every row. */
function mayPropose({ person, classifier }: WorkState): boolean {
  return person !== null && scopesAt(person, 'correct', classifier.id) === null;
}
