import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyField } from './CopyField.tsx';
import { Note } from '../notes/Note.tsx';

const useStyles = makeStyles({ given: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

export interface ShownOnceProps {
  /** What it is, in a word. */
  readonly label: string;
  readonly value: string;
  /** What was done, and that it is to be copied now. */
  readonly children: ReactNode;
}

/** Something secret that was just given: to be copied now, since nobody can show it again. */
export function ShownOnce({ label, value, children }: ShownOnceProps) {
  const styles = useStyles();
  return (
    <div className={styles.given}>
      <Note intent="success">{children}</Note>
      <CopyField label={label} value={value} isLabelHidden takesFocus />
    </div>
  );
}
