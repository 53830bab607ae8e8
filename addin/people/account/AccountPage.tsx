import { Button, Field, Input, makeStyles, Switch, Text, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenSession, Session } from '../../../contract/session.ts';
import { Note } from '../../elements/notes/Note.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { taskOf, type Task } from '../../tasks/tasks.ts';
import { rolesInWords } from '../../words/role-words.ts';
import { moment } from '../../../contract/words/dates.ts';
import { hasPassword } from '../has-password.ts';
import { browserName } from './browser-name.ts';
import { Form } from '../../elements/fields/Form.tsx';
import { LineItem } from '../../elements/lists/LineItem.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { missingOf } from './JoinForm.tsx';
import { NewPassword } from './NewPassword.tsx';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';
import { peopleWords as words } from '../words/people-words.ts';

const useStyles = makeStyles({ title: { margin: 0, overflowWrap: 'anywhere' } });

export interface AccountPageProps {
  readonly state: PeopleState;
  readonly session: Session;
  readonly actions: PeopleActions;
}

/** One’s own account: the password, where one has one here, and where one is signed in. */
export function AccountPage({ state, session, actions }: AccountPageProps) {
  const styles = useStyles();
  const ended = state.endedByPassword;
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        {session.person}
      </Title3>
      <Text>{words('yourRoles', { roles: rolesInWords(session.roles) })}</Text>
      {hasPassword(session) && (
        <PaneSection title={words('changeYourPassword')}>
          {ended !== null && <Note intent="success">{words('passwordChanged', { ended })}</Note>}
          <PasswordForm key={ended} task={taskOf(state.tasks, 'password')} onChange={actions.changePassword} />
        </PaneSection>
      )}
      {session.personalMail !== undefined && (
        <PaneSection title={words('mailTitle')}>
          <Switch
            checked={session.personalMail.isOn}
            label={words('personalMail', { address: session.personalMail.address })}
            onChange={(_, { checked }) => actions.setPersonalMail(checked)}
          />
          <TaskNotice task={taskOf(state.tasks, 'personal-mail')} onRetry={() => actions.retry('personal-mail')} />
        </PaneSection>
      )}
      <PaneSection title={words('whereSignedIn')} lead={words('sessionsLead')}>
        <TaskNotice task={taskOf(state.tasks, 'sessions')} onRetry={() => actions.retry('sessions')} />
        <PlainList>
          {state.sessions?.map((each) => (
            <SessionItem key={each.id} session={each} onEnd={() => actions.endSession(each.id)} />
          ))}
        </PlainList>
      </PaneSection>
    </PaneBody>
  );
}

function PasswordForm({ task, onChange }: { task: Task; onChange: PeopleActions['changePassword'] }) {
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  return (
    <Form
      action={words('changeThePassword')}
      task={task}
      missing={password === '' ? words('typePresent') : missingOf(next)}
      onSend={() => onChange({ password, next })}
    >
      <Field label={words('presentPassword')}>
        <Input
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={(_, data) => setPassword(data.value)}
        />
      </Field>
      <NewPassword value={next} onChange={setNext} />
    </Form>
  );
}

function SessionItem({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { browser, lastUsedAt, isThis } = session;
  const name = browserName(browser);
  return (
    <LineItem
      title={isThis ? words('sessionHere', { browser: name }) : name}
      detail={words('lastUsed', { at: moment(lastUsedAt) })}
      action={
        !isThis && (
          <Button size="small" aria-label={words('endSession', { browser: name })} onClick={onEnd}>
            {words('end')}
          </Button>
        )
      }
    />
  );
}
