import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SHORT_PANE } from '../look/short-pane.ts';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    [SHORT_PANE]: { minHeight: 'auto', flexShrink: 0 },
  },
  body: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    // What does not fit scrolls; message bars would shrink below their text otherwise.
    '& > *': { flexShrink: 0 },
    [SHORT_PANE]: { overflowY: 'visible', flexShrink: 0 },
  },
  actions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > .fui-Button': { width: '100%' },
    [SHORT_PANE]: { position: 'sticky', bottom: 0, backgroundColor: tokens.colorNeutralBackground1 },
  },
});

export interface PaneBodyProps {
  readonly children: ReactNode;
  /** The next step, always in sight below what scrolls. */
  readonly actions?: ReactNode;
}

/** The scrolling content of a step, above its one clear next action. */
export function PaneBody({ children, actions }: PaneBodyProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
