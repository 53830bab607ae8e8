import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { ReviewAbout, ReviewRow } from '../../contract/prediction.ts';
import { percent } from '../../contract/words/percent.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { ReviewedList } from './review-state.ts';
import type { ReviewList, Verdict } from './review-rows.ts';
import type { Task } from '../tasks/tasks.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PickList } from '../elements/lists/PickList.tsx';
import { shownScore } from './OddRow.tsx';
import { alternativesOf, ReviewCard } from './ReviewCard.tsx';
import { deedOfKey } from './review-keys.ts';
import { ReviewKeys } from './ReviewKeys.tsx';
import { leadOf, nothingLeft, OfList } from './OfList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { reviewWords } from './words/review-words.ts';

/** Rows listed below the one in hand. */
const LISTED = 6;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  refresh: { alignSelf: 'start' },
});

export interface ReviewCardsProps {
  readonly review: ReviewList | null;
  readonly about: ReviewAbout;
  /** The rows are told by how unusual they are; left out, by how sure Amend is. */
  readonly isOdd?: boolean;
  /** The work-list whose rows these are; null for those worth a look. */
  readonly of: ReviewedList | null;
  /** Goes back from a work-list. */
  readonly onLeaveList: () => void;
  readonly onAbout: (about: ReviewAbout) => void;
  readonly task: Task;
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  /** What is written of classes, by name. */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** What may be chosen as a note. */
  readonly reasons: readonly string[];
  readonly onAnswer: (row: ReviewRow, verdict: Verdict, note?: string) => void;
  /** Takes back what was said last; null when there is nothing. */
  readonly onUndo: (() => void) | null;
  readonly onShow: (key: string) => void;
  readonly onLoad: () => void;
  readonly onWhy: (key: string) => void;
  /** What stands in the card of the row that was asked about. */
  readonly why: { readonly key: string; readonly shown: ReactNode } | null;
}

/** The rows worth a person's time, one in hand and the next ones listed. */
export function ReviewCards(props: ReviewCardsProps) {
  const { review, task, classes, spellings, descriptions, reasons, onShow, onLoad, onWhy, why } = props;
  const styles = useStyles();
  const rows = review?.rows ?? [];
  const { inHand, take, card, section, answer, undo, note, setNote, leave } = useRowInHand(props, rows);
  const others = rows.filter((row) => row !== inHand).slice(0, LISTED);
  useRowInSheet(props, inHand?.key);
  const { onKeyDown, areKeysShown, setAreKeysShown } = useReviewKeys({ inHand, card, answer, undo, setNote });
  return (
    <PaneSection title={reviewWords(props.isOdd === true ? 'oddTitle' : 'title')} lead={leadOf(props)}>
      <div ref={section} className={styles.section} onKeyDown={onKeyDown}>
        {props.of !== null && <OfList {...props} />}
        {props.of === null && typeof review?.unsure === 'number' && (
          <Switch
            checked={props.about === 'unsure'}
            label={reviewWords('unsureRows', { rows: review.unsure })}
            onChange={(_, data) => props.onAbout(data.checked ? 'unsure' : 'new')}
          />
        )}
        {(rows.length === 0 || task.kind === 'failed') && <TaskNotice task={task} onRetry={onLoad} />}
        {review !== null && inHand === undefined && task.kind === 'idle' && (
          <Note intent="success">{nothingLeft(props)}</Note>
        )}
        {inHand && (
          <ReviewCard
            key={inHand.key}
            ref={card}
            row={inHand}
            classes={classes}
            spellings={spellings}
            descriptions={descriptions}
            reasons={reasons}
            note={note}
            onNote={setNote}
            onNoteDone={() => card.current?.focus()}
            onAnswer={answer}
            onUndo={undo}
            onLeave={leave}
            onShow={() => onShow(inHand.key)}
            onWhy={() => onWhy(inHand.key)}
            why={why?.key === inHand.key ? why.shown : null}
          />
        )}
        <PickList label={reviewWords('nextRows')} rows={others.map(nextRow)} onPick={take} />
        {inHand && <ReviewKeys isShown={areKeysShown} onShow={setAreKeysShown} />}
        {task.kind !== 'running' && (
          <Button className={styles.refresh} size="small" appearance="subtle" onClick={onLoad}>
            {reviewWords('lookAgain')}
          </Button>
        )}
      </div>
    </PaneSection>
  );
}

/** Whoever goes through a work-list sees each row in the sheet, too: its neighbours tell what the card does not. */
function useRowInSheet({ of, onShow }: ReviewCardsProps, key: string | undefined) {
  const show = useRef(onShow);
  show.current = onShow;
  const listId = of?.id;
  useEffect(() => {
    if (listId !== undefined && key !== undefined) show.current(key);
  }, [listId, key]);
}

