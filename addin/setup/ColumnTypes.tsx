import { Button, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { MAX_FEATURES } from '../../contract/cell.ts';
import type { ColumnSummary, ColumnType } from '../../contract/classifier.ts';
import { percent } from '../../contract/words/percent.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { COLUMN_TYPE_WORDS } from '../words/column-types.ts';
import { listed } from '../words/words.ts';
import { paneWords } from '../words/pane-words.ts';
import { setupWords } from './words/setup-words.ts';

/** More rows than this are shown on request: a pane is no place for two hundred drop-downs. */
const SHOWN_AT_FIRST = 12;

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 112px',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  examples: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  ignored: { color: tokens.colorNeutralForeground3 },
});

export interface ColumnTypesProps {
  readonly columns: readonly ColumnSummary[];
  readonly types: ReadonlyMap<string, ColumnType>;
  /** Names of columns beyond the most that can be used: as good as ignored, until the person gives them a type. */
  readonly leftOut: readonly string[];
  readonly onChoose: (column: string, type: ColumnType) => void;
}

/** Each column with what it seems to hold, examples of it, and a drop-down to say otherwise. */
export function ColumnTypes({ columns, types, leftOut, onChoose }: ColumnTypesProps) {
  // Names, so that a column stays where it is under the person's hands when another takes its place among those left
  // out.
  const [view, setView] = useState<'first' | 'all' | ReadonlySet<string>>('first');
  const shown =
    view === 'all'
      ? columns
      : view === 'first'
        ? columns.slice(0, SHOWN_AT_FIRST)
        : columns.filter((column) => view.has(column.name));
  const left = new Set(leftOut);
  return (
    <>
      {leftOut.length > 0 && (
        <Note
          intent="info"
          actions={
            <Button size="small" onClick={() => setView(left)}>
              {setupWords('showLeftOut')}
            </Button>
          }
        >
          {setupWords('columnsLeftOut', { most: MAX_FEATURES, columns: leftOut.length, names: listed(leftOut) })}
        </Note>
      )}
      <PlainList>
        {shown.map((column) => (
          <ColumnTypeItem
            key={column.name}
            column={column}
            type={left.has(column.name) ? 'ignored' : (types.get(column.name) ?? column.type)}
            isLeftOut={left.has(column.name)}
            onChoose={(type) => onChoose(column.name, type)}
          />
        ))}
      </PlainList>
      {shown.length < columns.length && (
        <Button size="small" onClick={() => setView('all')}>
          {paneWords('showAllColumns', { columns: columns.length })}
        </Button>
      )}
    </>
  );
}

interface ColumnTypeItemProps {
  readonly column: ColumnSummary;
  readonly type: ColumnType;
  readonly isLeftOut: boolean;
  readonly onChoose: (type: ColumnType) => void;
}

function ColumnTypeItem({ column, type, isLeftOut, onChoose }: ColumnTypeItemProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <li className={styles.item}>
      <span className={styles.names} title={column.reason}>
        <Text id={id} weight="semibold" className={mergeClasses(styles.name, type === 'ignored' && styles.ignored)}>
          {column.name}
        </Text>
        <Text size={200} className={styles.examples} title={column.examples.join(', ')}>
          {column.examples.length === 0 ? setupWords('nothingInIt') : column.examples.join(', ')}
        </Text>
        <Text size={200} className={styles.ignored}>
          {isLeftOut ? setupWords('leftOut', { reason: reasonOf(column) }) : reasonOf(column)}
        </Text>
      </span>
      <Select size="small" aria-labelledby={id} value={type} onChange={(_, data) => onChoose(data.value as ColumnType)}>
        {Object.entries(COLUMN_TYPE_WORDS).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </li>
  );
}

/** Why a column seems to hold what it does, and how much of it is missing. */
function reasonOf({ reason, missingShare }: ColumnSummary): string {
  const isPart = missingShare > 0 && missingShare < 1;
  return isPart ? setupWords('partMissing', { reason, share: percent(missingShare) }) : reason;
}
