import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useEffect, useRef, useState } from 'react';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import type { SetAsideItem } from '../../ports/outbox-port.ts';
import type { Task } from '../../tasks/tasks.ts';
import { itemName } from './item-name.ts';
import { listed } from '../../words/words.ts';
import { correctWords } from '../words/correct-words.ts';

/** The others follow as these are dealt with. */
const MOST_SHOWN = 5;

const useStyles = makeStyles({
  region: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '45%',
    overflowY: 'auto',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  headline: { flexGrow: 1 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  said: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  whole: { flexShrink: 0, whiteSpace: 'nowrap' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
});

export interface SetAsideListProps {
  readonly items: readonly SetAsideItem[];
  /** The open classifier, whose rows can be shown; null when none is open. */
  readonly classifierId: string | null;
  readonly task: Task;
  /** Without an item: all of them. */
  readonly onRetry: (item?: SetAsideItem) => void;
  readonly onDrop: (item: SetAsideItem) => void;
  readonly onShow: (item: SetAsideItem) => void;
  /** Classes that a word may be a slip of, by the open classifier. */
  readonly choicesFor?: (word: string) => readonly string[];
  readonly onSayInstead?: (item: SetAsideItem, className: string) => void;
}

/** What the server did not take, by row and class, with what it said and what the person can do about each. */
export function SetAsideList({
  items,
  classifierId,
  task,
  onRetry,
  onDrop,
  onShow,
  choicesFor,
  onSayInstead,
}: SetAsideListProps) {
  const styles = useStyles();
  const isBusy = task.kind === 'running';
  return (
    <section className={styles.region} aria-label={correctWords('setAside')}>
      <div className={styles.head}>
        <Warning16Filled className={styles.warn} aria-hidden />
        <Text className={styles.headline} weight="semibold" role="status">
          {correctWords('notTaken', { corrections: items.length })}
        </Text>
        {items.length > 1 && (
          <Button size="small" className={styles.whole} disabledFocusable={isBusy} onClick={() => onRetry()}>
            {correctWords('tryAll')}
          </Button>
        )}
      </div>
      {task.kind === 'failed' && <TaskNotice task={task} />}
      <ul className={styles.list}>
        {items.slice(0, MOST_SHOWN).map((each) => (
          <Line
            key={each.item.event.id}
            setAside={each}
            isBusy={isBusy}
            onRetry={() => onRetry(each)}
            onDrop={() => onDrop(each)}
            onShow={each.item.classifierId === classifierId ? () => onShow(each) : null}
            choices={choicesOf(each, classifierId, choicesFor)}
            onChoose={(name) => onSayInstead?.(each, name)}
          />
        ))}
      </ul>
      {items.length > MOST_SHOWN && (
        <Text size={200}>{correctWords('andMore', { items: items.length - MOST_SHOWN })}</Text>
      )}
    </section>
  );
}

interface LineProps {
  readonly setAside: SetAsideItem;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
  /** Null when the row is not of the open classifier. */
  readonly onShow: (() => void) | null;
  readonly choices: readonly string[];
  readonly onChoose: (className: string) => void;
}

function Line({ setAside, isBusy, onRetry, onDrop, onShow, choices, onChoose }: LineProps) {
  const styles = useStyles();
  const [isAsking, setIsAsking] = useState(false);
  const name = itemName(setAside.item);
  const buttons = useRef<HTMLSpanElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    // Asking and answering exchange the buttons: the keyboard stays where it was.
    if (isAsking !== wasAsking.current)
      buttons.current?.querySelector<HTMLElement>(isAsking ? 'button' : 'button:last-of-type')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return (
    <li className={styles.item} aria-label={name}>
      <Text weight="semibold" className={styles.name} title={name}>
        {name}
      </Text>
      {isAsking ? (
        <>
          <Text size={200} className={styles.said} role="alert">
            {correctWords('dropQuestion')}
          </Text>
          <span ref={buttons} className={styles.buttons}>
            <Button size="small" onClick={onDrop}>
              {correctWords('dropIt')}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setIsAsking(false)}>
              {correctWords('keepIt')}
            </Button>
          </span>
        </>
      ) : (
        <>
          <Text size={200} className={styles.said}>
            {setAside.sentence} {setAside.nextStep} {mendingOf(setAside, onShow !== null)}
          </Text>
          <Choices names={choices} isBusy={isBusy} onChoose={onChoose} />
          <span ref={buttons} className={styles.buttons}>
            {onShow && (
              <Button size="small" disabledFocusable={isBusy} onClick={onShow}>
                {correctWords('showRow')}
              </Button>
            )}
            <Button size="small" disabledFocusable={isBusy} onClick={onRetry}>
              {correctWords('tryAgain')}
            </Button>
            <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => setIsAsking(true)}>
              {correctWords('drop')}
            </Button>
          </span>
        </>
      )}
    </li>
  );
}

interface ChoicesProps {
  readonly names: readonly string[];
  readonly isBusy: boolean;
  readonly onChoose: (className: string) => void;
}

/** Classes that were perhaps meant; nothing without any. */
function Choices({ names, isBusy, onChoose }: ChoicesProps) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <span className={styles.buttons}>
      <Text size={200}>{correctWords('didYouMeanHere', { near: listed(names) })}</Text>
      {names.map((name) => (
        <Button key={name} size="small" disabledFocusable={isBusy} onClick={() => onChoose(name)}>
          {name}
        </Button>
      ))}
    </span>
  );
}

/** What a refused word may be a slip of. */
function choicesOf(
  { item, isRefused, isOfRow }: SetAsideItem,
  classifierId: string | null,
  choicesFor: SetAsideListProps['choicesFor'],
): readonly string[] {
  const isHere = item.classifierId === classifierId;
  const word = item.event.class;
  return isHere && isRefused && isOfRow && word !== undefined ? (choicesFor?.(word) ?? []) : [];
}

/** What may help besides what the server says. */
function mendingOf({ isRefused, isOfRow }: SetAsideItem, isHere: boolean): string {
  if (!isOfRow) return correctWords('keptUntilDone');
  if (!isHere) return correctWords('openItsClassifier');
  return correctWords(isRefused ? 'correctingMayHelp' : 'triedEveryFiveMinutes');
}
