import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { PaneActions } from './pane-actions.ts';
import { taskOf } from '../tasks/tasks.ts';
import type { Step } from '../session/shared-state.ts';
import type { WorkState } from './work-state.ts';
import { askedWords } from '../correct/correct-state.ts';
import { ForYou } from '../comments/ForYou.tsx';
import { DidYouMean } from '../correct/questions/DidYouMean.tsx';
import { CataloguePane } from '../catalogue/CataloguePane.tsx';
import { ColumnMapping } from './ColumnMapping.tsx';
import { KeyNotes } from '../rows/KeyNotes.tsx';
import { ErrorBar } from '../elements/notes/ErrorBar.tsx';
import { SHORT_PANE } from '../elements/look/short-pane.ts';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { PoliciesPane } from '../policies/PoliciesPane.tsx';
import { FeedsPane } from '../feeds/FeedsPane.tsx';
import { LineagePane } from '../lineage/LineagePane.tsx';
import { EndpointPane } from '../endpoint/EndpointPane.tsx';
import { SchedulesPane } from '../schedules/SchedulesPane.tsx';
import { SignedNote } from '../packs/SignedNote.tsx';
import { goToStep } from './go-to-step.ts';
import { StepPane, type WorkPaneProps } from './StepPane.tsx';
import { may, mayHaveFeeds, maySetUp, mayUseEndpoint } from './work-rights.ts';
import { WhichRows } from '../rows/WhichRows.tsx';
import { WorkHeader } from './WorkHeader.tsx';
import { appWords } from './words/app-words.ts';

const STEPS = [
  { step: 'model', title: 'train' },
  { step: 'classify', title: 'classify' },
  { step: 'correct', title: 'correct' },
  { step: 'drift', title: 'drift' },
] as const satisfies readonly { step: Step; title: string }[];

/** What finds unusual rows is not trained, and has no rows that others would drift from. */
const STEPS_OF_ANOMALIES = [
  { step: 'classify', title: 'find' },
  { step: 'correct', title: 'judge' },
  { step: 'model', title: 'overview' },
] as const satisfies readonly { step: Step; title: string }[];

const useStyles = makeStyles({
  tabs: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    [SHORT_PANE]: { minHeight: 'auto', flexShrink: 0 },
  },
  columns: {
    flexShrink: 0,
    maxHeight: '50%',
    overflowY: 'auto',
    [SHORT_PANE]: { maxHeight: 'none', overflowY: 'visible' },
    ':not(:empty)': { padding: tokens.spacingHorizontalL, paddingBottom: 0 },
  },
  rows: {
    flexShrink: 0,
    maxHeight: '75%',
    overflowY: 'auto',
    [SHORT_PANE]: { maxHeight: 'none', overflowY: 'visible' },
    ':not(:empty)': { padding: tokens.spacingHorizontalL, paddingBottom: 0 },
  },
  problem: { padding: tokens.spacingHorizontalL, paddingBottom: 0 },
});

/** The work with one classifier, step by step. */
export function WorkPane({ work, tasks, outbox, actions }: WorkPaneProps) {
  const styles = useStyles();
  const instead = (open: () => void) => () => {
    closePages(work, actions);
    open();
  };
  const goTo = (step: Step) => {
    closePages(work, actions);
    goToStep(step, work, actions);
  };
  // What comes up in a step comes up after its tab: a control further down that is there first would be past it.
  const goOn = (step: Step) => {
    goTo(step);
    document.getElementById(tabOf(step))?.focus();
  };
  const stepProps = { work, tasks, actions, onGoTo: goOn };
  return (
    <>
      <WorkHeader
        classifier={work.classifier}
        series={work.rows.identity.series}
        onLeave={actions.leaveClassifier}
        onForgetColumns={work.choices.size === 0 ? null : () => actions.chooseColumns(new Map())}
        onClasses={instead(actions.openCatalogue)}
        onFeeds={mayHaveFeeds(work) ? instead(actions.openFeeds) : null}
        onSchedules={may(work, 'read') ? instead(actions.openSchedules) : null}
        onEndpoint={mayUseEndpoint(work) ? instead(actions.openEndpoint) : null}
        onPolicies={maySetUp(work) ? instead(actions.openPolicies) : null}
        onExport={maySetUp(work) ? actions.exportClassifier : null}
      />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={work.step}
        onTabSelect={(_, data) => goTo(data.value as Step)}
        aria-label={appWords('steps')}
      >
        {(work.classifier.kind === 'anomalies' ? STEPS_OF_ANOMALIES : STEPS).map(({ step, title }) => (
          <Tab key={step} value={step} id={tabOf(step)}>
            {appWords(title)}
          </Tab>
        ))}
      </TabList>
      <UnderWay tasks={tasks} actions={actions} />
      {work.packs.touched.length > 0 && (
        <div className={styles.problem}>
          <SignedNote touched={work.packs.touched} onClose={() => actions.choose({ type: 'signed-told' })} />
        </div>
      )}
      <ForYou comments={work.comments} actions={actions} />
      <Columns work={work} tasks={tasks} actions={actions} />
      <div className={styles.step} role="tabpanel" aria-labelledby={tabOf(work.step)}>
        <PageOrStep {...stepProps} outbox={outbox} />
      </div>
    </>
  );
}

