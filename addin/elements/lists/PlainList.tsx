import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

export interface PlainListProps {
  /** What screen readers call it. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A list without bullets: its items are told apart by lines or cards. */
export function PlainList({ label, children }: PlainListProps) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}
