import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { ErrorBar } from '../../elements/notes/ErrorBar.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { taskOf } from '../../tasks/tasks.ts';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';
import { grantsInWords } from '../roles/grant-lists.ts';
import { peopleWords as words } from '../words/people-words.ts';

const useStyles = makeStyles({
  title: { margin: 0 },
  button: { alignSelf: 'start', marginTop: tokens.spacingVerticalS },
});

export interface ProviderPageProps {
  readonly state: PeopleState;
  readonly actions: PeopleActions;
}

/** For whoever is not signed in where a company's provider signs people in: one button, and what came of it. */
export function ProviderPage({ state, actions }: ProviderPageProps) {
  const styles = useStyles();
  const task = taskOf(state.tasks, 'sign-in');
  const meeting = taskOf(state.tasks, 'meet');
  const isBusy = task.kind === 'running';
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        {words('signInTitle')}
      </Title3>
      {meeting.kind === 'failed' && <ErrorBar problem={meeting.problem} />}
      <Text>{leadOf(state.link)}</Text>
      <TaskNotice task={task} />
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={isBusy}
        onClick={() => (isBusy ? undefined : actions.signInByProvider())}
      >
        {words('byCompany')}
      </Button>
    </PaneBody>
  );
}

function leadOf(link: PeopleState['link']): string {
  if (link === null) return words('byCompanyLead');
  const roles = grantsInWords(link.grants);
  if (link.purpose === 'first-admin') return words('byCompanyFirst', { roles });
  return words('byCompanyInvited', { roles });
}
