import type { ReactNode } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RowKey } from '../../contract/cell.ts';
import type { Comment } from '../../contract/comment.ts';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { AnswerCard } from '../elements/rows/AnswerCard.tsx';
import { IntoView } from '../elements/keyboard/IntoView.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { Task } from '../tasks/tasks.ts';
import { moment } from '../../contract/words/dates.ts';
import type { HistoryActions } from './history-actions.ts';
import { EraseRow } from './EraseRow.tsx';
import { earlierClasses } from './earlier-classes.ts';
import { commentSentence, historySentence } from './history-sentence.ts';
import type { HistoryEvent, RowHistory } from './history-state.ts';
import { inOrder } from './in-order.ts';
import { historyWords } from './words/history-words.ts';

/** The server answers no more entries at once. */
const MOST_ENTRIES = 1_000;

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  entry: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface HistoryOfRowProps {
  readonly history: RowHistory | null;
  readonly task: Task;
  readonly writing: Task;
  readonly erasing: Task;
  /** Whether the person may say what rows are. */
  readonly mayCorrect: boolean;
  /** Whether the person may erase rows. */
  readonly mayErase: boolean;
  readonly actions: SharedActions<HistoryEvent> & HistoryActions;
  /** Tells where the answer for a row came from. */
  readonly onLineage: (key: RowKey) => void;
}

/** What was said of the row that is selected in the sheet, the latest first. */
export function HistoryOfRow(props: HistoryOfRowProps) {
  const { history, task, writing, erasing, mayCorrect, mayErase, actions } = props;
  const styles = useStyles();
  return (
    <PaneSection title={historyWords('title')} lead={historyWords('lead')}>
      {task.kind !== 'idle' && (
        <IntoView key={task.kind}>
          <TaskNotice task={task} onRetry={() => actions.retry('history')} />
        </IntoView>
      )}
      {history !== null && task.kind === 'idle' && (
        <IntoView key={history.key}>
          <HistoryCard
            history={history}
            onRestore={mayCorrect ? (className) => actions.restoreClass(history.key, className) : undefined}
            onClose={() => actions.choose({ type: 'history-closed' })}
          >
            {history.isErased !== true && (
              <Button className={styles.left} size="small" onClick={() => props.onLineage(history.key)}>
                {historyWords('lineage')}
              </Button>
            )}
            {mayErase && history.entries.length + history.comments.length > 0 && (
              <EraseRow task={erasing} onErase={(because) => actions.eraseRow(history.key, because)} />
            )}
          </HistoryCard>
        </IntoView>
      )}
      <Button className={styles.left} disabledFocusable={task.kind === 'running'} onClick={actions.tellHistory}>
        {historyWords('ask')}
      </Button>
      <TaskNotice task={writing} onRetry={() => actions.retry('history-sheet')} />
      <Button className={styles.left} disabledFocusable={writing.kind === 'running'} onClick={actions.writeHistory}>
        {historyWords('sheet')}
      </Button>
    </PaneSection>
  );
}

interface HistoryCardProps {
  readonly history: RowHistory;
  readonly onRestore: EntriesOfRowProps['onRestore'];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function HistoryCard({ history, onRestore, onClose, children }: HistoryCardProps) {
  const styles = useStyles();
  const { key, entries, isErased = false, comments } = history;
  return (
    <AnswerCard heading={historyWords('heading', { row: readableKey(key) })} onClose={onClose}>
      {isErased ? (
        <Text>{historyWords('erased')}</Text>
      ) : (
        <EntriesOfRow entries={entries} comments={comments} onRestore={onRestore} />
      )}
      {entries.length === MOST_ENTRIES && (
        <Text className={styles.small}>{historyWords('more', { rows: MOST_ENTRIES })}</Text>
      )}
      {children}
    </AnswerCard>
  );
}

const NO_COMMENTS: readonly Comment[] = [];
const NONE_EARLIER: ReadonlyMap<number, string> = new Map();

export interface EntriesOfRowProps {
  readonly entries: readonly FeedbackLogEntry[];
  readonly comments?: readonly Comment[];
  /** Gives the row a class again that it had before; left out where that is not offered. */
  readonly onRestore?: ((className: string) => void) | undefined;
}

/** What was said of a row, and about it, the latest first. */
export function EntriesOfRow({ entries, comments = NO_COMMENTS, onRestore }: EntriesOfRowProps) {
  const styles = useStyles();
  const earlier = onRestore === undefined ? NONE_EARLIER : earlierClasses(entries);
  if (entries.length + comments.length === 0) return <Text>{historyWords('nothing')}</Text>;
  return (
    <ol className={styles.list}>
      {inOrder(entries, comments)
        .toReversed()
        .map(({ entry, comment, at }) => (
          <li key={entry === null ? comment.id : entry.sequence} className={styles.entry}>
            <Text>{entry === null ? commentSentence(comment) : historySentence(entry, entries)}</Text>
            <Text size={200} className={styles.small}>
              {moment(at)}
            </Text>
            {entry !== null && earlier.has(entry.sequence) && (
              <Button
                className={styles.left}
                size="small"
                appearance="subtle"
                onClick={() => onRestore?.(earlier.get(entry.sequence)!)}
              >
                {historyWords('restore', { class: earlier.get(entry.sequence)! })}
              </Button>
            )}
          </li>
        ))}
    </ol>
  );
}
