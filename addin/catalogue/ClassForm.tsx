import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClassChange, ListedClass } from '../../contract/catalogue.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { catalogueWords } from './words/catalogue-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  left: { alignSelf: 'start' },
});

export interface ClassFormProps {
  readonly one: ListedClass;
  readonly all: readonly ListedClass[];
  readonly isBusy: boolean;
  readonly onChange: (change: ClassChange) => void;
}

/** What can become of a class. Of a merged one, nothing but that the merge is taken back. */
export function ClassForm({ one, all, isBusy, onChange }: ClassFormProps) {
  const styles = useStyles();
  if (one.state === 'merged')
    return (
      <Button
        size="small"
        className={styles.left}
        disabledFocusable={isBusy}
        onClick={() => onChange({ do: 'part', class: one.id })}
      >
        {catalogueWords('part')}
      </Button>
    );
  return (
    <div className={styles.form}>
      <NameField one={one} isBusy={isBusy} onChange={onChange} />
      <DescriptionField one={one} isBusy={isBusy} onChange={onChange} />
      <MergeField one={one} all={all} isBusy={isBusy} onChange={onChange} />
      <Buttons>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => onChange({ do: one.state === 'retired' ? 'reopen' : 'retire', class: one.id })}
        >
          {catalogueWords(one.state === 'retired' ? 'reopen' : 'retire')}
        </Button>
        {one.state === 'active' && <Text size={200}>{catalogueWords('retireMeans')}</Text>}
      </Buttons>
      {one.rows === 0 && (
        <Button
          size="small"
          className={styles.left}
          disabledFocusable={isBusy}
          onClick={() => onChange({ do: 'remove', class: one.id })}
        >
          {catalogueWords('remove')}
        </Button>
      )}
    </div>
  );
}

type PartProps = Omit<ClassFormProps, 'all'>;

function NameField({ one, isBusy, onChange }: PartProps) {
  const styles = useStyles();
  const [name, setName] = useState(one.name);
  const typed = name.trim();
  const isChanged = typed !== '' && typed !== one.name;
  const rename = () => isChanged && !isBusy && onChange({ do: 'rename', class: one.id, name: typed });
  return (
    <>
      <Field
        label={catalogueWords('name')}
        {...(isChanged && { hint: catalogueWords('nameHint', { class: one.name }) })}
      >
        <Input
          value={name}
          maxLength={255}
          onChange={(_, data) => setName(data.value)}
          onKeyDown={(event) => event.key === 'Enter' && rename()}
        />
      </Field>
      {isChanged && (
        <Button size="small" className={styles.left} disabledFocusable={isBusy} onClick={rename}>
          {catalogueWords('rename')}
        </Button>
      )}
    </>
  );
}

function DescriptionField({ one, isBusy, onChange }: PartProps) {
  const styles = useStyles();
  const [description, setDescription] = useState(one.description);
  const isChanged = description.trim() !== one.description;
  return (
    <>
      <Field label={catalogueWords('description')}>
        <Textarea value={description} maxLength={500} onChange={(_, data) => setDescription(data.value)} />
      </Field>
      {isChanged && (
        <Button
          size="small"
          className={styles.left}
          disabledFocusable={isBusy}
          onClick={() => onChange({ do: 'describe', class: one.id, description: description.trim() })}
        >
          {catalogueWords('describe')}
        </Button>
      )}
    </>
  );
}

function MergeField({ one, all, isBusy, onChange }: ClassFormProps) {
  const [chosen, setChosen] = useState('');
  const others = all.filter(({ id, state }) => id !== one.id && state !== 'merged');
  const into = others.find(({ id }) => String(id) === chosen);
  return (
    <>
      <Field label={catalogueWords('mergeWith')}>
        <Select value={into === undefined ? '' : chosen} onChange={(_, data) => setChosen(data.value)}>
          <option value="">{catalogueWords('chooseClass')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {into !== undefined && (
        <Note
          intent="warning"
          actions={
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => onChange({ do: 'merge', class: one.id, into: into.id })}
            >
              {catalogueWords('merge', { into: into.name })}
            </Button>
          }
        >
          {catalogueWords('mergeMeans', { rows: one.rows, class: one.name, into: into.name })}
        </Note>
      )}
    </>
  );
}
