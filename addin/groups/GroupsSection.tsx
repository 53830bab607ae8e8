import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { scopesAt, type Right } from '../../contract/access.ts';
import { MAX_GROUPS, type Grouping } from '../../contract/grouping.ts';
import { Note } from '../elements/notes/Note.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { GroupCard } from './GroupCard.tsx';
import type { GroupsActions } from './groups-actions.ts';
import type { GroupsSaid, GroupsState } from './groups-state.ts';
import { groupWords } from './words/group-words.ts';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

export interface GroupsSectionProps {
  readonly work: SharedState & GroupsState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> & GroupsActions;
}

/** Rows grouped without labels; nothing for who may see some rows only, since a grouping is of all. */
export function GroupsSection({ work, tasks, actions }: GroupsSectionProps) {
  const { classifier, person, groups } = work;
  const may = (right: Right) => person !== null && scopesAt(person, right, classifier.id) === null;
  const mayRead = may('read');
  const mayChange = may('correct');
  // Once for each classifier: what changes later is fetched by what changed it.
  useEffect(() => {
    if (mayRead) actions.loadGroups();
  }, [mayRead, classifier.id, actions]);
  const { shown, newer, said } = groups;
  if (!mayRead || (!mayChange && !shown)) return null;
  const task = taskOf(tasks, 'group');
  const isBusy = task.kind === 'running';
  return (
    <PaneSection title={groupWords('title')} lead={groupWords('lead')}>
      <TaskNotice task={taskOf(tasks, 'groups')} onRetry={() => actions.retry('groups')} />
      {mayChange && shown !== undefined && (
        <Asking key={shown?.grouping ?? 0} shown={shown} isBusy={isBusy} actions={actions} />
      )}
      <TaskNotice
        task={task}
        onRetry={() => actions.retry('group')}
        onCancel={() => actions.cancel('group')}
        cancelled={groupWords('cancelled')}
      />
      {said !== null && !isBusy && <Said said={said} />}
      {!isBusy && shown && <Standing grouping={shown} newer={newer} />}
      {shown?.hasGroups === true && shown.state !== 'finding' && (
        <Found grouping={shown} {...{ mayChange, isBusy, actions }} />
      )}
    </PaneSection>
  );
}

/** How many groups, and the button that finds them. */
function Asking({
  shown,
  isBusy,
  actions,
}: {
  readonly shown: Grouping | null;
  readonly isBusy: boolean;
  readonly actions: GroupsActions;
}) {
  const [count, setCount] = useState(shown?.wanted == null ? '' : String(shown.wanted));
  const wanted = count.trim() === '' ? null : Number(count);
  const isUsable = wanted === null || (Number.isInteger(wanted) && wanted >= 2 && wanted <= MAX_GROUPS);
  const isFound = shown?.hasGroups === true;
  return (
    <>
      <Field label={groupWords('count')} hint={groupWords('countHint')}>
        <Input type="number" min={2} max={MAX_GROUPS} value={count} onChange={(_, data) => setCount(data.value)} />
      </Field>
      <Buttons>
        <Button
          appearance={isFound ? 'secondary' : 'primary'}
          disabledFocusable={isBusy || !isUsable}
          onClick={() => actions.groupRows(wanted)}
        >
          {groupWords(isFound ? 'groupAnew' : 'groupRows')}
        </Button>
        {isFound && (
          <Button disabledFocusable={isBusy} onClick={actions.addToGroups}>
            {groupWords('addRows')}
          </Button>
        )}
      </Buttons>
    </>
  );
}

/** What has not come to its end: of the grouping that is shown, and of one that was begun since. */
function Standing({ grouping, newer }: { readonly grouping: Grouping; readonly newer: Grouping['state'] | null }) {
  const { state, problem } = grouping;
  return (
    <>
      {state === 'finding' && <Note intent="info">{groupWords('goingOn')}</Note>}
      {problem !== null && <Note intent="warning">{`${problem.detail} ${problem.nextStep}`}</Note>}
      {newer !== null && <Note intent="info">{groupWords('newer', { state: newer })}</Note>}
    </>
  );
}

function Said({ said: { do: what, said, waiting, left } }: { readonly said: GroupsSaid }) {
  const done = said - waiting;
  if (what === 'take-back') {
    const sentences = [
      ...(done > 0 || waiting === 0 ? [groupWords('takenBack', { rows: done })] : []),
      ...(waiting > 0 ? [groupWords('takingBackWaits', { rows: waiting })] : []),
    ];
    return <Note intent="info">{sentences.join(' ')}</Note>;
  }
  const sentences = [
    ...(done > 0 || waiting === 0 ? [groupWords('saidOf', { rows: done })] : []),
    ...(waiting > 0 ? [groupWords('waitingOf', { rows: waiting })] : []),
    ...(left > 0 ? [groupWords('leftOf', { rows: left })] : []),
    ...(waiting > 0 ? [] : [groupWords('trainNext')]),
  ];
  return <Note intent="success">{sentences.join(' ')}</Note>;
}

interface FoundProps {
  readonly grouping: Grouping;
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly actions: GroupsActions;
}

function Found({ grouping: { groups }, mayChange, isBusy, actions }: FoundProps) {
  const styles = useStyles();
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const isNamed = groups.some(({ name }) => name !== null);
  const isLabelled = groups.some(({ labelled, waiting }) => labelled + waiting > 0);
  return (
    <>
      <Text>{groupWords('found', { rows, groups: groups.length })}</Text>
      <div className={styles.list}>
        {groups.map((group) => (
          <GroupCard
            key={group.group}
            group={group}
            others={groups.filter((other) => other.group !== group.group)}
            {...{ mayChange, isBusy, actions }}
          />
        ))}
      </div>
      {mayChange && (
        <Buttons>
          <Button appearance="primary" disabledFocusable={isBusy || !isNamed} onClick={actions.labelGroups}>
            {groupWords('label')}
          </Button>
          {isLabelled && (
            <Button disabledFocusable={isBusy} onClick={actions.takeBackGroupLabels}>
              {groupWords('takeBack')}
            </Button>
          )}
        </Buttons>
      )}
    </>
  );
}
