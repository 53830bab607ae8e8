import { Field, Select } from '@fluentui/react-components';
import type { ColumnType } from '../../contract/classifier.ts';
import { COLUMN_TYPE_WORDS } from '../words/column-types.ts';

export interface TypeFieldProps {
  readonly label: string;
  readonly type: ColumnType;
  readonly isBusy: boolean;
  readonly onChoose: (type: ColumnType) => void;
}

/** What a column holds. */
export function TypeField({ label, type, isBusy, onChoose }: TypeFieldProps) {
  return (
    <Field label={label}>
      <Select value={type} disabled={isBusy} onChange={(_, data) => onChoose(data.value as ColumnType)}>
        {Object.entries(COLUMN_TYPE_WORDS).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </Select>
    </Field>
  );
}
