import { Button, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ColumnSummary, ColumnType } from '../../contract/classifier.ts';
import { percent, plural } from '../elements/words.ts';

const TYPE_WORDS: Readonly<Record<ColumnType, string>> = { text: 'Text', category: 'Category', number: 'Number', date: 'Date', boolean: 'Yes or no', ignored: 'Ignored' };

/** More rows than this are shown on request: a pane is no place for two hundred drop-downs. */
const SHOWN_AT_FIRST = 12;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 112px', columnGap: tokens.spacingHorizontalM, alignItems: 'center', padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  examples: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  ignored: { color: tokens.colorNeutralForeground3 },
});

export interface ColumnTypesProps {
  readonly columns: readonly ColumnSummary[];
  readonly types: ReadonlyMap<string, ColumnType>;
  /** Columns beyond the most that can be used. */
  readonly leftOut: number;
  readonly onChoose: (column: string, type: ColumnType) => void;
}

/** Each column with what it seems to hold, examples of it, and a drop-down to say otherwise. */
export function ColumnTypes({ columns, types, leftOut, onChoose }: ColumnTypesProps) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? columns : columns.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((column) => (
          <ColumnTypeItem key={column.name} column={column} type={types.get(column.name) ?? column.type} onChoose={(type) => onChoose(column.name, type)} />
        ))}
      </ul>
      {shown.length < columns.length && <Button size="small" onClick={() => setShowsAll(true)}>Show all {columns.length} columns</Button>}
      {leftOut > 0 && <Text size={200}>{plural(leftOut, 'more column is', 'more columns are')} left out: 200 is the most that can be used.</Text>}
    </>
  );
}

function ColumnTypeItem({ column, type, onChoose }: { column: ColumnSummary; type: ColumnType; onChoose: (type: ColumnType) => void }) {
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.item}>
      <span className={styles.names} title={column.reason}>
        <Text id={id} weight="semibold" className={mergeClasses(styles.name, type === 'ignored' && styles.ignored)}>{column.name}</Text>
        <Text size={200} className={styles.examples}>{column.examples.length === 0 ? 'Nothing in it' : column.examples.join(', ')}</Text>
        <Text size={200} className={styles.ignored}>
          {column.reason}{column.missingShare > 0 && column.missingShare < 1 ? `, ${percent(column.missingShare)} missing` : ''}
        </Text>
      </span>
      <Select size="small" aria-labelledby={id} value={type} onChange={(_, data) => onChoose(data.value as ColumnType)}>
        {Object.entries(TYPE_WORDS).map(([value, word]) => <option key={value} value={value}>{word}</option>)}
      </Select>
    </li>
  );
}
