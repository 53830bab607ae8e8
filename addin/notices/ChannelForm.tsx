import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { channelKind, type ChannelDraft, type ChannelKind } from '../../contract/channel.ts';
import { Form } from '../elements/fields/Form.tsx';
import type { Task } from '../tasks/tasks.ts';
import { CHANNEL_KINDS } from './channel-kinds.ts';
import { noticesWords } from './words/notices-words.ts';

export interface ChannelFormProps {
  readonly hasMail: boolean;
  readonly task: Task;
  readonly onMake: (draft: ChannelDraft) => void;
}

const KINDS = Object.keys(CHANNEL_KINDS) as ChannelKind[];

/** A new channel: what kind, what it is called, and where it is. */
export function ChannelForm({ hasMail, task, onMake }: ChannelFormProps) {
  const [kind, setKind] = useState<ChannelKind>('slack');
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const words = CHANNEL_KINDS[kind];
  return (
    <Form
      action={noticesWords('make')}
      task={task}
      missing={missingOf(kind, { name, address, hasMail })}
      onSend={() => onMake({ kind, name: name.trim(), address: address.trim() })}
    >
      <Field label={noticesWords('kind')}>
        <Select value={kind} onChange={(_, data) => setKind(channelKind.parse(data.value))}>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {CHANNEL_KINDS[each].title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={noticesWords('name')}>
        <Input value={name} maxLength={100} onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label={words.address} hint={words.hint}>
        <Input value={address} maxLength={2_000} onChange={(_, data) => setAddress(data.value)} />
      </Field>
    </Form>
  );
}

interface Filled {
  readonly name: string;
  readonly address: string;
  readonly hasMail: boolean;
}

function missingOf(kind: ChannelKind, { name, address, hasMail }: Filled): string | null {
  if (kind === 'email' && !hasMail) return noticesWords('noMail');
  if (name.trim() === '') return noticesWords('nameMissing');
  return address.trim() === '' ? noticesWords('addressMissing', { kind }) : null;
}
