import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent } from 'react';
import type { RowOfClassifier } from '../table/selected-row.ts';
import { ThreadOfRow, type ThreadOfRowProps } from './ThreadOfRow.tsx';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export type CommentsOfRowProps = Omit<ThreadOfRowProps, 'row'> & { readonly of: RowOfClassifier };

/** How much is said about the selected row, beside what Amend knows of it; and on request, what. */
export function CommentsOfRow({ of, ...props }: CommentsOfRowProps) {
  const styles = useStyles();
  const { comments, actions } = props;
  const { key } = of;
  // Once a row: the cells of the same row are read again when its comments are.
  const beginAnew = useEffectEvent(() => actions.talkOf(of));
  useEffect(() => beginAnew(), [key]);
  const row = comments.row?.key === key ? comments.row : null;
  if (row === null) return null;
  const isShown = row.isShown && !row.isSought;
  const said = row.thread?.comments.filter(({ text }) => text !== null).length ?? 0;
  return (
    <>
      <Button
        className={styles.left}
        size="small"
        appearance="subtle"
        aria-expanded={isShown}
        onClick={() => actions.showThread(!isShown)}
      >
        {commentsWords(row.thread?.state === 'resolved' ? 'countResolved' : 'count', { comments: said })}
      </Button>
      {isShown && <ThreadOfRow row={row} {...props} />}
    </>
  );
}
