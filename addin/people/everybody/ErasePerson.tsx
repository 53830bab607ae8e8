import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ErasurePreview, Person } from '../../../contract/people.ts';
import { Note } from '../../elements/notes/Note.tsx';
import { accessWords as words } from '../access-words/access-words.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ErasePersonProps {
  readonly person: Person;
  /** What it would come to; null until it was asked for. */
  readonly erasure: ErasurePreview | null;
  readonly isBusy: boolean;
  readonly onAsk: (person: Person | null) => void;
  readonly onErase: (name: string, because: string) => void;
}

/** Erases somebody for ever, once it was said what goes and what stays, and confirmed by their name. */
export function ErasePerson({ person, erasure, isBusy, onAsk, onErase }: ErasePersonProps) {
  const styles = useStyles();
  const { name } = person;
  const [typed, setTyped] = useState('');
  const [because, setBecause] = useState('');
  const isConfirmed = typed.trim() === name && because.trim() !== '';
  const erase = () => {
    if (isConfirmed && !isBusy) onErase(typed.trim(), because.trim());
  };
  if (erasure === null)
    return (
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : onAsk(person))}>
          {words('eraseForEver')}
        </Button>
      </div>
    );
  const { tombstone, events, kept } = erasure;
  return (
    <div className={styles.part} role="group" aria-label={words('eraseThis', { name })}>
      <Note intent="warning">
        {words('eraseLead', { name })}
        <ul className={styles.list}>
          <li>{words('eraseGoes')}</li>
          <li>{words('eraseStays', { events, tombstone })}</li>
          {kept > 0 && <li>{words('eraseKeeps', { kept })}</li>}
          <li>{words('eraseElsewhere')}</li>
        </ul>
      </Note>
      <Field label={words('eraseName', { name })}>
        <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Field label={words('eraseBecause')} hint={words('eraseBecauseHint')}>
        <Input value={because} maxLength={1_000} onChange={(_, { value }) => setBecause(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={!isConfirmed || isBusy} onClick={erase}>
          {words('eraseThis', { name })}
        </Button>
        <Button size="small" onClick={() => onAsk(null)}>
          {words('eraseLeave')}
        </Button>
      </div>
      {!isConfirmed && <Text size={200}>{words('eraseNeeds')}</Text>}
    </div>
  );
}
