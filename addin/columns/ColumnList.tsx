import { quotedWhole } from '../../contract/words/phrases.ts';
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classifier, ColumnType } from '../../contract/classifier.ts';
import type { ColumnChange } from '../../contract/column-change.ts';
import { Note } from '../elements/notes/Note.tsx';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { COLUMN_TYPE_WORDS } from '../words/column-types.ts';
import { AddColumn } from './AddColumn.tsx';
import { TypeField } from './TypeField.tsx';
import { paneWords } from '../words/pane-words.ts';
import { columnsWords } from './words/columns-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  left: { alignSelf: 'start' },
});

/** More than these are shown on request: a pane is no place for two hundred columns. */
const SHOWN_AT_FIRST = 12;

export interface ColumnListProps {
  readonly classifier: Classifier;
  /** Headers of the table that are none of its columns. */
  readonly free: readonly string[];
  readonly task: Task;
  readonly onChange: (changes: readonly ColumnChange[]) => void;
}

/** Every column of a classifier, with what becomes of it; one is open at a time. For whoever may set it up. */
export function ColumnList({ classifier, free, task, onChange }: ColumnListProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const isBusy = task.kind === 'running';
  const all = classifier.columns;
  const features = new Set(all.map(({ name }) => name));
  const others = [...new Set([...classifier.keyColumns, classifier.labelColumn])].filter((name) => !features.has(name));
  const shown: ListedColumn[] = [
    ...(isWhole ? all : all.slice(0, SHOWN_AT_FIRST)),
    ...others.map((name) => ({ name, type: null })),
  ];
  const change = (changes: readonly ColumnChange[]) => {
    setOpen(null);
    onChange(changes);
  };
  return (
    <PaneSection title={columnsWords('title')} lead={columnsWords('lead')}>
      {isBusy && <TaskNotice task={task} />}
      <PlainList>
        {shown.map((column) => (
          <ColumnItem
            key={column.name}
            column={column}
            classifier={classifier}
            isOpen={open === column.name}
            onOpen={(isOpen) => setOpen(isOpen ? column.name : null)}
            isBusy={isBusy}
            onChange={change}
          />
        ))}
      </PlainList>
      {!isWhole && all.length > SHOWN_AT_FIRST && (
        <Button size="small" className={styles.left} onClick={() => setIsWhole(true)}>
          {paneWords('showAllColumns', { columns: all.length })}
        </Button>
      )}
      <AddColumn free={free} isBusy={isBusy} onAdd={(column, type) => change([{ do: 'add', column, type }])} />
    </PaneSection>
  );
}

/** A column to decide by, or a key or label column, which has no type. */
interface ListedColumn {
  readonly name: string;
  readonly type: ColumnType | null;
}

interface ColumnItemProps extends ColumnFormProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function ColumnItem({ column, classifier, isOpen, onOpen, isBusy, onChange }: ColumnItemProps) {
  const styles = useStyles();
  return (
    <OpenItem
      title={column.name}
      opener={{
        says: columnsWords('change'),
        label: columnsWords('changeColumn', { column: column.name }),
        ...{ isOpen, onOpen },
      }}
    >
      <Text size={200} className={styles.small}>
        {factsOf(column, classifier)}
      </Text>
      {isOpen && <ColumnForm column={column} classifier={classifier} isBusy={isBusy} onChange={onChange} />}
    </OpenItem>
  );
}

function factsOf({ name, type }: ListedColumn, { keyColumns, labelColumn, alsoCalled = [] }: Classifier): string {
  const names = alsoCalled.find(({ column }) => column === name)?.names ?? [];
  return [
    ...(type === null ? [] : [COLUMN_TYPE_WORDS[type]]),
    ...(keyColumns.includes(name) ? [columnsWords('tellsApart')] : []),
    ...(name === labelColumn ? [columnsWords('holdsClasses')] : []),
    ...(names.length === 0
      ? []
      : [columnsWords('alsoCalled', { names: names.map((each) => quotedWhole(each)).join(', ') })]),
  ].join('; ');
}

interface ColumnFormProps {
  readonly column: ListedColumn;
  readonly classifier: Classifier;
  readonly isBusy: boolean;
  readonly onChange: (changes: readonly ColumnChange[]) => void;
}

function ColumnForm({ column: { name, type }, classifier, isBusy, onChange }: ColumnFormProps) {
  const styles = useStyles();
  const known = classifier.alsoCalled?.find(({ column }) => column === name)?.names ?? [];
  const [names, setNames] = useState(known.join('; '));
  const [chosen, setChosen] = useState(type);
  const [isDropping, setIsDropping] = useState(false);
  const typed = namesIn(names);
  const changes: ColumnChange[] = [
    ...(chosen === null || chosen === type ? [] : [{ do: 'retype' as const, column: name, type: chosen }]),
    ...(typed.join('\n') === known.join('\n') ? [] : [{ do: 'call' as const, column: name, names: typed }]),
  ];
  return (
    <div className={styles.form}>
      {chosen !== null && (
        <TypeField
          label={columnsWords('whatHolds', { column: name })}
          type={chosen}
          isBusy={isBusy}
          onChoose={setChosen}
        />
      )}
      <Field label={columnsWords('otherNames', { column: name })} hint={columnsWords('otherNamesHint')}>
        <Input value={names} onChange={(_, data) => setNames(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy || changes.length === 0} onClick={() => onChange(changes)}>
          {columnsWords('save')}
        </Button>
        {type !== null && !classifier.keyColumns.includes(name) && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => setIsDropping(true)}>
            {columnsWords('drop')}
          </Button>
        )}
      </div>
      {isDropping && (
        <DropQuestion
          name={name}
          endsSegments={classifier.policies.segmentColumn === name}
          onDrop={() => onChange([{ do: 'drop', column: name }])}
          onKeep={() => setIsDropping(false)}
        />
      )}
    </div>
  );
}

interface DropQuestionProps {
  readonly name: string;
  /** Whether reports are made by this column. */
  readonly endsSegments: boolean;
  readonly onDrop: () => void;
  readonly onKeep: () => void;
}

function DropQuestion({ name, endsSegments, onDrop, onKeep }: DropQuestionProps) {
  return (
    <Note
      intent="warning"
      actions={
        <>
          <Button size="small" appearance="primary" onClick={onDrop}>
            {columnsWords('dropNamed', { column: name })}
          </Button>
          <Button size="small" onClick={onKeep}>
            {columnsWords('keep')}
          </Button>
        </>
      }
    >
      {columnsWords('dropMeans', { column: name })}
      {endsSegments && ` ${columnsWords('dropEndsSegments', { column: name })}`}
    </Note>
  );
}

/** Names as they are typed: a semicolon between them, since a header may hold a comma. */
function namesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