/** Pages of the menu stand in the step's place, one at a time. */
function closePages(work: WorkState, actions: PaneActions): void {
  if (work.catalogue !== null) actions.closeCatalogue();
  if (work.arePoliciesOpen) actions.closePolicies();
  if (work.feeds.page !== null) actions.closeFeeds();
  if (work.schedules.isOpen) actions.closeSchedules();
  if (work.modelEndpoint.isOpen) actions.closeEndpoint();
  if (work.lineage.length > 0) actions.closeLineage();
}

/** A page of the menu in the step's place, or else the step. */
function PageOrStep(props: WorkPaneProps & { readonly onGoTo: (step: Step) => void }) {
  const { work, tasks, actions } = props;
  if (work.lineage.length > 0) return <Lineage {...props} />;
  if (work.catalogue !== null)
    return <CataloguePane work={work} catalogue={work.catalogue} tasks={tasks} actions={actions} />;
  if (work.arePoliciesOpen)
    return <PoliciesPane key={work.classifier.id} work={work} tasks={tasks} actions={actions} />;
  if (work.feeds.page !== null)
    return (
      <FeedsPane
        key={work.classifier.id}
        {...{ work, tasks, actions }}
        onCameOf={({ id: feed, name }) => actions.openCameOf({ kind: 'feed', feed, name })}
        onRow={actions.openLineage}
      />
    );
  if (work.schedules.isOpen)
    return <SchedulesPane key={work.classifier.id} work={work} tasks={tasks} actions={actions} />;
  if (work.modelEndpoint.isOpen)
    return <EndpointPane key={work.classifier.id} work={work} tasks={tasks} actions={actions} />;
  return <StepPane {...props} />;
}

/** Where an answer came from, before whatever it was asked beside. */
function Lineage({ work, tasks, actions, onGoTo }: WorkPaneProps & { readonly onGoTo: (step: Step) => void }) {
  const openFeeds = () => {
    actions.closeLineage();
    actions.openFeeds();
  };
  return (
    <LineagePane
      key={work.classifier.id}
      {...{ work, tasks, actions }}
      onShowRow={actions.showRow}
      onModel={() => onGoTo('model')}
      onFeeds={mayHaveFeeds(work) ? openFeeds : null}
    />
  );
}

/** What is under way with the classifier as a whole, or failed. */
function UnderWay({ tasks, actions }: Pick<WorkPaneProps, 'tasks' | 'actions'>) {
  const styles = useStyles();
  const opening = taskOf(tasks, 'open');
  const exporting = taskOf(tasks, 'export');
  return (
    <>
      {opening.kind === 'failed' && (
        <div className={styles.problem}>
          <ErrorBar problem={opening.problem} onRetry={() => actions.retry('open')} />
        </div>
      )}
      {exporting.kind !== 'idle' && (
        <div className={styles.problem}>
          <TaskNotice task={exporting} onRetry={() => actions.retry('export')} />
        </div>
      )}
    </>
  );
}

/** The id of a step's tab. */
function tabOf(step: Step): string {
  return `tab-${step}`;
}

/** Which column of the table is which of the classifier's, where that must be asked. */
function Columns({ work, tasks, actions }: Omit<WorkPaneProps, 'outbox'>) {
  const styles = useStyles();
  const choosing = taskOf(tasks, 'columns');

  return (
    <>
      {work.columns !== null && (
        <div className={styles.columns}>
          <ColumnMapping
            key={work.columns.names.join('\n')}
            classifier={work.classifier}
            columns={work.columns}
            choices={work.choices}
            asksForClasses={work.step === 'model'}
            onChoose={actions.chooseColumns}
            onCall={maySetUp(work) ? actions.changeColumns : null}
          />
        </div>
      )}
      <RowNotes work={work} actions={actions} />
      {choosing.kind === 'failed' && (
        <div className={styles.problem}>
          <ErrorBar problem={choosing.problem} onRetry={() => actions.retry('columns')} />
        </div>
      )}
    </>
  );
}

/** What is to be said and asked of the rows of the table, whatever the step. */
function RowNotes({ work, actions }: { work: WorkState; actions: PaneActions }) {
  const styles = useStyles();
  const { question, keys } = work.rows;
  const { keyColumns } = work.classifier;
  return (
    <div className={styles.rows}>
      {question !== null && (
        <WhichRows
          key={question.suggested}
          question={question}
          keyColumns={keyColumns}
          waiting={work.corrections.typed.length}
          onSay={actions.sayRows}
        />
      )}
      <DidYouMean
        doubts={askedWords(work.corrections)}
        mayKeep={work.classifier.policies.classes !== 'closed' || may(work, 'manage-classes')}
        onSettle={actions.settleWord}
      />
      <KeyNotes keys={keys} keyColumns={keyColumns} />
    </div>
  );
}
