import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

// With the edge that the pane has around it.
const useStyles = makeStyles({ place: { scrollMarginTop: tokens.spacingHorizontalL } });

export interface InSightProps {
  /** What it shows, by name; null where something else is to be seen first. */
  readonly of: string | null;
  readonly children: ReactNode;
}

/**
 * Keeps in sight what follows the sheet: it is scrolled to whenever it comes to show something else. Whoever has the
 * keyboard in the pane reads or writes there, and is not moved away from it.
 */
export function InSight({ of, children }: InSightProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of !== null && !document.hasFocus()) place.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return (
    <div ref={place} className={useStyles().place}>
      {children}
    </div>
  );
}
