import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Note } from '../elements/Note.tsx';
import { moment } from '../words/words.ts';

const useStyles = makeStyles({
  given: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  link: { flexGrow: 1, minWidth: 0 },
  // What is said above it comes into sight with it.
  field: { scrollMarginTop: '120px' },
});

export interface GivenLinkNoteProps {
  readonly link: string;
  readonly expiresAt: string;
  /** Whose password it sets anew; null when it is an invitation. */
  readonly to: string | null;
}

/** A link that was just given: to be copied now, since nobody can show it again. */
export function GivenLinkNote({ link, expiresAt, to }: GivenLinkNoteProps) {
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean | null>(null);
  // A pane in a frame may not be allowed to: then the link can be selected and copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={styles.given}>
      <Note intent="success">
        {to === null ? 'The invitation is made.' : `The link for ${to} is made.`} Copy it now: it is shown only here,
        works once, and until {moment(expiresAt)}.
      </Note>
      <div className={styles.row}>
        <Input
          className={styles.link}
          input={{ className: styles.field }}
          // The button that asked for it is far down the page, and the link is shown only now.
          autoFocus
          readOnly
          value={link}
          aria-label="Link"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>Copy</Button>
      </div>
      <span role="status">
        {isCopied === null ? '' : isCopied ? 'Copied.' : 'Select the link and copy it by hand.'}
      </span>
    </div>
  );
}
