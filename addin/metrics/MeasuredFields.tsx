import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RollbackQuestion } from '../../contract/rollback.ts';
import { readNumber } from './read-number.ts';
import { metricsWords } from './words/metrics-words.ts';

/** A value, its unit and the minutes, as they are typed. */
export interface Typed {
  readonly value: string;
  readonly unit: string;
  readonly minutes: string;
}

export const NOTHING_TYPED: Typed = { value: '', unit: '', minutes: '' };

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 72px 96px', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

export interface MeasuredFieldsProps {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

export function MeasuredFields({ typed, onType }: MeasuredFieldsProps) {
  const styles = useStyles();
  const input = (field: keyof Typed, mode: 'decimal' | 'text') => (
    <Input
      className={styles.input}
      input={{ className: styles.input }}
      inputMode={mode}
      value={typed[field]}
      onChange={(_, data) => onType({ ...typed, [field]: data.value })}
    />
  );
  return (
    <div className={styles.fields}>
      <Field label={metricsWords('value')}>{input('value', 'decimal')}</Field>
      <Field label={metricsWords('unit')}>{input('unit', 'text')}</Field>
      <Field label={metricsWords('minutes')}>{input('minutes', 'decimal')}</Field>
    </div>
  );
}

/** What was typed, once it is complete. */
export function measuredOf({ value, unit, minutes }: Typed): Required<RollbackQuestion> | null {
  const [v, m] = [readNumber(value), readNumber(minutes)];
  return v === null || m === null || m < 0 ? null : { value: v, unit: unit.trim(), minutes: m };
}

/** What is to be typed yet, in a sentence; null when it is complete. */
export function missingOf({ value, minutes }: Typed): string | null {
  if (readNumber(value) === null) return metricsWords('valueMissing', { one: 812, other: 0.5 });
  const read = readNumber(minutes);
  return read === null || read < 0 ? metricsWords('minutesMissing') : null;
}
