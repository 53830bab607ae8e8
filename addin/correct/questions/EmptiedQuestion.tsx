import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { PointList } from '../../elements/lists/PointList.tsx';
import type { EmptiedCorrection } from '../../ports/workbook-port.ts';
import { readableKey } from '../../table/keyed-rows.ts';
import { correctWords } from '../words/correct-words.ts';

/** Rows that are named; the others are counted. */
const MOST_NAMED = 5;

const useStyles = makeStyles({ decide: { marginTop: tokens.spacingVerticalS } });

export interface EmptiedQuestionProps {
  readonly emptied: readonly Pick<EmptiedCorrection, 'key' | 'was'>[];
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
  readonly onWriteAgain: () => void;
}

/** Asks what is to become of corrections whose cells were emptied unseen; until then they stand. */
export function EmptiedQuestion({ emptied, isBusy, onTakeBack, onWriteAgain }: EmptiedQuestionProps) {
  const styles = useStyles();
  if (emptied.length === 0) return null;
  const rows = emptied.length;
  return (
    <Note intent="warning">
      <Text weight="semibold">{correctWords('emptiedUnseen', { rows })}</Text>
      <PointList>
        {emptied.slice(0, MOST_NAMED).map(({ key, was }) => (
          <li key={key}>{correctWords('emptiedRow', { row: readableKey(key), was })}</li>
        ))}
        {rows > MOST_NAMED && <li>{correctWords('moreRows', { rows: rows - MOST_NAMED })}</li>}
      </PointList>
      <div className={styles.decide}>
        <Buttons>
          <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onWriteAgain}>
            {correctWords('writeAgain', { rows })}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={onTakeBack}>
            {correctWords('takeBackEmptied', { rows })}
          </Button>
        </Buttons>
      </div>
    </Note>
  );
}
