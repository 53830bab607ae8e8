import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '4px 0 4px 8px',
    verticalAlign: 'bottom',
  },
  first: { textAlign: 'left', padding: '4px 0' },
  figure: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    padding: '5px 0 5px 8px',
    // The name beside it takes what is left, and breaks anywhere.
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '5px 0',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  note: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    padding: '0 4px 5px 0',
    overflowWrap: 'anywhere',
  },
  chosen: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
});

export interface FigureTableProps {
  /** What screen readers call it; left out where a heading stands above it. */
  readonly label?: string;
  /** Over the names. */
  readonly first: string;
  /** Over the figures, each with what it means in a longer word. */
  readonly columns: readonly { readonly title: string; readonly means: string }[];
  /** Rows of it. */
  readonly children: ReactNode;
}

/** A few figures of each of several things, in a pane's width. */
export function FigureTable({ label, first, columns, children }: FigureTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {first}
          </th>
          {columns.map(({ title, means }) => (
            <th key={title} scope="col" className={styles.head} title={means}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export interface FigureRowProps {
  readonly name: string;
  readonly figures: readonly ReactNode[];
  /** The one in use stands out. */
  readonly isChosen?: boolean;
  /** In a line of its own below; empty for none. */
  readonly note?: string;
}

/** One of them. */
export function FigureRow({ name, figures, isChosen = false, note = '' }: FigureRowProps) {
  const styles = useStyles();
  const look = isChosen ? styles.chosen : undefined;
  return (
    <>
      <tr aria-current={isChosen || undefined}>
        <th scope="row" className={mergeClasses(styles.name, look)}>
          {name}
        </th>
        {figures.map((figure, at) => (
          <td key={at} className={mergeClasses(styles.figure, look)}>
            {figure}
          </td>
        ))}
      </tr>
      {note !== '' && (
        <tr>
          <td colSpan={1 + figures.length} className={mergeClasses(styles.note, look)}>
            {note}
          </td>
        </tr>
      )}
    </>
  );
}
