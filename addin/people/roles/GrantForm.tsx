import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { role, type Role } from '../../../contract/access.ts';
import type { Classifier, Column } from '../../../contract/classifier.ts';
import { classifierOf, extentKey, type Extent, type GivenGrant } from '../../../contract/given-grant.ts';
import { MAX_SCOPE_VALUES } from '../../../contract/row-scope.ts';
import { rolesInWords, type RoleUses } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { chosenExtent, ExtentOptions } from './ExtentOptions.tsx';
import { readScopeValues } from './scope-values.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface GrantFormProps {
  /** At least one. */
  readonly classifiers: readonly Classifier[];
  readonly uses: RoleUses;
  readonly isBusy: boolean;
  readonly onGive: (grant: GivenGrant) => void;
  readonly onLeave: () => void;
}

/**
 * A role for one classifier: for all its rows, or for those whose column has one of some values; or for all of a
 * project, where rows have no column in common.
 */
export function GrantForm({ classifiers, uses, isBusy, onGive, onLeave }: GrantFormProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(extentKey({ classifier: classifiers[0]!.id }));
  const [given, setGiven] = useState<Role>('corrector');
  const [columnName, setColumn] = useState('');
  const [written, setWritten] = useState('');
  const extent = chosenExtent(chosen, classifiers);
  const columns = columnsToChoose(classifiers.find(({ id }) => id === classifierOf(extent)));
  const column = columns.find(({ name }) => name === columnName) ?? null;
  const grant = grantOf(given, extent, { column, written });
  return (
    <div className={styles.form}>
      <Field label={words('classifier')}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <ExtentOptions classifiers={classifiers} />
        </Select>
      </Field>
      <Field label={words('role')} hint={uses[given]}>
        <Select value={given} onChange={(_, { value }) => setGiven(role.parse(value))}>
          {role.options.map((each) => (
            <option key={each} value={each}>
              {rolesInWords([each])}
            </option>
          ))}
        </Select>
      </Field>
      {columns.length > 0 && (
        <RowsFields columns={columns} column={column} written={written} onColumn={setColumn} onWrite={setWritten} />
      )}
      {'missing' in grant && (
        <Text size={200} role="status">
          {grant.missing}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={'missing' in grant || isBusy}
          onClick={() => ('missing' in grant || isBusy ? undefined : onGive(grant))}
        >
          {words('giveRole')}
        </Button>
        <Button size="small" onClick={onLeave}>
          {words('cancel')}
        </Button>
      </div>
    </div>
  );
}

interface RowsFieldsProps {
  readonly columns: readonly Column[];
  /** Null for all rows. */
  readonly column: Column | null;
  readonly written: string;
  readonly onColumn: (name: string) => void;
  readonly onWrite: (values: string) => void;
}

function RowsFields({ columns, column, written, onColumn, onWrite }: RowsFieldsProps) {
  return (
    <>
      <Field label={words('whichRows')}>
        <Select value={column?.name ?? ''} onChange={(_, { value }) => onColumn(value)}>
          <option value="">{words('allRows')}</option>
          {columns.map(({ name }) => (
            <option key={name} value={name}>
              {words('byColumn', { column: name })}
            </option>
          ))}
        </Select>
      </Field>
      {column !== null && (
        <Field label={words('rowsWhose', { column: column.name })} hint={words('rowsWhoseHint')}>
          <Textarea value={written} rows={3} onChange={(_, { value }) => onWrite(value)} />
        </Field>
      )}
    </>
  );
}

/** An ignored column may be missing where rows are sent: rows are not chosen by it. */
function columnsToChoose(classifier: Classifier | undefined): Column[] {
  return classifier?.columns.filter(({ type }) => type !== 'ignored') ?? [];
}

/** What was filled in, or what is missing of it, in a sentence. */
function grantOf(
  given: Role,
  extent: Extent,
  { column, written }: { readonly column: Column | null; readonly written: string },
): GivenGrant | { readonly missing: string } {
  if (column === null) return { role: given, ...extent };
  const read = readScopeValues(written, column.type);
  if ('line' in read) return { missing: words('noValue', { ...read, column: column.name }) };
  const { values } = read;
  if (values.length === 0) return { missing: words('typeValues', { column: column.name }) };
  if (values.length > MAX_SCOPE_VALUES)
    return { missing: words('tooManyValues', { values: values.length, most: MAX_SCOPE_VALUES }) };
  return { role: given, classifier: classifierOf(extent), scope: { column: column.name, values } };
}
