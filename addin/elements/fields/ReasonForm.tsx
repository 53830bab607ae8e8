import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_REASON } from '../../../contract/training.ts';
import { Buttons } from '../page/Buttons.tsx';

export interface ReasonFormProps {
  readonly label: string;
  readonly hint: string;
  /** Why the button does nothing yet. */
  readonly missing: string;
  /** What is done once it is said why. */
  readonly surely: string;
  readonly isBusy: boolean;
  readonly onSay: (because: string) => void;
  /** The way back, where somebody asked for the form. */
  readonly leave?: { readonly label: string; readonly onLeave: () => void };
}

/** Asks why something is done that nobody can take back, before it is done. */
export function ReasonForm({ label, hint, missing, surely, isBusy, onSay, leave }: ReasonFormProps) {
  const [because, setBecause] = useState('');
  const typed = because.trim();
  const isReady = typed !== '' && !isBusy;
  return (
    <>
      <Field label={label} hint={hint}>
        <Textarea value={because} maxLength={MAX_REASON} onChange={(_, data) => setBecause(data.value)} />
      </Field>
      <Buttons>
        <Button
          appearance={leave === undefined ? 'secondary' : 'primary'}
          disabledFocusable={!isReady}
          title={typed === '' ? missing : undefined}
          onClick={() => (isReady ? onSay(typed) : undefined)}
        >
          {surely}
        </Button>
        {leave !== undefined && <Button onClick={leave.onLeave}>{leave.label}</Button>}
      </Buttons>
    </>
  );
}
