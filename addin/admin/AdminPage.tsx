import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { hasRight } from '../../contract/access.ts';
import type { Session } from '../../contract/session.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Store } from '../session/store.ts';
import { isRunning, taskOf } from '../tasks/tasks.ts';
import { moment } from '../../contract/words/dates.ts';
import type { AdminActions } from './admin-actions.ts';
import type { AdminEvent, AdminState } from './admin-state.ts';
import { CheckList, summaryOf } from './CheckList.tsx';
import { DeploymentSteps } from './DeploymentSteps.tsx';
import { adminWords } from './words/admin-words.ts';

const useStyles = makeStyles({
  frame: { height: '100%', display: 'flex', flexDirection: 'column' },
  page: {
    width: '100%',
    maxWidth: '880px',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
  },
  title: { margin: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  summary: { flexGrow: 1 },
});

export interface AdminPageProps {
  readonly store: Store<AdminState, AdminEvent>;
  readonly actions: AdminActions;
  readonly session: Session;
}

/** For admins: how Amend comes into people's Excel, and whether this server is as it should be for that. */
export function AdminPage({ store, actions, session }: AdminPageProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  return (
    <div className={styles.frame}>
      <PaneBody>
        <main className={styles.page}>
          <Title2 as="h1" className={styles.title}>
            {adminWords('title')}
          </Title2>
          {hasRight(session.roles, 'people') ? (
            <Content state={state} actions={actions} />
          ) : (
            <Note intent="info">{adminWords('forAdmins', { person: session.person })}</Note>
          )}
        </main>
      </PaneBody>
    </div>
  );
}

function Content({ state: { check, tasks }, actions }: { state: AdminState; actions: AdminActions }) {
  const styles = useStyles();
  const task = taskOf(tasks, 'self-check');
  const isBusy = isRunning(tasks, 'self-check');
  return (
    <>
      <TaskNotice task={task} onRetry={actions.check} />
      {check !== null && (
        <>
          <PaneSection title={adminWords('selfCheck')} lead={adminWords('selfCheckLead')}>
            <div className={styles.head}>
              <Text className={styles.summary} weight="semibold" role="status">
                {summaryOf(check.rows)}
              </Text>
              <Text>{adminWords('checkedAt', { version: check.version, at: moment(check.checkedAt) })}</Text>
              <Button disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : actions.check())}>
                {adminWords('checkAgain')}
              </Button>
            </div>
            <CheckList rows={check.rows} />
          </PaneSection>
          <DeploymentSteps deployment={check.deployment} />
        </>
      )}
    </>
  );
}
