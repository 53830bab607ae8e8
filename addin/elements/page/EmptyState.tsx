import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalS}`,
  },
  icon: { fontSize: '40px', color: tokens.colorBrandForeground1, lineHeight: 1 },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** There is nothing here yet, and how to change that. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Subtitle1 as="h2">{title}</Subtitle1>
      <Text align="center" className={styles.text}>
        {text}
      </Text>
      {children}
    </div>
  );
}
