import { makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ bar: { alignItems: 'start' }, body: { overflowWrap: 'anywhere' } });

export interface NoteProps {
  readonly intent: 'info' | 'success' | 'warning';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Something worth knowing that is no failure. */
export function Note({ intent, actions, children }: NoteProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {actions && <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
