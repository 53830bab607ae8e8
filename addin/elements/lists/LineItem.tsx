import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '& > .fui-Button': { flexShrink: 0, minWidth: 'unset' },
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3 },
});

export interface LineItemProps {
  readonly title: ReactNode;
  /** In small, at the end. */
  readonly detail: ReactNode;
  /** What can be done with it, at its right. */
  readonly action?: ReactNode;
  /** Between title and detail. */
  readonly children?: ReactNode;
}

/** An item of a list that says what it is and offers one thing to do with it. */
export function LineItem({ title, detail, action, children }: LineItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.text}>
        <Text weight="semibold">{title}</Text>
        {children}
        <Text size={200} className={styles.detail}>
          {detail}
        </Text>
      </span>
      {action}
    </li>
  );
}
