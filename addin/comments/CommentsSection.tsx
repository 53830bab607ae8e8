import { Button, makeStyles, Text } from '@fluentui/react-components';
import { threadFilter } from '../../contract/comment.ts';
import { AnswerCard } from '../elements/rows/AnswerCard.tsx';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { IntoView } from '../elements/keyboard/IntoView.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { taskOf } from '../tasks/tasks.ts';
import { ThreadLines } from './ThreadLines.tsx';
import { ThreadOfRow, type ThreadOfRowProps } from './ThreadOfRow.tsx';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export type CommentsSectionProps = Omit<ThreadOfRowProps, 'row'> & {
  /** The row whose comments are shown with what else is known of it; null when there is none. */
  readonly shownElsewhere: string | null;
};

/** Comments on rows: those of the selected row, and the rows that have some. */
export function CommentsSection({ shownElsewhere, ...props }: CommentsSectionProps) {
  const styles = useStyles();
  const { comments, tasks, actions } = props;
  const { row } = comments;
  const isHere = row !== null && row.isShown && (row.isSought || row.key !== shownElsewhere);
  return (
    <PaneSection title={commentsWords('title')} lead={commentsWords('lead')}>
      {taskOf(tasks, 'thread').kind === 'failed' && !isHere && (
        <TaskNotice task={taskOf(tasks, 'thread')} onRetry={() => actions.retry('thread')} />
      )}
      {isHere && (
        <IntoView key={row.key}>
          <AnswerCard
            heading={commentsWords('heading', { row: readableKey(row.key) })}
            onClose={() => actions.showThread(false)}
          >
            <ThreadOfRow {...props} row={row} />
          </AnswerCard>
        </IntoView>
      )}
      <Button className={styles.left} onClick={actions.talkOfSelected}>
        {commentsWords('ofSelected')}
      </Button>
      <Listed {...props} />
    </PaneSection>
  );
}

/** The rows that have comments, as they are chosen. */
function Listed({ comments: { list }, tasks, actions }: Omit<CommentsSectionProps, 'shownElsewhere'>) {
  const styles = useStyles();
  if (list === null)
    return (
      <Button className={styles.left} onClick={() => actions.listThreads('open')}>
        {commentsWords('list')}
      </Button>
    );
  const { filter, page } = list;
  const fetching = taskOf(tasks, 'threads');
  return (
    <>
      <ChoiceField
        label={commentsWords('filter')}
        choices={threadFilter.options.map((value) => ({ value, title: commentsWords(`filter-${value}`) }))}
        chosen={filter}
        onChoose={actions.listThreads}
      />
      {(page === null || fetching.kind === 'failed') && (
        <TaskNotice task={fetching} onRetry={() => actions.retry('threads')} />
      )}
      {page !== null && (
        <>
          <Text role="status">{commentsWords('rows', { rows: page.total })}</Text>
          <ThreadLines label={commentsWords('listed')} threads={page.threads} onGo={actions.goToThread} />
          {page.total > page.threads.length && (
            <Text size={200}>{commentsWords('moreRows', { rows: page.total - page.threads.length })}</Text>
          )}
        </>
      )}
    </>
  );
}
