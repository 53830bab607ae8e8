import { Field, Textarea } from '@fluentui/react-components';

export interface ConditionFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  /** Why it cannot be asked; null where it can, or is still empty. */
  readonly fault: string | null;
  readonly onType: (text: string) => void;
}

/** A condition on rows, as people write it, with what is wrong with it beneath. */
export function ConditionField({ label, hint, text, fault, onType }: ConditionFieldProps) {
  return (
    <Field label={label} hint={hint} validationState={fault === null ? 'none' : 'error'} validationMessage={fault}>
      <Textarea value={text} onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}
