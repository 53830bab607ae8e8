import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { MAX_NOTE } from '../../contract/correcting.ts';
import { reviewWords } from './words/review-words.ts';

const useStyles = makeStyles({
  reasons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  reason: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export interface NoteFieldProps {
  readonly note: string;
  /** What the classifier's owner listed, each with one click. */
  readonly reasons: readonly string[];
  readonly onNote: (note: string) => void;
  /** The person is done with it. */
  readonly onDone: () => void;
  /** Whether it takes the keyboard when it comes up: whoever asks for it is about to type. */
  readonly takesKeyboard?: boolean;
  /** What it is a note to, where that is not one row. */
  readonly label?: string;
}

/** A note that goes with what is said of a row: chosen among the reasons, or typed. */
export function NoteField({ note, reasons, onNote, onDone, takesKeyboard = false, label }: NoteFieldProps) {
  const styles = useStyles();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesKeyboard) field.current?.querySelector('input')?.focus();
  }, [takesKeyboard]);
  return (
    <div ref={field} className={styles.column}>
      <Field label={label ?? reviewWords('noteLabel')}>
        <Input
          value={note}
          maxLength={MAX_NOTE}
          placeholder={reviewWords('notePlaceholder')}
          onChange={(_, data) => onNote(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.stopPropagation();
            event.preventDefault();
            if (event.key === 'Escape') onNote('');
            onDone();
          }}
        />
      </Field>
      {reasons.length > 0 && (
        <div className={styles.reasons} role="group" aria-label={reviewWords('reasons')}>
          {reasons.map((reason) => (
            <Button
              key={reason}
              size="small"
              aria-pressed={note === reason}
              title={reason}
              onClick={() => onNote(reason)}
            >
              <span className={styles.reason}>{reason}</span>
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
