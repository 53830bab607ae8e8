import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { RowKey } from '../../../contract/cell.ts';
import type { DisputedRow } from '../../../contract/dispute.ts';
import { authorOf } from '../../../contract/label.ts';
import { moment } from '../../../contract/words/dates.ts';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { RowCard } from '../../elements/rows/RowCard.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { readableKey } from '../../table/keyed-rows.ts';
import type { Task } from '../../tasks/tasks.ts';
import { classOf, type Disputed, type Side } from './load-disputes.ts';
import { correctWords } from '../words/correct-words.ts';

const SHOWN_AT_ONCE = 3;
/** In the order in which they are shown, and of the keys 1, 2 and 3. */
const SIDES: readonly Side[] = ['standing', 'contender', 'original'];

const useStyles = makeStyles({
  cells: { overflowWrap: 'anywhere' },
  side: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    textAlign: 'left',
    width: '100%',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightRegular,
  },
  who: { color: tokens.colorNeutralForeground2 },
  left: { alignSelf: 'start' },
});

export interface DisputesProps {
  readonly disputed: Disputed;
  /** Who is at the keyboard, for “you”; null until known. */
  readonly person: string | null;
  readonly loading: Task;
  readonly deciding: Task;
  readonly onLoad: () => void;
  readonly onDecide: (rows: readonly DisputedRow[], side: Side) => void;
  readonly onShow: (key: RowKey) => void;
}

/** Rows of which two people said different classes: both words and Amend's answer side by side, one to be chosen. */
export function Disputes({ disputed, person, loading, deciding, onLoad, onDecide, onShow }: DisputesProps) {
  const styles = useStyles();
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  const { rows, elsewhere } = disputed;
  const isBusy = deciding.kind === 'running';
  if (rows.length + elsewhere === 0 && loading.kind !== 'failed' && deciding.kind !== 'failed') return null;
  const shown = isMoreWanted ? rows : rows.slice(0, SHOWN_AT_ONCE);
  return (
    <PaneSection
      title={correctWords('disputes')}
      lead={rows.length === 0 ? undefined : correctWords('disputesLead', { rows: rows.length })}
    >
      {loading.kind === 'failed' && <TaskNotice task={loading} onRetry={onLoad} />}
      {deciding.kind === 'failed' && <TaskNotice task={deciding} />}
      {rows.length > 1 && (
        <Buttons>
          <Button size="small" disabledFocusable={isBusy} onClick={() => onDecide(rows, 'standing')}>
            {correctWords('keepAll', { rows: rows.length })}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={() => onDecide(rows, 'contender')}>
            {correctWords('takeAll', { rows: rows.length })}
          </Button>
        </Buttons>
      )}
      {shown.map((row) => (
        <Dispute
          key={row.key}
          row={row}
          person={person}
          isBusy={isBusy}
          onDecide={(side) => onDecide([row], side)}
          onShow={() => onShow(row.key)}
        />
      ))}
      {shown.length < rows.length && (
        <Button className={styles.left} size="small" onClick={() => setIsMoreWanted(true)}>
          {correctWords('moreDisputed', { rows: rows.length - shown.length })}
        </Button>
      )}
      {elsewhere > 0 && <Text size={200}>{correctWords('disputedElsewhere', { rows: elsewhere })}</Text>}
    </PaneSection>
  );
}

interface DisputeProps {
  readonly row: DisputedRow;
  readonly person: string | null;
  readonly isBusy: boolean;
  readonly onDecide: (side: Side) => void;
  readonly onShow: () => void;
}

function Dispute({ row, person, isBusy, onDecide, onShow }: DisputeProps) {
  const styles = useStyles();
  const name = readableKey(row.key);
  const sides = SIDES.filter((side) => side !== 'original' || isThird(row));
  const choose = (side: Side | undefined) => {
    if (side !== undefined && !isBusy) onDecide(side);
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !/^[1-3]$/.test(event.key)) return;
    event.preventDefault();
    choose(sides[Number(event.key) - 1]);
  };
  return (
    <RowCard
      label={correctWords('disputeOf', { row: name })}
      row={{ key: name, show: correctWords('showRow'), onShow }}
      onKeyDown={byKey}
    >
      <Text className={styles.cells}>{row.cells.flatMap(({ value }) => (value === '' ? [] : [value])).join(', ')}</Text>
      {sides.map((side, at) => (
        <Button key={side} className={styles.side} disabledFocusable={isBusy} onClick={() => choose(side)}>
          <span>{correctWords('side', { number: at + 1, class: classOf(row, side) ?? '' })}</span>
          <Text size={200} className={styles.who}>
            {sentenceOf(row, side, person)}
          </Text>
        </Button>
      ))}
    </RowCard>
  );
}

/** Whether Amend's answer is another than both words, so that it is a choice of its own. */
function isThird({ original, standing, contender }: DisputedRow): boolean {
  return original !== null && original !== standing.class && original !== contender.class;
}

function sentenceOf(row: DisputedRow, side: Side, me: string | null): string {
  if (side === 'original') return correctWords('answeredByAmend');
  const { person, saidAt } = row[side];
  const isMine = person !== null && person === me;
  const stands = side === 'standing' ? 'yes' : 'no';
  const when = moment(saidAt);
  return isMine
    ? correctWords('saidByYou', { when, stands })
    : correctWords('saidBy', { who: authorOf(person), when, stands });
}
