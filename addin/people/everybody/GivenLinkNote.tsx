import { ShownOnce } from '../../elements/fields/ShownOnce.tsx';
import { moment } from '../../../contract/words/dates.ts';
import { accessWords as words } from '../access-words/access-words.ts';

export interface GivenLinkNoteProps {
  readonly link: string;
  readonly expiresAt: string;
  /** Whose password it sets anew; null when it is an invitation. */
  readonly to: string | null;
}

/** A link that was just given. */
export function GivenLinkNote({ link, expiresAt, to }: GivenLinkNoteProps) {
  const until = moment(expiresAt);
  return (
    <ShownOnce label={words('link')} value={link}>
      {to === null ? words('invitationMade', { until }) : words('linkMade', { person: to, until })}
    </ShownOnce>
  );
}
