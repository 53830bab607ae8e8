import { Button, Field, Input, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignInWays } from '../../../contract/session.ts';
import { ErrorBar } from '../../elements/ErrorBar.tsx';
import { PaneBody } from '../../elements/PaneBody.tsx';
import { taskOf, type Task } from '../../tasks/tasks.ts';
import { Form } from '../../elements/Form.tsx';
import { JoinForm } from './JoinForm.tsx';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';

const useStyles = makeStyles({
  title: { margin: 0 },
  links: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
});

export interface SignInPageProps {
  readonly state: PeopleState;
  readonly ways: SignInWays;
  readonly actions: PeopleActions;
}

type Way = 'sign-in' | 'link' | 'sign-up';

/** For whoever is not signed in: by name and password, by a link, or with a new account where that is open. */
export function SignInPage({ state, ways, actions }: SignInPageProps) {
  const styles = useStyles();
  const [way, setWay] = useState<Way>('sign-in');
  const task = taskOf(state.tasks, 'sign-in');
  const meeting = taskOf(state.tasks, 'meet');
  if (state.link !== null) return <JoinForm link={state.link} task={task} actions={actions} />;
  if (way === 'sign-up')
    return <JoinForm link={null} task={task} actions={actions} onLeave={() => setWay('sign-in')} />;
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        Sign in to Amend
      </Title3>
      {meeting.kind === 'failed' && <ErrorBar problem={meeting.problem} />}
      {way === 'link' ? (
        <LinkForm task={task} onOpen={actions.openLink} />
      ) : (
        <NameAndPassword task={task} onSignIn={actions.signIn} />
      )}
      <div className={styles.links}>
        <Button size="small" onClick={() => setWay(way === 'link' ? 'sign-in' : 'link')}>
          {way === 'link' ? 'Sign in with name and password' : 'I was given a link'}
        </Button>
        {ways.signUp === 'open' && (
          <Button size="small" onClick={() => setWay('sign-up')}>
            Make an account
          </Button>
        )}
      </div>
    </PaneBody>
  );
}

function NameAndPassword({ task, onSignIn }: { task: Task; onSignIn: PeopleActions['signIn'] }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Form
      action="Sign in"
      task={task}
      missing={name.trim() === '' || password === '' ? 'Type your name and your password.' : null}
      onSend={() => onSignIn({ name, password })}
    >
      <Field label="Name or e-mail">
        <Input value={name} autoComplete="username" onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label="Password">
        <Input
          type="password"
          value={password}
          autoComplete="current-password"
          onChange={(_, data) => setPassword(data.value)}
        />
      </Field>
    </Form>
  );
}

function LinkForm({ task, onOpen }: { task: Task; onOpen: (link: string) => void }) {
  const [link, setLink] = useState('');
  return (
    <Form
      action="Go on"
      task={task}
      missing={link.trim() === '' ? 'Paste the link.' : null}
      onSend={() => onOpen(link)}
    >
      <Text>An admin gives such a link: an invitation, or one for a new password.</Text>
      <Field label="Link">
        <Input value={link} autoComplete="off" onChange={(_, data) => setLink(data.value)} />
      </Field>
    </Form>
  );
}
