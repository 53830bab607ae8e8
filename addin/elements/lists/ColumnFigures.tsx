import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { FigureRow, FigureTable, type FigureTableProps } from './FigureTable.tsx';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
  },
  name: { overflowWrap: 'anywhere' },
  top: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

export interface ColumnFiguresProps extends Pick<FigureTableProps, 'label' | 'first' | 'columns'> {
  /** The column's. */
  readonly name: string;
  readonly lines: readonly { readonly name: string; readonly figures: readonly string[] }[];
  /** Its values that stand there most often, in words; empty for none. */
  readonly top: string;
}

/** What a column of a table holds, in figures, as an item of a list. */
export function ColumnFigures({ name, lines, top, ...table }: ColumnFiguresProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <Text as="h3" weight="semibold" className={styles.name}>
        {name}
      </Text>
      <FigureTable {...table}>
        {lines.map((line) => (
          <FigureRow key={line.name} {...line} />
        ))}
      </FigureTable>
      {top !== '' && (
        <Text size={200} className={styles.top}>
          {top}
        </Text>
      )}
    </li>
  );
}
