import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ReasonForm } from '../../elements/fields/ReasonForm.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { learningWords } from './words/learning-words.ts';

export interface ResetFormProps {
  readonly isBusy: boolean;
  readonly onReset: (because: string) => void;
}

/** Forgets what was learned, once it is said why. */
export function ResetForm({ isBusy, onReset }: ResetFormProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Buttons>
        <Button onClick={() => setAsked(true)}>{learningWords('reset')}</Button>
      </Buttons>
    );
  return (
    <ReasonForm
      label={learningWords('because')}
      hint={learningWords('becauseHint')}
      missing={learningWords('becauseMissing')}
      surely={learningWords('resetSurely')}
      isBusy={isBusy}
      onSay={(because) => {
        onReset(because);
        setAsked(false);
      }}
      leave={{ label: learningWords('leave'), onLeave: () => setAsked(false) }}
    />
  );
}
