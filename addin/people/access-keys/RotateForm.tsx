import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { DEFAULT_KEY_DAYS, MAX_OVERLAP_DAYS, type KeyRotation } from '../../../contract/access-key.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { DaysField } from './DaysField.tsx';
import { readDays } from './read-days.ts';

/** Days that the secret before may be let work on. */
const OVERLAPS = [0, 1, 7, 14, MAX_OVERLAP_DAYS];
const USUAL_OVERLAP = 7;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'start' },
});

export interface RotateFormProps {
  /** Whether one works at present. */
  readonly hasSecret: boolean;
  readonly isBusy: boolean;
  readonly onRotate: (rotation: KeyRotation) => void;
}

/** Another secret for a key: the one before goes on working until programs know the new one. */
export function RotateForm({ hasSecret, isBusy, onRotate }: RotateFormProps) {
  const styles = useStyles();
  const [overlapDays, setOverlap] = useState(USUAL_OVERLAP);
  const [written, setWritten] = useState(String(DEFAULT_KEY_DAYS));
  const read = readDays(written);
  const rotate = (event: FormEvent) => {
    event.preventDefault();
    if (!('missing' in read) && !isBusy)
      onRotate({ overlapDays: hasSecret ? overlapDays : 0, expiresInDays: read.days });
  };
  return (
    <form className={styles.form} onSubmit={rotate}>
      <DaysField label={words('newSecretDays')} written={written} onWrite={setWritten} />
      {hasSecret && (
        <Field label={words('presentSecret')}>
          <Select value={String(overlapDays)} onChange={(_, { value }) => setOverlap(Number(value))}>
            {OVERLAPS.map((days) => (
              <option key={days} value={String(days)}>
                {words('overlap', { days })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button className={styles.button} type="submit" size="small" disabledFocusable={'missing' in read || isBusy}>
        {words('newSecret')}
      </Button>
    </form>
  );
}
