import { Field, Input } from '@fluentui/react-components';
import { MAX_KEY_DAYS } from '../../../contract/access-key.ts';
import { accessWords as words } from '../access-words/access-words.ts';

export interface DaysFieldProps {
  /** What works so long. */
  readonly label: string;
  readonly written: string;
  readonly onWrite: (written: string) => void;
}

/** For how many days a secret is to work. */
export function DaysField({ label, written, onWrite }: DaysFieldProps) {
  return (
    <Field label={label} hint={words('daysHint', { most: MAX_KEY_DAYS })}>
      <Input value={written} inputMode="numeric" maxLength={3} onChange={(_, { value }) => onWrite(value)} />
    </Field>
  );
}
