import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { columnType } from '../../../contract/classifier.ts';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { COLUMN_TYPE_WORDS } from '../../words/column-types.ts';
import type { ColumnForm } from '../form/feed-form.ts';
import { changedAt, withoutAt } from '../form/typed-list.ts';
import { CleaningFields } from './CleaningFields.tsx';
import { FoundField } from './FoundField.tsx';
import { setupWords } from './words/feed-setup-words.ts';

const EMPTY: ColumnForm = { name: '', from: '', clean: [], type: 'text' };

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

export interface CarriedColumnsProps {
  readonly carried: readonly ColumnForm[];
  /** Fields of the source, where they are known. */
  readonly found: readonly string[];
  readonly onChange: (carried: readonly ColumnForm[]) => void;
}

/** Fields that the model does not see, for conditions and sinks. */
export function CarriedColumns({ carried, found, onChange }: CarriedColumnsProps) {
  const styles = useStyles();
  const change = (at: number, fields: Partial<ColumnForm>) => onChange(changedAt(carried, at, fields));
  // A field that is chosen is called as it is, until somebody calls it otherwise.
  const choose = (at: number, { name, from: before }: ColumnForm, from: string) =>
    change(at, name === '' || name === before ? { from, name: from } : { from });
  return (
    <>
      <Text weight="semibold">{setupWords('carriedTitle')}</Text>
      <Text size={200}>{setupWords('carriedLead')}</Text>
      <PlainList label={setupWords('carriedTitle')}>
        {carried.map((column, at) => (
          <li key={at} className={styles.column}>
            <FoundField
              label={setupWords('carriedField', { at: at + 1 })}
              value={column.from}
              found={found}
              onChange={(from) => choose(at, column, from)}
            />
            <Field label={setupWords('carriedName', { at: at + 1 })}>
              <Input value={column.name} maxLength={255} onChange={(_, data) => change(at, { name: data.value })} />
            </Field>
            <Field label={setupWords('carriedType', { at: at + 1 })}>
              <Select value={column.type} onChange={(_, data) => change(at, { type: columnType.parse(data.value) })}>
                {Object.entries(COLUMN_TYPE_WORDS).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </Select>
            </Field>
            <CleaningFields of={column.name} clean={column.clean} onChange={(clean) => change(at, { clean })} />
            <Button
              size="small"
              className={styles.left}
              aria-label={setupWords('removeOf', { what: setupWords('carriedOf', { at: at + 1 }) })}
              onClick={() => onChange(withoutAt(carried, at))}
            >
              {setupWords('remove')}
            </Button>
          </li>
        ))}
      </PlainList>
      <Button size="small" className={styles.left} onClick={() => onChange([...carried, EMPTY])}>
        {setupWords('carry')}
      </Button>
    </>
  );
}
