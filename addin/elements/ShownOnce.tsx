import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Note } from './Note.tsx';

const useStyles = makeStyles({
  given: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  value: { flexGrow: 1, minWidth: 0 },
});

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
  const [isCopied, setCopied] = useState<boolean | null>(null);
  // A pane in a frame may not be allowed to: then it can be selected and copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={styles.given}>
      <Note intent="success">{children}</Note>
      <div className={styles.row}>
        <Input
          className={styles.value}
          readOnly
          value={value}
          aria-label={label}
          onFocus={(event) => event.target.select()}
        />
        <Button aria-label={`Copy the ${label.toLowerCase()}`} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <span role="status">
        {isCopied === null ? '' : isCopied ? 'Copied.' : `Select the ${label.toLowerCase()} and copy it by hand.`}
      </span>
    </div>
  );
}
