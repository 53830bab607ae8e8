import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyField } from '../elements/CopyField.tsx';
import { Note } from '../elements/Note.tsx';
import { moment } from '../words/words.ts';

const useStyles = makeStyles({ given: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

export interface GivenLinkNoteProps {
  readonly link: string;
  readonly expiresAt: string;
  /** Whose password it sets anew; null when it is an invitation. */
  readonly to: string | null;
}

/** A link that was just given: to be copied now, since nobody can show it again. */
export function GivenLinkNote({ link, expiresAt, to }: GivenLinkNoteProps) {
  const styles = useStyles();
  return (
    <div className={styles.given}>
      <Note intent="success">
        {to === null ? 'The invitation is made.' : `The link for ${to} is made.`} Copy it now: it is shown only here,
        works once, and until {moment(expiresAt)}.
      </Note>
      <CopyField label="Link" value={link} isLabelHidden />
    </div>
  );
}
