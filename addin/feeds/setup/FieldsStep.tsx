import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { taskOf } from '../../tasks/tasks.ts';
import { listed } from '../../words/words.ts';
import type { ColumnForm } from '../form/feed-form.ts';
import { changedAt } from '../form/typed-list.ts';
import { CarriedColumns } from './CarriedColumns.tsx';
import { CleaningFields } from './CleaningFields.tsx';
import { FoundField } from './FoundField.tsx';
import { LearnsFields } from './LearnsFields.tsx';
import { missingAt } from './missing-of.ts';
import type { StepProps } from './step-props.ts';
import { setupWords } from './words/feed-setup-words.ts';

/** Names of fields in a sentence; the rest are counted. */
const MOST_NAMED = 6;

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Which field each column is made from, and which make the row's key. */
export function FieldsStep(props: StepProps) {
  const styles = useStyles();
  const { form, feeds, onType } = props;
  const found = feeds.fields.map(({ name }) => name);
  const exampleOf = (from: string) => feeds.fields.find(({ name }) => name === from)?.value ?? '';
  const change = (at: number, fields: Partial<ColumnForm>) => onType({ columns: changedAt(form.columns, at, fields) });
  return (
    <>
      <LookAtFields {...props} />
      <Text weight="semibold">{setupWords('columnsTitle')}</Text>
      <Text size={200}>{setupWords('columnsLead')}</Text>
      <PlainList label={setupWords('columnsTitle')}>
        {form.columns.map((column, at) => (
          <li key={column.name} className={styles.column}>
            <FoundField
              label={setupWords('field', { column: column.name })}
              hint={hintOf(exampleOf(column.from))}
              value={column.from}
              found={found}
              onChange={(from) => change(at, { from })}
            />
            <CleaningFields of={column.name} clean={column.clean} onChange={(clean) => change(at, { clean })} />
          </li>
        ))}
      </PlainList>
      <Field label={setupWords('key')} hint={setupWords('keyHint')}>
        <Textarea value={form.key} onChange={(_, data) => onType({ key: data.value })} />
      </Field>
      <CarriedColumns carried={form.carried} found={found} onChange={(carried) => onType({ carried })} />
      <FoundField
        label={setupWords('label')}
        hint={setupWords('labelHint')}
        value={form.label}
        found={found}
        onChange={(label) => onType({ label })}
      />
      <LearnsFields learns={form.learns} found={found} onChange={(learns) => onType({ learns })} />
    </>
  );
}

function hintOf(example: string): string | null {
  return example === '' ? null : setupWords('example', { value: example.slice(0, 80) });
}

/** Looks at records of the source, so that fields are chosen and not typed. */
function LookAtFields({ form, feeds, work, tasks, actions }: StepProps) {
  const styles = useStyles();
  const [given, setGiven] = useState('');
  const task = taskOf(tasks, 'feed-fields');
  const missing = missingAt('source', form, work.classifier);
  const isReady = missing === null && task.kind !== 'running';
  const isEmpty = feeds.trial?.of === '' && feeds.fields.length === 0;
  return (
    <>
      <Button
        className={styles.left}
        disabledFocusable={!isReady}
        onClick={() => (isReady ? actions.lookAtFields(given) : undefined)}
      >
        {setupWords('lookAtFields')}
      </Button>
      {missing !== null && <Text size={200}>{missing}</Text>}
      <TaskNotice task={task} onCancel={() => actions.cancel('feed-fields')} />
      {isEmpty && <Note intent="warning">{feeds.trial?.trial.detail ?? setupWords('noFields')}</Note>}
      {found(feeds) !== null && <Text size={200}>{found(feeds)}</Text>}
      <Field label={setupWords('given')} hint={setupWords('givenHint')}>
        <Textarea value={given} maxLength={100_000} onChange={(_, data) => setGiven(data.value)} />
      </Field>
    </>
  );
}

function found({ fields }: StepProps['feeds']): string | null {
  const names = fields.map(({ name }) => name);
  return names.length === 0
    ? null
    : setupWords('fieldsSeen', { fields: names.length, names: listed(names, MOST_NAMED) });
}
