import { ReasonForm } from '../../elements/fields/ReasonForm.tsx';
import { feedsWords } from '../words/feeds-words.ts';

export interface DiscardFormProps {
  /** How many. */
  readonly letters: number;
  readonly isBusy: boolean;
  readonly onDiscard: (because: string) => void;
  readonly onLeave: () => void;
}

/** Asks why records are dropped for good, before they are. */
export function DiscardForm({ letters, isBusy, onDiscard, onLeave }: DiscardFormProps) {
  return (
    <ReasonForm
      label={feedsWords('because')}
      hint={feedsWords('becauseHint')}
      missing={feedsWords('becauseMissing')}
      surely={feedsWords('discardSurely', { letters })}
      isBusy={isBusy}
      onSay={onDiscard}
      leave={{ label: feedsWords('leave'), onLeave }}
    />
  );
}