/**
 * The row in hand with the note that is being written to it. When it is answered, the card that comes next takes the
 * keyboard, if the list had it: so one key says something of a row, and the next one of the next row.
 */
function useRowInHand({ onAnswer, onUndo, of }: ReviewCardsProps, rows: readonly ReviewRow[]) {
  const [pickedKey, setPickedKey] = useState<string | null>(null);
  const [noted, setNoted] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLDivElement>(null);
  const isKeyboardDue = useRef(false);
  const [undoneFrom, setUndoneFrom] = useState<readonly ReviewRow[] | null>(null);
  // What is taken back comes first, and into hand, once it is in the list again.
  const isUndoDue = undoneFrom === rows;
  const inHand = rows.find((row) => row.key === pickedKey) ?? rows[0];
  // A list that is read anew may have another row first: what is pressed next is meant for the row that is being read.
  if (!isUndoDue && inHand !== undefined && inHand.key !== pickedKey) setPickedKey(inHand.key);
  const note = noted !== null && noted.key === inHand?.key ? noted.text : null;
  const begun = useRef(of);
  useLayoutEffect(() => {
    // Whoever begins a work-list goes on by keyboard; who merely comes back to this step keeps their place.
    if (of !== null && of !== begun.current) isKeyboardDue.current = true;
    begun.current = of;
  }, [of]);
  useLayoutEffect(() => {
    if (!isKeyboardDue.current || card.current === null) return;
    isKeyboardDue.current = false;
    // The person may be in the sheet again by the time that the row comes.
    if (document.hasFocus()) card.current.focus();
  }, [inHand?.key]);
  const expectKeyboard = () => {
    isKeyboardDue.current = section.current?.contains(document.activeElement) === true;
  };
  return {
    inHand,
    card,
    section,
    note,
    // The list may have been read anew, without the row in hand: nobody has pressed anything, and the next key is for
    // the next row all the same.
    leave: () => {
      if (card.current?.contains(document.activeElement) === true) isKeyboardDue.current = true;
    },
    setNote: (text: string | null) => {
      if (inHand !== undefined) setNoted(text === null ? null : { key: inHand.key, text });
    },
    take: (key: string) => {
      expectKeyboard();
      setPickedKey(key);
    },
    answer: (verdict: Verdict) => {
      if (inHand === undefined) return;
      expectKeyboard();
      const text = note?.trim() ?? '';
      onAnswer(inHand, verdict, ...(text === '' ? [] : [text]));
      setNoted(null);
    },
    undo:
      onUndo &&
      (() => {
        expectKeyboard();
        setPickedKey(null);
        setUndoneFrom(rows);
        onUndo();
      }),
  };
}

type RowInHand = ReturnType<typeof useRowInHand>;

/** What keys do in the list: to the row in hand while its card has the keyboard; to take back, from anywhere in it. */
function useReviewKeys({
  inHand,
  card,
  answer,
  undo,
  setNote,
}: Omit<RowInHand, 'take' | 'section' | 'note' | 'leave'>) {
  const [areKeysShown, setAreKeysShown] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const deed = deedOfKey(event);
    if (deed === null) return;
    const isInCard = event.target instanceof Node && card.current?.contains(event.target) === true;
    if (deed !== 'undo' && deed !== 'keys' && (!isInCard || inHand === undefined)) return;
    event.preventDefault();
    if (deed === 'keys') setAreKeysShown(!areKeysShown);
    else if (deed === 'undo') undo?.();
    else if (deed === 'note') setNote('');
    else if (deed === 'accept' || deed === 'unsure') answer({ kind: deed });
    else {
      const alternative = alternativesOf(inHand!)[deed];
      if (alternative !== undefined) answer({ kind: 'correct', class: alternative.class });
    }
  };
  return { onKeyDown, areKeysShown, setAreKeysShown };
}

function nextRow(row: ReviewRow) {
  return { id: row.key, title: summaryOf(row), aside: asideOf(row) };
}

function asideOf({ anomaly, source, confidence, unknown }: ReviewRow): string {
  if (anomaly !== undefined) return shownScore(anomaly.score);
  if (source === 'rule') return reviewWords('byRule');
  return reviewWords(unknown === true ? 'unknownSure' : 'sure', { share: percent(confidence) });
}

function summaryOf(row: ReviewRow): string {
  const told = row.cells
    .filter((cell) => cell.value !== '')
    .slice(0, 2)
    .map((cell) => cell.value);
  return told.length > 0 ? told.join(', ') : readableKey(row.key);
}
