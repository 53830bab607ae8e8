import { useEffect, useRef, type ReactNode } from 'react';
import { Themed } from '../drawing/Themed.tsx';

interface PanelProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog beside the cells, with the keyboard in its first field; Escape closes it. */
export function Panel({ label, onClose, children }: PanelProps): ReactNode {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <Themed>
      <section
        ref={panel}
        role="dialog"
        aria-label={label}
        className="find-panel"
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        {children}
      </section>
    </Themed>
  );
}
