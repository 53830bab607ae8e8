import { Field, Input, Switch, Textarea } from '@fluentui/react-components';
import { nameOfTable, tableFound, type SourceForm } from '../form/source-form.ts';
import { FoundField } from './FoundField.tsx';
import { setupWords } from './words/feed-setup-words.ts';

/** A table of a database, as it is typed. */
type TableForm = Pick<SourceForm, 'schema' | 'table' | 'keyColumns'>;

export interface TableFieldsProps {
  readonly of: TableForm & { readonly kind: string };
  /** Tables that the connection's test found. */
  readonly found: readonly string[];
  readonly keyHint: string;
  readonly onType: (fields: Partial<TableForm>) => void;
}

/** Which table, and the columns by which its rows are known. */
export function TableFields({ of, found, keyHint, onType }: TableFieldsProps) {
  const name = nameOfTable(of, found);
  const choose = (chosen: string) => onType(found.includes(chosen) ? tableFound(chosen, of.schema) : { table: chosen });
  return (
    <>
      <FoundField label={setupWords('table')} value={name} found={found} onChange={choose} />
      <Field label={setupWords(of.kind === 'mysql' ? 'database' : 'schema')}>
        <Input value={of.schema} maxLength={255} onChange={(_, data) => onType({ schema: data.value })} />
      </Field>
      <Field label={setupWords('keyColumns')} hint={keyHint}>
        <Textarea value={of.keyColumns} onChange={(_, data) => onType({ keyColumns: data.value })} />
      </Field>
    </>
  );
}

export interface SourceFieldsProps {
  readonly source: SourceForm;
  /** What the connection's test found. */
  readonly found: readonly string[];
  readonly onType: (fields: Partial<SourceForm>) => void;
}

/** A table that is read, and what of it is taken. */
export function TableSourceFields({ source, found, onType }: SourceFieldsProps) {
  return (
    <>
      <TableFields of={source} keyHint={setupWords('keyColumnsHint')} {...{ found, onType }} />
      {source.kind === 'mysql' && <CursorFields {...{ source, onType }} />}
      <Switch
        label={setupWords('takesPresentRows')}
        checked={source.takesPresent}
        onChange={(_, data) => onType({ takesPresent: data.checked })}
      />
      {source.kind === 'postgres' && (
        <Switch
          label={setupWords('takesChanges')}
          checked={source.takesChanges}
          onChange={(_, data) => onType({ takesChanges: data.checked })}
        />
      )}
    </>
  );
}

function CursorFields({ source, onType }: Omit<SourceFieldsProps, 'found'>) {
  return (
    <>
      <Field label={setupWords('cursorColumn')}>
        <Input
          value={source.cursorColumn}
          maxLength={255}
          onChange={(_, data) => onType({ cursorColumn: data.value })}
        />
      </Field>
      <Field label={setupWords('everySeconds')}>
        <Input
          inputMode="numeric"
          value={source.everySeconds}
          onChange={(_, data) => onType({ everySeconds: data.value })}
        />
      </Field>
      <Field label={setupWords('overlapSeconds')} hint={setupWords('overlapHint')}>
        <Input
          inputMode="numeric"
          value={source.overlapSeconds}
          onChange={(_, data) => onType({ overlapSeconds: data.value })}
        />
      </Field>
    </>
  );
}
