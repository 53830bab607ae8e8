import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { scopesAt } from '../../contract/access.ts';
import type { WorkList } from '../../contract/work-list.ts';
import { IntoView } from '../elements/keyboard/IntoView.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { ReviewActions } from '../review/review-actions.ts';
import type { ReviewState } from '../review/review-state.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { ChooseRows } from './ChooseRows.tsx';
import { GiveForm } from './GiveForm.tsx';
import { WorkListItem } from './WorkListItem.tsx';
import type { WorkListsActions } from './worklists-actions.ts';
import type { WorkListsState } from './worklists-state.ts';
import { worklistsWords } from './words/worklists-words.ts';

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  others: { marginTop: tokens.spacingVerticalS },
});

export interface WorkListsProps {
  readonly work: SharedState & WorkListsState & ReviewState & { readonly view: string | null };
  readonly tasks: Tasks;
  readonly actions: SharedActions<never> & WorkListsActions & Pick<ReviewActions, 'reviewList'>;
}

/** Work-lists: first those that are the person's own, then, for whoever may give work, the others, and a new one. */
export function WorkLists({ work, tasks, actions }: WorkListsProps) {
  const styles = useStyles();
  const { classifier, person, worklists } = work;
  const { listWork } = actions;
  const isKnown = person !== null;
  // Once for each classifier: what changes later is heard.
  useEffect(() => {
    if (isKnown) listWork();
  }, [isKnown, classifier.id, listWork]);
  const mayGive = isKnown && scopesAt(person, 'give-work', classifier.id)?.length !== 0;
  const all = worklists.listed ?? [];
  const own = all.filter(({ isMine, state }) => isMine && state === 'open');
  const others = mayGive ? all.filter((list) => !own.includes(list)) : [];
  const isNothing = own.length === 0 && !mayGive;
  if (isNothing && taskOf(tasks, 'work').kind !== 'failed') return null;
  const itemOf = (list: WorkList) => (
    <WorkListItem
      key={list.id}
      list={list}
      mayChange={mayGive}
      isBusy={taskOf(tasks, 'give-work').kind === 'running'}
      isInHand={work.reviewOf?.id === list.id}
      isClassified={work.view !== null}
      onStart={() => actions.reviewList({ id: list.id, name: list.name })}
      onGive={() => actions.draftWork({ kind: 'reassigning', list })}
      onChange={(change) => actions.changeWork(list, change)}
    />
  );
  return (
    <PaneSection title={worklistsWords('title')} lead={own.length > 0 ? leadOf(own) : undefined}>
      <TaskNotice task={taskOf(tasks, 'work')} onRetry={() => actions.retry('work')} />
      {own.length > 0 && (
        <ul className={styles.list} aria-label={worklistsWords('yours')}>
          {own.map(itemOf)}
        </ul>
      )}
      {mayGive && worklists.listed?.length === 0 && <Text>{worklistsWords('none')}</Text>}
      {others.length > 0 && (
        <ul className={styles.list} aria-label={worklistsWords('others')}>
          {others.map(itemOf)}
        </ul>
      )}
      {worklists.given !== null && <Given given={worklists.given} />}
      {mayGive && <Giving work={work} tasks={tasks} actions={actions} />}
    </PaneSection>
  );
}

function leadOf(own: readonly WorkList[]): string {
  const rows = own.reduce((sum, { left }) => sum + left, 0);
  return worklistsWords('lead', { lists: own.length, rows });
}

/** A new list, or one for others. */
function Giving({ work: { classifier, worklists }, tasks, actions }: WorkListsProps) {
  const styles = useStyles();
  const { draft, people } = worklists;
  const task = taskOf(tasks, 'give-work');
  return (
    <>
      <TaskNotice task={task} onRetry={() => actions.retry('give-work')} />
      {draft === null && (
        <Button
          className={styles.left}
          disabledFocusable={task.kind === 'running'}
          onClick={() => actions.draftWork({ kind: 'choosing' })}
        >
          {worklistsWords('give')}
        </Button>
      )}
      {draft?.kind === 'choosing' && (
        <ChooseRows
          columns={classifier.columns}
          isBusy={task.kind === 'running'}
          onChoose={actions.collectWork}
          onClose={() => actions.draftWork(null)}
        />
      )}
      {draft !== null && draft.kind !== 'choosing' && (
        <IntoView key={draft.kind === 'giving' ? 'new' : draft.list.id}>
          <GiveForm
            draft={draft}
            people={people ?? []}
            isBusy={task.kind === 'running'}
            onGive={actions.giveWork}
            onChange={actions.changeWork}
            onClose={() => actions.draftWork(null)}
          />
        </IntoView>
      )}
    </>
  );
}

/** What was given, and of whom not all of it is. */
function Given({ given: { list, shares } }: { readonly given: NonNullable<WorkListsState['worklists']['given']> }) {
  const partly = shares.filter(({ rows }) => rows < list.rows);
  return (
    <>
      <Note intent="success">{worklistsWords('given', { list: list.name, rows: list.rows })}</Note>
      {partly.map(({ person, rows }) => (
        <Note key={person} intent="warning">
          {worklistsWords('partly', { person, rows, of: list.rows })}
        </Note>
      ))}
    </>
  );
}
