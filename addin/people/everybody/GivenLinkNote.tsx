import { ShownOnce } from '../../elements/ShownOnce.tsx';
import { moment } from '../../words/words.ts';

export interface GivenLinkNoteProps {
  readonly link: string;
  readonly expiresAt: string;
  /** Whose password it sets anew; null when it is an invitation. */
  readonly to: string | null;
}

/** A link that was just given. */
export function GivenLinkNote({ link, expiresAt, to }: GivenLinkNoteProps) {
  return (
    <ShownOnce label="Link" value={link}>
      {to === null ? 'The invitation is made.' : `The link for ${to} is made.`} Copy it now: it is shown only here,
      works once, and until {moment(expiresAt)}.
    </ShownOnce>
  );
}
