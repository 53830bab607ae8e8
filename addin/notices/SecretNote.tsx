import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { Note } from '../elements/notes/Note.tsx';
import { noticesWords } from './words/notices-words.ts';

const useStyles = makeStyles({ secret: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

export interface SecretNoteProps {
  /** Of the channel. */
  readonly name: string;
  readonly secret: string;
}

/** What a webhook's notices are signed with: to be copied now, since it is shown nowhere again. */
export function SecretNote({ name, secret }: SecretNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.secret}>
      <Note intent="success">{noticesWords('secretMade', { name })}</Note>
      <Input readOnly value={secret} aria-label={noticesWords('secret')} onFocus={(event) => event.target.select()} />
    </div>
  );
}
