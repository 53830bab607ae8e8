import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { rolesAt, scopesAt, type Right } from '../../contract/access.ts';
import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import type { PaneActions } from './pane-actions.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import type { Step } from '../session/shared-state.ts';
import type { WorkState } from './work-state.ts';
import { askedWords } from '../correct/correct-state.ts';
import { ForYou } from '../comments/ForYou.tsx';
import { DidYouMean } from '../correct/DidYouMean.tsx';
import { CataloguePane } from '../catalogue/CataloguePane.tsx';
import { ClassifyPane } from '../classify/ClassifyPane.tsx';
import { CorrectStep } from './CorrectStep.tsx';
import { ArchiveSections } from '../archive/ArchiveSections.tsx';
import { IncidentsSection } from '../incidents/IncidentsSection.tsx';
import { ElsewhereStep } from './ElsewhereStep.tsx';
import { DriftPane } from '../drift/DriftPane.tsx';
import { ColumnMapping } from './ColumnMapping.tsx';
import { KeyNotes } from '../rows/KeyNotes.tsx';
import { ErrorBar } from '../elements/notes/ErrorBar.tsx';
import { SHORT_PANE } from '../elements/look/short-pane.ts';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { LogSection } from '../audit/LogSection.tsx';
import { ModelPane } from '../model/ModelPane.tsx';
import { PoliciesPane } from '../policies/PoliciesPane.tsx';
import { ScorecardSection } from '../scorecard/ScorecardSection.tsx';
import { goToStep } from './go-to-step.ts';
import { WhichRows } from '../rows/WhichRows.tsx';
import { WorkHeader } from './WorkHeader.tsx';
import { appWords } from './words/app-words.ts';

const STEPS = [
  { step: 'model', title: 'train' },
  { step: 'classify', title: 'classify' },
  { step: 'correct', title: 'correct' },
  { step: 'drift', title: 'drift' },
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

export interface WorkPaneProps {
  readonly work: WorkState;
  readonly tasks: Tasks;
  readonly outbox: OutboxSnapshot;
  readonly actions: PaneActions;
}

/** The work with one classifier, step by step. */
export function WorkPane({ work, tasks, outbox, actions }: WorkPaneProps) {
  const styles = useStyles();
  const goTo = (step: Step) => {
    if (work.catalogue !== null) actions.closeCatalogue();
    if (work.arePoliciesOpen) actions.closePolicies();
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
        onClasses={actions.openCatalogue}
        onPolicies={maySetUp(work) ? actions.openPolicies : null}
        onExport={maySetUp(work) ? actions.exportClassifier : null}
      />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={work.step}
        onTabSelect={(_, data) => goTo(data.value as Step)}
        aria-label={appWords('steps')}
      >
        {STEPS.map(({ step, title }) => (
          <Tab key={step} value={step} id={tabOf(step)}>
            {appWords(title)}
          </Tab>
        ))}
      </TabList>
      <UnderWay tasks={tasks} actions={actions} />
      <ForYou comments={work.comments} actions={actions} />
      <Columns work={work} tasks={tasks} actions={actions} />
      <div className={styles.step} role="tabpanel" aria-labelledby={tabOf(work.step)}>
        {work.catalogue !== null && (
          <CataloguePane work={work} catalogue={work.catalogue} tasks={tasks} actions={actions} />
        )}
        {work.catalogue === null && work.arePoliciesOpen && (
          <PoliciesPane key={work.classifier.id} work={work} tasks={tasks} actions={actions} />
        )}
        {work.catalogue === null && !work.arePoliciesOpen && <StepPane {...stepProps} outbox={outbox} />}
      </div>
    </>
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

function StepPane({ outbox, ...props }: WorkPaneProps & { readonly onGoTo: (step: Step) => void }) {
  const { work, tasks, actions } = props;
  if (work.classifier.isElsewhere === true && work.step !== 'drift')
    return <ElsewhereStep onGoToDrift={() => props.onGoTo('drift')} />;
  switch (work.step) {
    case 'model':
      return <ModelPane {...props} beneath={<Answering work={work} tasks={tasks} actions={actions} />} />;
    case 'classify':
      return <ClassifyPane {...props} />;
    case 'correct':
      return <CorrectStep {...props} outbox={outbox} />;
    case 'drift':
      return (
        <DriftPane
          {...props}
          incidents={
            <IncidentsSection {...{ work, tasks, actions }} onOpenReport={(number) => actions.openReports([number])} />
          }
          archive={<ArchiveSections {...{ work, tasks, actions }} />}
        />
      );
  }
}

/** For controllers, approvers and admins of all rows. */
function Answering({ work, tasks, actions }: Omit<WorkPaneProps, 'outbox'>) {
  const { person, classifier, logCheck } = work;
  if (person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const answers = rolesAt(person, classifier.id).some((each) => ['controller', 'approver', 'admin'].includes(each));
  if (!answers) return null;
  return (
    <>
      <ScorecardSection work={work} tasks={tasks} actions={actions} maySign={may(work, 'sign')} />
      <LogSection verdict={logCheck} tasks={tasks} actions={actions} />
    </>
  );
}

/** The id of a step's tab. */
function tabOf(step: Step): string {
  return `tab-${step}`;
}

function maySetUp(work: WorkState): boolean {
  return may(work, 'set-up');
}

function may({ person, classifier }: WorkState, right: Right): boolean {
  return person !== null && scopesAt(person, right, classifier.id) === null;
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
