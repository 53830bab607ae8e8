import { Field, Input } from '@fluentui/react-components';
import { MIN_PASSWORD } from '../../../contract/session.ts';
import { peopleWords as words } from '../words/people-words.ts';

export interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A password that somebody chooses: what helps is length, so it says so and asks for nothing else. */
export function NewPassword({ value, onChange }: NewPasswordProps) {
  return (
    <Field label={words('newPassword')} hint={words('newPasswordHint', { least: MIN_PASSWORD })}>
      <Input
        type="password"
        value={value}
        maxLength={200}
        autoComplete="new-password"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
