import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Column } from '../../contract/classifier.ts';
import { MAX_SEGMENTS } from '../../contract/segment.ts';
import { trainingWords } from './words/training-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  // The longest option would widen it beyond the pane.
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
});

/** In the place of a column's name, which is never empty. */
const NONE = '';

export interface SegmentColumnProps {
  /** The classifier's. */
  readonly columns: readonly Column[];
  /** Null is none. */
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (column: string | null) => void;
}

/** By which column drift reports are kept apart, too. */
export function SegmentColumn({ columns, chosen, disabled, onChoose }: SegmentColumnProps) {
  const styles = useStyles();
  return (
    <>
      <Field label={trainingWords('segmentColumn')}>
        <Select
          className={styles.choice}
          value={chosen ?? NONE}
          disabled={disabled}
          onChange={(_, data) => onChoose(data.value === NONE ? null : data.value)}
        >
          <option value={NONE}>{trainingWords('noSegments')}</option>
          {columns
            .filter(({ type }) => type !== 'ignored')
            .map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      {chosen !== null && (
        <Text size={200} className={styles.small}>
          {trainingWords('segmentsKept', { segments: MAX_SEGMENTS })}
        </Text>
      )}
    </>
  );
}
