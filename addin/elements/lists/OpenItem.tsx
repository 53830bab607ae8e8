import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
});

export interface OpenItemProps {
  readonly title: ReactNode;
  /** The button that opens and closes it; null where there is nothing to change. */
  readonly opener: {
    readonly says: string;
    /** With what it opens, for who does not see where it stands. */
    readonly label: string;
    readonly isOpen: boolean;
    readonly onOpen: (isOpen: boolean) => void;
  } | null;
  /** What screen readers call it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** An item of a list that is opened to change it, with its facts below the title. */
export function OpenItem({ title, opener, label, children }: OpenItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item} aria-label={label}>
      <div className={styles.line}>
        <Text weight="semibold">{title}</Text>
        {opener !== null && (
          <Button
            size="small"
            aria-expanded={opener.isOpen}
            aria-label={opener.label}
            onClick={() => opener.onOpen(!opener.isOpen)}
          >
            {opener.says}
          </Button>
        )}
      </div>
      {children}
    </li>
  );
}
