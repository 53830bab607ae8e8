import { Button, Field, Input, makeStyles, Text, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import { MIN_PASSWORD } from '../../../contract/session.ts';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import type { Task } from '../../tasks/tasks.ts';
import { Form } from '../../elements/fields/Form.tsx';
import { NewPassword } from './NewPassword.tsx';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';
import { grantsInWords } from '../roles/grant-lists.ts';
import { peopleWords as words } from '../words/people-words.ts';

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
        {isReset ? words('newPasswordTitle') : words('accountTitle')}
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
        {words('byPassword')}
      </Button>
    </PaneBody>
  );
}

function leadOf(link: PeopleState['link']): string {
  if (link === null) return words('joinViewer');
  if (link.purpose === 'password-reset')
    return link.person === null ? words('resetForYou') : words('resetFor', { person: link.person });
  const roles = grantsInWords(link.grants);
  return link.purpose === 'first-admin' ? words('joinFirst', { roles }) : words('joinInvited', { roles });
}

function ResetForm({ task, onSend }: { task: Task; onSend: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <Form action={words('setPassword')} task={task} missing={missingOf(password)} onSend={() => onSend(password)}>
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
  const missing = person.trim() === '' || name.trim().length < 3 ? words('typeNames') : missingOf(password);
  return (
    <Form action={words('makeTheAccount')} task={task} missing={missing} onSend={() => onSend(fields)}>
      <Field label={words('yourName')} hint={words('yourNameHint')}>
        <Input
          value={person}
          maxLength={100}
          autoComplete="name"
          onChange={(_, { value }) => change({ person: value })}
        />
      </Field>
      <Field label={words('nameToSignIn')}>
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
  return password.length < MIN_PASSWORD ? words('passwordShort', { least: MIN_PASSWORD }) : null;
}
