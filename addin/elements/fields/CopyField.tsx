import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { elementsWords } from '../words/elements-words.ts';

const useStyles = makeStyles({
  // As narrow as there is room for: the field around it would else be as wide as an input is by itself.
  row: { display: 'flex', minWidth: 0, gap: tokens.spacingHorizontalS },
  value: { flexGrow: 1, minWidth: 0 },
  // What is said above it comes into sight with it, as far as a low pane has room.
  input: { scrollMarginTop: 'min(120px, 15vh)' },
});

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** The label is read aloud only, where what stands above says the same. */
  readonly isLabelHidden?: boolean;
  /** It takes the keyboard when it appears: the button that asked for it may be far away. */
  readonly takesFocus?: boolean;
}

/** A value that somebody takes elsewhere. */
export function CopyField({ label, value, isLabelHidden = false, takesFocus = false }: CopyFieldProps) {
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  // A pane in a frame may not be allowed to: then the value can be selected and copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  const field = (
    <div className={styles.row}>
      <Input
        className={styles.value}
        input={{ className: styles.input, ref: input }}
        readOnly
        value={value}
        aria-label={label}
        onFocus={(event) => event.target.select()}
      />
      <Button aria-label={elementsWords('copyOf', { label })} onClick={() => void copy()}>
        {elementsWords('copy')}
      </Button>
    </div>
  );
  return (
    <div>
      {isLabelHidden ? field : <Field label={label}>{field}</Field>}
      <span role="status">{isCopied === null ? '' : elementsWords(isCopied ? 'copied' : 'copyByHand')}</span>
    </div>
  );
}
