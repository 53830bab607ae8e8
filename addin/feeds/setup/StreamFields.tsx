import { Field, Input, Switch } from '@fluentui/react-components';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import type { SourceForm } from '../form/source-form.ts';
import { FoundField } from './FoundField.tsx';
import type { SourceFieldsProps } from './TableFields.tsx';
import { setupWords } from './words/feed-setup-words.ts';

/** A mailbox, and which of its mails are taken. */
export function MailboxFields({ source, found, onType }: SourceFieldsProps) {
  return (
    <>
      <FoundField
        label={setupWords('mailbox')}
        value={source.mailbox}
        found={found}
        onChange={(mailbox) => onType({ mailbox })}
      />
      <Switch
        label={setupWords('takesPresentMails')}
        checked={source.takesPresent}
        onChange={(_, data) => onType({ takesPresent: data.checked })}
      />
      <Switch
        label={setupWords('marksSeen')}
        checked={source.marksSeen}
        onChange={(_, data) => onType({ marksSeen: data.checked })}
      />
    </>
  );
}

/** A topic, what its records are, and how they are taken. */
export function TopicFields({ source, found, onType }: SourceFieldsProps) {
  return (
    <>
      <FoundField
        label={setupWords('topic')}
        value={source.topic}
        found={found}
        onChange={(topic) => onType({ topic })}
      />
      <Field label={setupWords('group')} hint={setupWords('groupHint')}>
        <Input value={source.group} maxLength={255} onChange={(_, data) => onType({ group: data.value })} />
      </Field>
      <ChoiceField<SourceForm['records']>
        label={setupWords('records')}
        chosen={source.records}
        choices={[
          { value: 'json', title: setupWords('json') },
          { value: 'avro', title: setupWords('avro') },
          { value: 'text', title: setupWords('plainText') },
        ]}
        onChoose={(records) => onType({ records })}
      />
      <ChoiceField<SourceForm['from']>
        label={setupWords('from')}
        chosen={source.from}
        choices={[
          { value: 'earliest', title: setupWords('earliest') },
          { value: 'latest', title: setupWords('latest') },
        ]}
        onChoose={(from) => onType({ from })}
      />
      <Field label={setupWords('chunk')}>
        <Input inputMode="numeric" value={source.chunk} onChange={(_, data) => onType({ chunk: data.value })} />
      </Field>
      <Field label={setupWords('waitMs')}>
        <Input inputMode="numeric" value={source.waitMs} onChange={(_, data) => onType({ waitMs: data.value })} />
      </Field>
    </>
  );
}
