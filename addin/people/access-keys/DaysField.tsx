import { Field, Input } from '@fluentui/react-components';
import { MAX_KEY_DAYS } from '../../../contract/access-key.ts';

export interface DaysFieldProps {
  /** What works so long. */
  readonly label: string;
  readonly written: string;
  readonly onWrite: (written: string) => void;
}

/** For how many days a secret is to work. */
export function DaysField({ label, written, onWrite }: DaysFieldProps) {
  return (
    <Field label={label} hint={`${MAX_KEY_DAYS} at most; a new secret takes its place before.`}>
      <Input value={written} inputMode="numeric" maxLength={3} onChange={(_, { value }) => onWrite(value)} />
    </Field>
  );
}
