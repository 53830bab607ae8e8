import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ColumnType } from '../../contract/classifier.ts';
import { TypeField } from './TypeField.tsx';
import { paneWords } from '../words/pane-words.ts';
import { columnsWords } from './words/columns-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  left: { alignSelf: 'start' },
});

export interface AddColumnProps {
  /** Headers of the table that are none of the classifier's columns. */
  readonly free: readonly string[];
  readonly isBusy: boolean;
  readonly onAdd: (column: string, type: ColumnType) => void;
}

/** Takes a column of the table in. Nothing when the table has none that is not taken. */
export function AddColumn({ free, isBusy, onAdd }: AddColumnProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState('');
  const [type, setType] = useState<ColumnType>('text');
  if (free.length === 0) return null;
  const column = free.includes(chosen) ? chosen : '';
  return (
    <div className={styles.form}>
      <Field label={columnsWords('addColumn')}>
        <Select value={column} disabled={isBusy} onChange={(_, data) => setChosen(data.value)}>
          <option value="">{paneWords('chooseColumn')}</option>
          {free.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {column !== '' && (
        <>
          <TypeField label={columnsWords('whatHolds', { column })} type={type} isBusy={isBusy} onChoose={setType} />
          <Button className={styles.left} disabledFocusable={isBusy} onClick={() => onAdd(column, type)}>
            {columnsWords('add', { column })}
          </Button>
        </>
      )}
    </div>
  );
}
