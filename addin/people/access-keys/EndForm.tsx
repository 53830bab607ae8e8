import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { accessWords as words } from '../access-words/access-words.ts';
import { DaysField } from './DaysField.tsx';
import { readDays } from './read-days.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'start' },
});

export interface EndFormProps {
  readonly isBusy: boolean;
  /** @param days from now on */
  readonly onSet: (days: number) => void;
}

/** Until when the present secret of a key works: programs go on with it. Empty at first: nothing is set by chance. */
export function EndForm({ isBusy, onSet }: EndFormProps) {
  const styles = useStyles();
  const [written, setWritten] = useState('');
  const read = readDays(written);
  const set = (event: FormEvent) => {
    event.preventDefault();
    if ('missing' in read || isBusy) return;
    onSet(read.days);
    setWritten('');
  };
  return (
    <form className={styles.form} onSubmit={set}>
      <DaysField label={words('endInDays')} written={written} onWrite={setWritten} />
      <Button className={styles.button} type="submit" size="small" disabledFocusable={'missing' in read || isBusy}>
        {words('setEnd')}
      </Button>
    </form>
  );
}
