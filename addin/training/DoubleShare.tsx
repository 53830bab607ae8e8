import { Field, Select } from '@fluentui/react-components';
import { percent } from '../../contract/words/percent.ts';
import { trainingWords } from './words/training-words.ts';

const SHARES = [0, 0.05, 0.1, 0.2, 0.5];

export interface DoubleShareProps {
  /** 0 is none. */
  readonly chosen: number;
  readonly disabled: boolean;
  readonly onChoose: (share: number) => void;
}

/** Which share of the rows two people are asked about, unseen by each other. */
export function DoubleShare({ chosen, disabled, onChoose }: DoubleShareProps) {
  const shares = [...new Set([...SHARES, chosen])].sort((a, b) => a - b);
  return (
    <Field label={trainingWords('doubleShare')}>
      <Select value={String(chosen)} disabled={disabled} onChange={(_, data) => onChoose(Number(data.value))}>
        {shares.map((share) => (
          <option key={share} value={String(share)}>
            {share === 0 ? trainingWords('noDoubles') : percent(share)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
