import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { MAX_SEGMENTS } from '../../contract/segment.ts';
import type { SegmentList } from '../../contract/segment-list.ts';
import { driftWords } from './words/drift-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  // The longest option would widen it beyond the pane.
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
});

/** In the place of a segment's value, which is never empty. */
const ALL_ROWS = '';

export interface SegmentChoiceProps {
  /** Null until it is known. */
  readonly list: SegmentList | null;
  /** A value of the segment column; null is all rows. */
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (segment: string | null) => void;
}

/** Of which rows the report is to be: of all or of one segment. Nothing where no segment column is declared. */
export function SegmentChoice({ list, chosen, disabled, onChoose }: SegmentChoiceProps) {
  const styles = useStyles();
  const column = list?.column ?? null;
  if (list === null || column === null) return null;
  const { segments } = list;
  if (segments.length === 0) {
    return list.mayAskForAll ? (
      <Text size={200} className={styles.small}>
        {list.modelVersion === null
          ? driftWords('segmentsBeginLater', { column })
          : driftWords('noSegments', { version: list.modelVersion, column })}
      </Text>
    ) : null;
  }
  return (
    <>
      <Field label={driftWords('segment', { column })}>
        <Select
          className={styles.choice}
          value={chosen ?? ALL_ROWS}
          disabled={disabled}
          onChange={(_, data) => onChoose(data.value === ALL_ROWS ? null : data.value)}
        >
          {list.mayAskForAll && <option value={ALL_ROWS}>{driftWords('allRows')}</option>}
          {segments.map(({ value, rows }) => (
            <option key={value} value={value}>
              {driftWords('segmentRows', { segment: value, rows })}
            </option>
          ))}
        </Select>
      </Field>
      {list.others !== null && list.others > 0 && (
        <Text size={200} className={styles.small}>
          {driftWords('otherRows', { rows: list.others, column, most: MAX_SEGMENTS })}
        </Text>
      )}
    </>
  );
}
