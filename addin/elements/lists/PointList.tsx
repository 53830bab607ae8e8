import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export interface PointListProps {
  readonly label?: string;
  /** A `li` each. */
  readonly children: ReactNode;
}

/** Sentences one under the other, each with a point. */
export function PointList({ label, children }: PointListProps) {
  return (
    <ul className={useStyles().list} aria-label={label}>
      {children}
    </ul>
  );
}
