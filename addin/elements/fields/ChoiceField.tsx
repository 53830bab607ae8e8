import { Field, Select } from '@fluentui/react-components';
import type { Choice } from './choice.ts';

export interface ChoiceFieldProps<Value> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  /** One of the choices. */
  readonly chosen: Value;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of several to choose, under its label. */
export function ChoiceField<Value>({ label, choices, chosen, disabled = false, onChoose }: ChoiceFieldProps<Value>) {
  return (
    <Field label={label}>
      <Select
        value={String(choices.findIndex(({ value }) => value === chosen))}
        disabled={disabled}
        onChange={(_, data) => onChoose(choices[Number(data.value)]!.value)}
      >
        {choices.map(({ title }, at) => (
          <option key={at} value={String(at)}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
