import { quotedWhole } from '../../contract/words/phrases.ts';
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OtherRow } from '../../contract/known-rows.ts';
import type { RowQuestion } from './compare-rows.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { inSeries, LONGEST_SERIES } from '../table/row-series.ts';
import { Note } from '../elements/notes/Note.tsx';
import { listed } from '../words/words.ts';
import { rowsWords } from './words/rows-words.ts';

/** So many cells of a row show which it is. */
const MOST_CELLS = 4;

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    '& > button': { alignSelf: 'start' },
  },
  means: { color: tokens.colorNeutralForeground3 },
});

export interface WhichRowsProps {
  readonly question: RowQuestion;
  readonly keyColumns: readonly string[];
  /** Corrections that the person typed and that are sent once this is answered. */
  readonly waiting: number;
  /** Null for the same rows, edited. */
  readonly onSay: (series: string | null) => void;
}

/** Keys that stand for other rows than before: asks whether these are the same rows, edited, or other rows. */
export function WhichRows({ question, keyColumns, waiting, onSay }: WhichRowsProps) {
  const styles = useStyles();
  const [series, setSeries] = useState(question.suggested);
  const { returned, others, example } = question;
  const key = readableKey(example.key);
  return (
    <Note intent="warning">
      {rowsWords('otherRows', {
        others,
        returned,
        columns: listed(keyColumns),
        key,
        before: shown(example.before),
        now: shown(example.now),
      })}{' '}
      {rowsWords('whichRows', { waiting })}
      <div className={styles.choices}>
        <Button size="small" onClick={() => onSay(null)}>
          {rowsWords('same')}
        </Button>
        <Text size={200} className={styles.means}>
          {rowsWords('sameMeans')}
        </Text>
        <Field
          label={rowsWords('orOthers')}
          hint={rowsWords('othersMean', { key, renamed: inSeries(series.trim(), key) })}
        >
          <Input size="small" value={series} maxLength={LONGEST_SERIES} onChange={(_, data) => setSeries(data.value)} />
        </Field>
        <Button size="small" appearance="primary" disabled={series.trim() === ''} onClick={() => onSay(series.trim())}>
          {rowsWords('others')}
        </Button>
      </div>
    </Note>
  );
}

function shown(cells: OtherRow['before']): string {
  const filled = cells.filter(({ value }) => value !== '').map(({ value }) => value);
  return filled.length === 0 ? rowsWords('blank') : quotedWhole(filled.slice(0, MOST_CELLS).join(' · '));
}
