import { Button, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  key: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface RowCardProps {
  /** What the card is called where it is spoken; left out where something around it is called so. */
  readonly label?: string;
  /** The row's key and the way to it, at the top of the card. */
  readonly row?: { readonly key: string; readonly show: string; readonly onShow: () => void };
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** One row, or somebody's words of rows, to be looked at and decided upon. */
export function RowCard({ label, row, onKeyDown, children }: RowCardProps) {
  const styles = useStyles();
  return (
    <Card
      className={styles.card}
      role={label === undefined ? 'presentation' : 'group'}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {row && (
        <div className={styles.top}>
          <Text size={200} className={styles.key} title={row.key}>
            {row.key}
          </Text>
          <Button size="small" appearance="transparent" icon={<Eye16Regular />} onClick={row.onShow}>
            {row.show}
          </Button>
        </div>
      )}
      {children}
    </Card>
  );
}
