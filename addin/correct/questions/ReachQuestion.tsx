import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { percent } from '../../../contract/words/percent.ts';
import type { ReachAnswer } from '../../../contract/feedback.ts';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { IntoView } from '../../elements/keyboard/IntoView.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { PointList } from '../../elements/lists/PointList.tsx';
import { readableKey } from '../../table/keyed-rows.ts';
import { correctWords } from '../words/correct-words.ts';

/** Rows that are named; the others are counted. */
const MOST_NAMED = 5;

const useStyles = makeStyles({ decide: { marginTop: tokens.spacingVerticalS } });

export interface ReachQuestionProps {
  readonly reach: ReachAnswer;
  /** Corrections that wait for the answer. */
  readonly waiting: number;
  readonly onDecide: (reach: 'row' | 'all') => void;
  /** Null where no rule can be made of it. */
  readonly onRule: (() => void) | null;
  /** The way to send nothing for now, where there is one. */
  readonly leave?: ReactNode;
}

/** Asks how far what was typed is to reach, before it is sent. */
export function ReachQuestion({ reach, waiting, onDecide, onRule, leave }: ReachQuestionProps) {
  const styles = useStyles();
  return (
    <IntoView key={reach.rows}>
      <Note intent="warning">
        <Text weight="semibold">{correctWords('reach', { rows: reach.rows, waiting })}</Text>
        <ChangedRows rows={reach.changed} total={reach.rows} />
        {reach.looked < reach.shown && (
          <Text size={200}>{correctWords('lookedAtSome', { rows: reach.looked, all: reach.shown })}</Text>
        )}
        <div className={styles.decide}>
          <Buttons>
            <Button size="small" appearance="primary" onClick={() => onDecide('all')}>
              {correctWords('takeReach')}
            </Button>
            <Button size="small" onClick={() => onDecide('row')}>
              {correctWords('onlyThese', { waiting })}
            </Button>
            {onRule !== null && (
              <Button size="small" onClick={onRule}>
                {correctWords('makeRule')}
              </Button>
            )}
            {leave}
          </Buttons>
        </div>
      </Note>
    </IntoView>
  );
}

interface ChangedRowsProps {
  readonly rows: readonly { key: string; before?: string | undefined; after: string; confidence: number }[];
  readonly total: number;
}

/** Rows whose class changes: from what to what, and how sure Amend is. */
export function ChangedRows({ rows, total }: ChangedRowsProps) {
  const named = rows.slice(0, MOST_NAMED);
  return (
    <PointList>
      {named.map(({ key, before, after, confidence }) => (
        <li key={key}>
          {correctWords('fromTo', { row: readableKey(key), before: before ?? '', after, share: percent(confidence) })}
        </li>
      ))}
      {total > named.length && <li>{correctWords('moreRows', { rows: total - named.length })}</li>}
    </PointList>
  );
}
