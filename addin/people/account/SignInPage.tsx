import { Button, Field, Input, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignInWays } from '../../../contract/session.ts';
import { ErrorBar } from '../../elements/notes/ErrorBar.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { taskOf, type Task } from '../../tasks/tasks.ts';
import { Form } from '../../elements/fields/Form.tsx';
import { JoinForm } from './JoinForm.tsx';
import { peopleWords as words } from '../words/people-words.ts';
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
        {words('signInTitle')}
      </Title3>
      {meeting.kind === 'failed' && <ErrorBar problem={meeting.problem} />}
      {way === 'link' ? (
        <LinkForm task={task} onOpen={actions.openLink} />
      ) : (
        <NameAndPassword task={task} onSignIn={actions.signIn} />
      )}
      <div className={styles.links}>
        <Button size="small" onClick={() => setWay(way === 'link' ? 'sign-in' : 'link')}>
          {way === 'link' ? words('byPassword') : words('givenLink')}
        </Button>
        {ways.signUp === 'open' && (
          <Button size="small" onClick={() => setWay('sign-up')}>
            {words('makeAnAccount')}
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
      action={words('signIn')}
      task={task}
      missing={name.trim() === '' || password === '' ? words('typeBoth') : null}
      onSend={() => onSignIn({ name, password })}
    >
      <Field label={words('signInName')}>
        <Input value={name} autoComplete="username" onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label={words('password')}>
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
      action={words('goOn')}
      task={task}
      missing={link.trim() === '' ? words('pasteLink') : null}
      onSend={() => onOpen(link)}
    >
      <Text>{words('linkLead')}</Text>
      <Field label={words('link')}>
        <Input value={link} autoComplete="off" onChange={(_, data) => setLink(data.value)} />
      </Field>
    </Form>
  );
}
