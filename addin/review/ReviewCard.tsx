import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { useEffectEvent, useLayoutEffect, type ReactNode, type Ref } from 'react';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import { percent } from '../../contract/words/percent.ts';
import { quoted } from '../../contract/words/phrases.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import { RowFacts } from '../elements/rows/RowFacts.tsx';
import { ShareBar } from '../elements/rows/ShareBar.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { Key } from './Key.tsx';
import { OddRow } from './OddRow.tsx';
import { NoteField } from './NoteField.tsx';
import { LETTERS, MOST_NUMBERED } from './review-keys.ts';
import type { Verdict } from './review-rows.ts';
import { ClassPicker } from './ClassPicker.tsx';
import { reviewWords } from './words/review-words.ts';

const useStyles = makeStyles({
  guess: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  class: { overflowWrap: 'anywhere' },
  share: { whiteSpace: 'nowrap' },
  sure: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  why: { minWidth: 'unset', paddingRight: 0, color: tokens.colorBrandForeground1 },
  alternative: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  small: { minWidth: 'unset' },
});

export interface ReviewCardProps {
  readonly row: ReviewRow;
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  /** What is written of classes, by name. */
  readonly descriptions?: Readonly<Record<string, string>> | undefined;
  readonly onAnswer: (verdict: Verdict) => void;
  readonly reasons: readonly string[];
  /** What goes with the next word on this row; null while nobody writes one. */
  readonly note: string | null;
  readonly onNote: (note: string | null) => void;
  /** Gives the keyboard back to the card. */
  readonly onNoteDone: () => void;
  /** Takes back what was said last; null when there is nothing. */
  readonly onUndo: (() => void) | null;
  readonly onShow: () => void;
  readonly onWhy: () => void;
  /** The answer to “Why?”, or how far it is; null when nobody asked. */
  readonly why: ReactNode;
  /** It makes way for another row's: asked just before, while it still has the keyboard if it had. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** One row with what Amend thinks of it, and what a person may say. */
export function ReviewCard(props: ReviewCardProps) {
  const { row, classes, spellings, descriptions, onAnswer, onShow, onWhy, why, onLeave, ref } = props;
  const leave = useEffectEvent(onLeave);
  // An effect's end is the last moment before its elements are taken from the page, and their focus with them.
  useLayoutEffect(() => () => leave(), []);
  const correct = (name: string) => onAnswer({ kind: 'correct', class: name });
  return (
    <div
      ref={ref}
      role="group"
      tabIndex={0}
      aria-label={reviewWords('row', { row: readableKey(row.key) })}
      aria-description={reviewWords('keysOfCard')}
    >
      <RowCard row={{ key: readableKey(row.key), show: reviewWords('showInSheet'), onShow }}>
        <RowFacts facts={row.cells} />
        {row.anomaly === undefined ? (
          <Guess row={row} onWhy={onWhy} />
        ) : (
          <OddRow class={row.class} anomaly={row.anomaly} />
        )}
        {why}
        <Verdicts isVerdict={row.anomaly !== undefined} onAnswer={onAnswer} />
        <Alternatives row={row} onPick={correct} />
        <ClassPicker classes={classes} spellings={spellings} descriptions={descriptions} onPick={correct} />
        <NoteAndUndo {...props} />
      </RowCard>
    </div>
  );
}

/** What is said of a row most often. */
function Verdicts({ isVerdict, onAnswer }: Pick<ReviewCardProps, 'onAnswer'> & { readonly isVerdict: boolean }) {
  return (
    <Buttons>
      <Button
        appearance="primary"
        icon={<Checkmark16Regular />}
        aria-keyshortcuts={LETTERS.accept}
        onClick={() => onAnswer({ kind: 'accept' })}
      >
        <Key>{LETTERS.accept}</Key>
        {reviewWords(isVerdict ? 'confirm' : 'accept')}
      </Button>
      <Button aria-keyshortcuts={LETTERS.unsure} onClick={() => onAnswer({ kind: 'unsure' })}>
        <Key>{LETTERS.unsure}</Key>
        {reviewWords('unsure')}
      </Button>
    </Buttons>
  );
}

type NoteAndUndoProps = Pick<ReviewCardProps, 'note' | 'reasons' | 'onNote' | 'onNoteDone' | 'onUndo'>;

function NoteAndUndo({ note, reasons, onNote, onNoteDone, onUndo }: NoteAndUndoProps) {
  return (
    <>
      {note !== null && <NoteField note={note} reasons={reasons} takesKeyboard onNote={onNote} onDone={onNoteDone} />}
      <Buttons>
        {note === null && <SmallDeed letter={LETTERS.note} title={reviewWords('addNote')} onDo={() => onNote('')} />}
        {onUndo && <SmallDeed letter={LETTERS.undo} title={reviewWords('undoLast')} onDo={onUndo} />}
      </Buttons>
    </>
  );
}

function SmallDeed({ letter, title, onDo }: { letter: string; title: string; onDo: () => void }) {
  const styles = useStyles();
  return (
    <Button size="small" appearance="subtle" aria-keyshortcuts={letter} className={styles.small} onClick={onDo}>
      <Key>{letter}</Key>
      {title}
    </Button>
  );
}

/** The alternatives of a row as they are numbered: its own class is none. */
export function alternativesOf(row: ReviewRow): ReviewRow['alternatives'] {
  return row.alternatives.filter((each) => each.class !== row.class).slice(0, MOST_NUMBERED);
}

/** What Amend takes the row for, and how sure it is. */
function Guess({ row, onWhy }: { row: ReviewRow; onWhy: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <div className={styles.guess}>
        <Text weight="semibold" className={styles.class}>
          {row.class}
        </Text>
        <span className={styles.sure}>
          <Text className={styles.share}>{surenessOf(row)}</Text>
          <Button size="small" appearance="transparent" className={styles.why} onClick={onWhy}>
            {reviewWords('why')}
          </Button>
        </span>
      </div>
      <ShareBar
        share={row.confidence}
        kind="brand"
        label={reviewWords('sureOf', { share: percent(row.confidence), class: row.class })}
      />
      {row.unknown === true && <Text size={200}>{reviewWords('unknown')}</Text>}
      {row.source === 'first' && <Text size={200}>{meaningOf(row)}</Text>}
    </div>
  );
}

function meaningOf({ outside }: ReviewRow): string {
  return outside === undefined ? reviewWords('firstMeans') : reviewWords('firstOutside', { model: quoted(outside) });
}

function surenessOf({ source, confidence, unknown }: ReviewRow): string {
  if (source === 'rule') return reviewWords('byRule');
  if (unknown === true) return reviewWords('unknownSure', { share: percent(confidence) });
  return reviewWords(source === 'first' ? 'firstAnswer' : 'sure', { share: percent(confidence) });
}

function Alternatives({ row, onPick }: { row: ReviewRow; onPick: (name: string) => void }) {
  const styles = useStyles();
  const alternatives = alternativesOf(row);
  if (alternatives.length === 0) return null;
  return (
    <div className={styles.column}>
      <Text size={200}>{reviewWords('orIsIt')}</Text>
      <Buttons>
        {alternatives.map((each, at) => (
          <Button
            key={each.class}
            size="small"
            title={each.class}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => onPick(each.class)}
          >
            <Key>{at + 1}</Key>
            <span className={styles.alternative}>
              {row.anomaly === undefined ? `${each.class} (${percent(each.probability)})` : each.class}
            </span>
          </Button>
        ))}
      </Buttons>
    </div>
  );
}
