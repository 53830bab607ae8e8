import { Text } from '@fluentui/react-components';
import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import { ReasonForm } from '../../elements/fields/ReasonForm.tsx';
import { messagesWords } from './words/messages-words.ts';

export interface GapFormProps {
  readonly gap: Extract<FeedFault, { reason: 'gap' }>;
  readonly isBusy: boolean;
  readonly onPass: (because: string) => void;
}

/** What is gone at the source, and the way on behind it: for good, so it is asked why. */
export function GapForm({ gap: { records = null }, isBusy, onPass }: GapFormProps) {
  return (
    <>
      <Text size={200}>{messagesWords('gapLead', { records: records ?? -1 })}</Text>
      <ReasonForm
        label={messagesWords('because')}
        hint={messagesWords('becauseHint')}
        missing={messagesWords('becauseMissing')}
        surely={messagesWords('pass')}
        isBusy={isBusy}
        onSay={onPass}
      />
    </>
  );
}
