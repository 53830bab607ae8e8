import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { MAX_SEGMENTS } from '../../contract/segment.ts';
import type { SegmentList } from '../../contract/segment-list.ts';
import type { Choice } from '../elements/fields/choice.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { driftWords } from './words/drift-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface SegmentChoiceProps {
  /** Null until it is known. */
  readonly list: SegmentList | null;
  /** The model is one that Amend did not train, of which no segments are kept. */
  readonly isElsewhere: boolean;
  /** A value of the segment column; null is all rows. */
  readonly chosen: string | null;
  readonly disabled: boolean;
  readonly onChoose: (segment: string | null) => void;
}

/** Of which rows the report is to be: of all or of one segment. Nothing where no segment column is declared. */
export function SegmentChoice({ list, isElsewhere, chosen, disabled, onChoose }: SegmentChoiceProps) {
  const styles = useStyles();
  const column = list?.column ?? null;
  if (list === null || column === null) return null;
  const { segments } = list;
  if (segments.length === 0) {
    return list.mayAskForAll ? (
      <Text size={200} className={styles.small}>
        {isElsewhere
          ? driftWords('noSegmentsElsewhere', { column })
          : list.modelVersion === null
            ? driftWords('segmentsBeginLater', { column })
            : driftWords('noSegments', { version: list.modelVersion, column })}
      </Text>
    ) : null;
  }
  const choices: Choice<string | null>[] = [
    ...(list.mayAskForAll ? [{ value: null, title: driftWords('allRows') }] : []),
    ...segments.map(({ value, rows }) => ({ value, title: driftWords('segmentRows', { segment: value, rows }) })),
  ];
  return (
    <>
      <ChoiceField
        label={driftWords('segment', { column })}
        choices={choices}
        chosen={chosen}
        disabled={disabled}
        onChoose={onChoose}
      />
      {list.others !== null && list.others > 0 && (
        <Text size={200} className={styles.small}>
          {driftWords('otherRows', { rows: list.others, column, most: MAX_SEGMENTS })}
        </Text>
      )}
    </>
  );
}
