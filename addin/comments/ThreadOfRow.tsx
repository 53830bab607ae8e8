import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Thread } from '../../contract/comment.ts';
import { moment } from '../../contract/words/dates.ts';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { CommentItem } from './CommentItem.tsx';
import type { CommentsActions } from './comments-actions.ts';
import type { CommentsState, TalkedRow } from './comments-state.ts';
import { MentionField } from './MentionField.tsx';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({
  thread: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // So that what shows where the keyboard is stands off the words.
    outlineOffset: tokens.spacingHorizontalXS,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3 },
});

export type CommentsPaneActions = SharedActions<never> & CommentsActions;

export interface ThreadOfRowProps {
  readonly row: TalkedRow;
  readonly comments: CommentsState['comments'];
  readonly tasks: Tasks;
  /** Nothing new is said of an archived classifier's rows. */
  readonly isArchived: boolean;
  readonly actions: CommentsPaneActions;
}

/** What people say about a row: to be read, answered, and resolved. */
export function ThreadOfRow({ row, comments, tasks, isArchived, actions }: ThreadOfRowProps) {
  const styles = useStyles();
  const { key, thread, cells, isSought } = row;
  const group = useKeyboardOnce(isSought && thread !== null);
  const saving = taskOf(tasks, 'comment');
  const isBusy = saving.kind === 'running';
  const draft = comments.drafts.get(key) ?? '';
  const send = () => {
    if (draft.trim() !== '' && !isBusy) actions.writeComment(key);
  };
  const isEmpty = thread === null || thread.comments.length === 0;
  return (
    <div ref={group} tabIndex={-1} className={styles.thread} role="group" aria-label={commentsWords('thread')}>
      {taskOf(tasks, 'thread').kind === 'failed' && (
        <TaskNotice task={taskOf(tasks, 'thread')} onRetry={() => actions.retry('thread')} />
      )}
      {thread !== null && <HowItStands thread={thread} />}
      {thread !== null && <Said {...{ thread, comments, isBusy, isArchived, actions }} />}
      {saving.kind === 'failed' && <TaskNotice task={saving} onRetry={() => actions.retry('comment')} />}
      {cells === null && <Text className={styles.small}>{commentsWords('notHere')}</Text>}
      {cells !== null && !isArchived && (
        <MentionField
          label={commentsWords(isEmpty ? 'writeFirst' : 'write')}
          text={draft}
          readers={comments.readers}
          onText={(text) => actions.typeComment(key, text)}
          onFind={actions.findReaders}
          onSend={send}
        />
      )}
      {!isArchived && (
        <div className={styles.buttons}>
          {cells !== null && (
            <Button appearance="primary" disabledFocusable={isBusy || draft.trim() === ''} onClick={send}>
              {commentsWords('send')}
            </Button>
          )}
          {thread !== null && !isEmpty && (
            <Button
              disabledFocusable={isBusy}
              onClick={() => actions.settleThread(key, thread.state === 'open' ? 'resolved' : 'open')}
            >
              {commentsWords(thread.state === 'open' ? 'resolve' : 'reopen')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The part of the pane that is brought into view once it is wanted, and takes the keyboard if the pane has it. */
function useKeyboardOnce(isWanted: boolean) {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    part.current?.scrollIntoView({ block: 'nearest' });
    // In the sheet the person is at it already.
    if (document.hasFocus()) part.current?.focus({ preventScroll: true });
  }, [isWanted]);
  return part;
}

interface SaidProps extends Pick<ThreadOfRowProps, 'comments' | 'isArchived' | 'actions'> {
  readonly thread: Thread;
  readonly isBusy: boolean;
}

function Said({ thread: { key, comments: said }, comments, isBusy, isArchived, actions }: SaidProps) {
  const styles = useStyles();
  if (said.length === 0) return null;
  return (
    <ol className={styles.list}>
      {said.map((each) => (
        <CommentItem
          key={each.id}
          comment={each}
          readers={comments.readers}
          isBusy={isBusy}
          mayChange={!isArchived}
          onEdit={(text) => actions.editComment(key, each.id, text)}
          onDelete={() => actions.deleteComment(key, each.id)}
          onFind={actions.findReaders}
        />
      ))}
    </ol>
  );
}

/** Whether the talk is settled, by whom and when. */
function HowItStands({ thread: { state, settledBy, settledAt, comments } }: { readonly thread: Thread }) {
  if (comments.length === 0) return <Text>{commentsWords('nothing')}</Text>;
  if (settledBy === null || settledAt === null) return null;
  return <Text>{commentsWords(state, { person: settledBy, at: moment(settledAt) })}</Text>;
}
