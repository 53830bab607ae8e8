import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OtherRow } from '../../contract/known-rows.ts';
import type { RowQuestion } from './compare-rows.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { inSeries, LONGEST_SERIES } from '../table/row-series.ts';
import { Note } from '../elements/Note.tsx';
import { count, listed, plural } from '../words/words.ts';

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
      {count(others)} of the {count(returned)} rows that Amend knows by {listed(keyColumns)} hold something else here: “
      {key}” was {shown(example.before)}, here it is {shown(example.now)}. Nothing was sent
      {waiting > 0 && `; ${waitingWords(waiting)}`}. Which rows are these?
      <div className={styles.choices}>
        <Button size="small" onClick={() => onSay(null)}>
          The same rows, edited
        </Button>
        <Text size={200} className={styles.means}>
          What this table says of them replaces what was known.
        </Text>
        <Field
          label="Or other rows, called"
          hint={`Both are kept: here “${key}” becomes “${inSeries(series.trim(), key)}”.`}
        >
          <Input size="small" value={series} maxLength={LONGEST_SERIES} onChange={(_, data) => setSeries(data.value)} />
        </Field>
        <Button size="small" appearance="primary" disabled={series.trim() === ''} onClick={() => onSay(series.trim())}>
          Other rows
        </Button>
      </div>
    </Note>
  );
}

function waitingWords(waiting: number): string {
  return `${plural(waiting, 'correction')} of yours ${waiting === 1 ? 'waits' : 'wait'} for your answer`;
}

function shown(cells: OtherRow['before']): string {
  const filled = cells.filter(({ value }) => value !== '').map(({ value }) => value);
  return filled.length === 0 ? 'blank' : `“${filled.slice(0, MOST_CELLS).join(' · ')}”`;
}
