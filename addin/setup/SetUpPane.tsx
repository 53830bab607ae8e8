import { Button, Field, Input, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { PersonKey24Regular } from '@fluentui/react-icons/svg/person-key';
import { rolesWith } from '../../contract/access.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SetupActions } from './setup-actions.ts';
import {
  featureChoice,
  hasNoRole,
  maySetUp,
  missingForDraft,
  takesClasses,
  type SetUpTable,
  type SetupEvent,
  type SetupState,
} from './setup-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import { ImportClassifier } from '../carrying/ImportClassifier.tsx';
import type { CarryingActions } from '../carrying/carrying-actions.ts';
import { ColumnTypes } from './ColumnTypes.tsx';
import { FindUnusual } from './FindUnusual.tsx';
import { GiveawayColumns } from './GiveawayColumns.tsx';
import { KeyColumns } from './KeyColumns.tsx';
import { KnownClassifiers } from './KnownClassifiers.tsx';
import { LabelColumn } from './LabelColumn.tsx';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { NamedClasses } from './NamedClasses.tsx';
import { SelectedTable } from './SelectedTable.tsx';
import { WithoutClasses } from './WithoutClasses.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { isNew, type WelcomeActions } from '../welcome/welcome-actions.ts';
import { WelcomePage } from '../welcome/WelcomePage.tsx';
import { rolesInWords } from '../words/role-words.ts';
import { setupWords } from './words/setup-words.ts';

const useStyles = makeStyles({
  intro: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  lead: { color: tokens.colorNeutralForeground2 },
});

export interface SetUpPaneProps {
  readonly setup: SetupState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<SetupEvent> &
    SetupActions &
    WelcomeActions &
    Pick<CarryingActions, 'importClassifier'>;
}

/** From a selected table to a classifier: which column to predict, what tells rows apart, what to look at. */
export function SetUpPane({ setup, tasks, actions }: SetUpPaneProps) {
  const styles = useStyles();
  const { inspected } = setup;
  const isReading = isBeingReplaced(setup, tasks);
  const isAllowed = maySetUp(setup);
  if (hasNoRole(setup)) return <NoRole />;
  if (isNew(setup)) return <WelcomePage maySetUp={isAllowed} tasks={tasks} actions={actions} />;
  return (
    <PaneBody
      actions={
        isAllowed &&
        inspected && <CreateAction setUp={inspected} isReading={isReading} tasks={tasks} actions={actions} />
      }
    >
      <div className={styles.intro}>
        <Title3 as="h1" className={styles.title}>
          {setupWords('title')}
        </Title3>
        {isAllowed ? (
          <Text className={styles.lead}>{setupWords('lead')}</Text>
        ) : (
          <Note intent="info">{setupWords('notAllowed', { roles: rolesInWords(rolesWith('set-up')) })}</Note>
        )}
      </div>
      <SelectedTable setup={setup} tasks={tasks} actions={actions} />
      {isAllowed && inspected && <Questions setUp={inspected} tasks={tasks} actions={actions} />}
      <KnownClassifiers
        known={setup.known}
        table={inspected?.table ?? null}
        isReading={isReading}
        task={taskOf(tasks, 'list')}
        onRetry={() => actions.retry('list')}
        onConnect={actions.connect}
      />
      {/* Not alone while the questions come: the keyboard would go to it, past them. */}
      {isAllowed && !isReading && (
        <ImportClassifier task={taskOf(tasks, 'import')} onImport={actions.importClassifier} />
      )}
    </PaneBody>
  );
}

/** For somebody who would be refused everything. */
function NoRole() {
  return (
    <PaneBody>
      <EmptyState icon={<PersonKey24Regular />} title={setupWords('noRole')} text={setupWords('noRoleNext')} />
    </PaneBody>
  );
}

interface QuestionsProps {
  readonly setUp: SetUpTable;
  readonly tasks: Tasks;
  readonly actions: SharedActions<SetupEvent> & SetupActions;
}

function Questions({ setUp, tasks, actions }: QuestionsProps) {
  const names = setUp.columns.map((column) => column.name);
  return (
    <>
      <PaneSection title={setupWords('predictWhat')} lead={setupWords('predictLead')}>
        {setUp.kind === 'classes' && (
          <LabelColumn
            names={names}
            chosen={setUp.labelColumn}
            labels={setUp.labels}
            spellings={setUp.spellings}
            onChoose={actions.chooseLabelColumn}
            onChooseSpellings={(spellings) => actions.choose({ type: 'spellings-chosen', spellings })}
          />
        )}
        <FindUnusual
          isChosen={setUp.kind === 'anomalies'}
          onChoose={(isChosen) => actions.choose({ type: 'kind-chosen', kind: isChosen ? 'anomalies' : 'classes' })}
        />
        {setUp.kind === 'classes' && setUp.labelColumn === null && (
          <WithoutClasses isBusy={isRunning(tasks, 'add-id')} onAddColumn={actions.addClassColumn} />
        )}
        {setUp.kind === 'classes' && takesClasses(setUp.labels) && (
          <NamedClasses lines={setUp.classLines} onType={(lines) => actions.choose({ type: 'classes-typed', lines })} />
        )}
      </PaneSection>
      <PaneSection title={setupWords('rowsApart')} lead={setupWords('rowsApartLead')}>
        <KeyColumns
          names={names}
          chosen={setUp.keyColumns}
          keyed={setUp.keyed}
          task={taskOf(tasks, 'add-id')}
          isReading={isRunning(tasks, 'look')}
          onChoose={(columns) => actions.choose({ type: 'key-columns-chosen', columns })}
          onAddId={actions.addIdColumn}
          onReadAgain={actions.readAgain}
        />
      </PaneSection>
      <LookedAt setUp={setUp} tasks={tasks} actions={actions} />
      <PaneSection title={setupWords('calledWhat')}>
        <Field label={setupWords('name')}>
          <Input
            value={setUp.name}
            maxLength={100}
            onChange={(_, data) => actions.choose({ type: 'classifier-named', name: data.value })}
          />
        </Field>
      </PaneSection>
    </>
  );
}

/** Which columns it decides by, and as what it reads them. */
function LookedAt({ setUp, tasks, actions }: QuestionsProps) {
  return (
    <PaneSection title={setupWords('lookAt')} lead={setupWords('lookAtLead')}>
      <TaskNotice task={taskOf(tasks, 'giveaways')} onRetry={() => actions.retry('giveaways')} />
      <GiveawayColumns
        giveaways={setUp.giveaways}
        typeOf={(name) => setUp.columns.find((column) => column.name === name)?.type ?? 'text'}
        isIgnored={(name) => setUp.types.get(name) === 'ignored'}
        onChoose={(column, columnType) => actions.choose({ type: 'column-typed', column, columnType })}
      />
      <ColumnTypes
        columns={setUp.columns.filter((column) => column.name !== setUp.labelColumn)}
        types={setUp.types}
        leftOut={featureChoice(setUp).leftOut}
        onChoose={(column, columnType) => actions.choose({ type: 'column-typed', column, columnType })}
      />
    </PaneSection>
  );
}

/** Whether what is shown is about to give way: another table, or the same one with ids, is being read. */
function isBeingReplaced({ selection, inspected }: SetupState, tasks: Tasks): boolean {
  const isAnotherSelected = selection.kind === 'table' && selection.table.id !== inspected?.table.table.id;
  return (
    isRunning(tasks, 'make-table') || isRunning(tasks, 'add-id') || (isRunning(tasks, 'look') && isAnotherSelected)
  );
}

interface CreateActionProps {
  readonly setUp: SetUpTable;
  readonly isReading: boolean;
  readonly tasks: Tasks;
  readonly actions: SharedActions<SetupEvent> & SetupActions;
}

function CreateAction({ setUp, isReading, tasks, actions }: CreateActionProps) {
  const missing = missingForDraft(setUp);
  const creating = taskOf(tasks, 'create');
  return (
    <>
      <TaskNotice task={creating} />
      {missing !== null && (
        <Text size={200} role="status">
          {missing}
        </Text>
      )}
      <Button
        appearance="primary"
        disabled={isReading || missing !== null}
        disabledFocusable={creating.kind === 'running'}
        onClick={actions.create}
      >
        {setupWords('create')}
      </Button>
    </>
  );
}
