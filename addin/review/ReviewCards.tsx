import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import { percent } from '../../contract/words/percent.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { ReviewList, Verdict } from './review-rows.ts';
import type { Task } from '../tasks/tasks.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { reviewWords } from './words/review-words.ts';

/** Rows listed below the one in hand. */
const LISTED = 6;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    width: '100%',
    justifyContent: 'space-between',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    gap: tokens.spacingHorizontalS,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', textAlign: 'left' },
  share: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  refresh: { alignSelf: 'start' },
});

export interface ReviewCardsProps {
  readonly review: ReviewList | null;
  readonly task: Task;
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  readonly onAnswer: (row: ReviewRow, verdict: Verdict) => void;
  readonly onShow: (key: string) => void;
  readonly onLoad: () => void;
  readonly onWhy: (key: string) => void;
  /** What stands in the card of the row that was asked about. */
  readonly why: { readonly key: string; readonly shown: ReactNode } | null;
}

/** The rows worth a person's time, one in hand and the next ones listed. */
export function ReviewCards({
  review,
  task,
  classes,
  spellings,
  onAnswer,
  onShow,
  onLoad,
  onWhy,
  why,
}: ReviewCardsProps) {
  const styles = useStyles();
  const [pickedKey, setPickedKey] = useState<string | null>(null);
  const rows = review?.rows ?? [];
  const inHand = rows.find((row) => row.key === pickedKey) ?? rows[0];
  const others = rows.filter((row) => row !== inHand).slice(0, LISTED);
  const lead = review === null || review.waiting === 0 ? undefined : reviewWords('lead', { rows: review.waiting });
  return (
    <PaneSection title={reviewWords('title')} lead={lead}>
      {(rows.length === 0 || task.kind === 'failed') && <TaskNotice task={task} onRetry={onLoad} />}
      {review !== null && inHand === undefined && task.kind === 'idle' && (
        <Note intent="success">{reviewWords('nothingLeft')}</Note>
      )}
      {inHand && (
        <ReviewCard
          key={inHand.key}
          row={inHand}
          classes={classes}
          spellings={spellings}
          onAnswer={(verdict) => onAnswer(inHand, verdict)}
          onShow={() => onShow(inHand.key)}
          onWhy={() => onWhy(inHand.key)}
          why={why?.key === inHand.key ? why.shown : null}
        />
      )}
      <NextRows rows={others} onPick={setPickedKey} />
      {task.kind !== 'running' && (
        <Button className={styles.refresh} size="small" appearance="subtle" onClick={onLoad}>
          {reviewWords('lookAgain')}
        </Button>
      )}
    </PaneSection>
  );
}

/** The rows after the one in hand, each to be taken before it. */
function NextRows({ rows, onPick }: { rows: readonly ReviewRow[]; onPick: (key: string) => void }) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={reviewWords('nextRows')}>
      {rows.map((row) => (
        <li key={row.key}>
          <Button appearance="subtle" size="small" className={styles.row} onClick={() => onPick(row.key)}>
            <span className={styles.name}>{summaryOf(row)}</span>
            <Text size={200} className={styles.share}>
              {row.source === 'rule' ? reviewWords('byRule') : reviewWords('sure', { share: percent(row.confidence) })}
            </Text>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function summaryOf(row: ReviewRow): string {
  const told = row.cells
    .filter((cell) => cell.value !== '')
    .slice(0, 2)
    .map((cell) => cell.value);
  return told.length > 0 ? told.join(', ') : readableKey(row.key);
}
