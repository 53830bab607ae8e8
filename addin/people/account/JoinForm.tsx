import { Button, Field, Input, makeStyles, Text, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import { classifierOf, isForAll, projectOf } from '../../../contract/given-grant.ts';
import { MIN_PASSWORD } from '../../../contract/session.ts';
import { listed, quoted } from '../../../contract/words/phrases.ts';
import { PaneBody } from '../../elements/PaneBody.tsx';
import type { Task } from '../../tasks/tasks.ts';
import { rolesInWords } from '../../words/role-words.ts';
import { Form } from '../../elements/Form.tsx';
import { NewPassword } from './NewPassword.tsx';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';

const useStyles = makeStyles({ title: { margin: 0 }, leave: { alignSelf: 'start' } });

export interface JoinFormProps {
  /** Null for whoever comes without one, where sign-up is open. */
  readonly link: PeopleState['link'];
  readonly task: Task;
  readonly actions: PeopleActions;
  readonly onLeave?: () => void;
}

/** For whoever has come with a link, or makes an account of their own. */
export function JoinForm({ link, task, actions, onLeave }: JoinFormProps) {
  const styles = useStyles();
  const isReset = link?.purpose === 'password-reset';
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        {isReset ? 'Choose a new password' : 'Make your account'}
      </Title3>
      <Text>{leadOf(link)}</Text>
      {isReset ? (
        <ResetForm task={task} onSend={(password) => actions.resetPassword(link.token, password)} />
      ) : (
        <AccountForm
          task={task}
          onSend={(fields) => actions.signUp({ ...fields, ...(link && { token: link.token }) })}
        />
      )}
      <Button size="small" className={styles.leave} onClick={onLeave ?? actions.leaveLink}>
        Sign in with name and password
      </Button>
    </PaneBody>
  );
}

function leadOf(link: PeopleState['link']): string {
  if (link === null) return 'You will be a viewer at first; an admin can give you other roles.';
  if (link.purpose === 'password-reset')
    return `For ${link.person ?? 'your account'}. You are signed out everywhere else by it.`;
  const roles = rolesInWords(link.grants.filter(isForAll).map(({ role }) => role));
  if (link.purpose === 'first-admin') return `You are the first here, and will be: ${roles}.`;
  const count = link.grants.filter((each) => classifierOf(each) !== null).length;
  const projects = [...new Set(link.grants.flatMap((each) => projectOf(each) ?? []))];
  const ofProjects = projects.length === 0 ? '' : `, roles for ${listed(projects.map(quoted))}`;
  return `You are invited with: ${roles}${ofProjects}${count === 0 ? '' : `, and roles for ${count} classifiers`}.`;
}

function ResetForm({ task, onSend }: { task: Task; onSend: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <Form action="Set the password" task={task} missing={missingOf(password)} onSend={() => onSend(password)}>
      <NewPassword value={password} onChange={setPassword} />
    </Form>
  );
}

interface AccountFields {
  readonly person: string;
  readonly name: string;
  readonly password: string;
}

function AccountForm({ task, onSend }: { task: Task; onSend: (fields: AccountFields) => void }) {
  const [fields, setFields] = useState<AccountFields>({ person: '', name: '', password: '' });
  const change = (changed: Partial<AccountFields>) => setFields({ ...fields, ...changed });
  const { person, name, password } = fields;
  const missing =
    person.trim() === '' || name.trim().length < 3 ? 'Type your name, and one to sign in with.' : missingOf(password);
  return (
    <Form action="Make the account" task={task} missing={missing} onSend={() => onSend(fields)}>
      <Field label="Your name" hint="Others read it beside what you correct. It stays as it is.">
        <Input
          value={person}
          maxLength={100}
          autoComplete="name"
          onChange={(_, { value }) => change({ person: value })}
        />
      </Field>
      <Field label="Name or e-mail to sign in with">
        <Input
          value={name}
          maxLength={200}
          autoComplete="username"
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <NewPassword value={password} onChange={(value) => change({ password: value })} />
    </Form>
  );
}

/** What is missing of a new password, in a sentence; null when it is long enough. */
export function missingOf(password: string): string | null {
  return password.length < MIN_PASSWORD ? `The password needs at least ${MIN_PASSWORD} characters.` : null;
}
