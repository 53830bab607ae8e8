import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Comment } from '../../contract/comment.ts';
import { splitMentions } from '../../contract/mentions.ts';
import { moment } from '../../contract/words/dates.ts';
import type { CommentsState } from './comments-state.ts';
import { MentionField } from './MentionField.tsx';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  unread: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: tokens.spacingHorizontalS },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface CommentItemProps {
  readonly comment: Comment;
  readonly readers: CommentsState['comments']['readers'];
  readonly isBusy: boolean;
  /** Whether anything of it may be changed here. */
  readonly mayChange: boolean;
  readonly onEdit: (text: string) => void;
  readonly onDelete: () => void;
  readonly onFind: (find: string) => void;
}

/** One comment: who says what, when; one's own to change and to delete. */
export function CommentItem(props: CommentItemProps) {
  const { comment, readers, isBusy, mayChange, onEdit, onDelete, onFind } = props;
  const styles = useStyles();
  const [edited, setEdited] = useState<string | null>(null);
  const { person, isOwn, text, isUnread, writtenAt, editedAt } = comment;
  const times = { at: moment(writtenAt), editedAt: editedAt === null ? '' : moment(editedAt) };
  const save = () => {
    if (edited === null || edited.trim() === '' || isBusy) return;
    onEdit(edited);
    setEdited(null);
  };
  return (
    <li className={mergeClasses(styles.item, isUnread && styles.unread)}>
      <Text weight="semibold">{person}</Text>
      {text === null && <Text italic>{commentsWords('deleted')}</Text>}
      {text !== null && edited === null && <CommentText text={text} mentions={comment.mentions} />}
      <Text size={200} className={styles.small}>
        {editedAt === null ? times.at : commentsWords('edited', times)}
      </Text>
      {edited !== null && (
        <>
          <MentionField
            label={commentsWords('editLabel')}
            text={edited}
            readers={readers}
            onText={setEdited}
            onFind={onFind}
            onSend={save}
            takesKeyboard
          />
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={isBusy || edited.trim() === ''} onClick={save}>
              {commentsWords('save')}
            </Button>
            <Button size="small" onClick={() => setEdited(null)}>
              {commentsWords('leave')}
            </Button>
          </div>
        </>
      )}
      {isOwn && text !== null && edited === null && mayChange && (
        <OwnComment isBusy={isBusy} onEdit={() => setEdited(text)} onDelete={onDelete} />
      )}
    </li>
  );
}

interface OwnCommentProps {
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** What its author can do with a comment; it is deleted once they have confirmed that. */
function OwnComment({ isBusy, onEdit, onDelete }: OwnCommentProps) {
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" onClick={onEdit}>
          {commentsWords('edit')}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
          {commentsWords('delete')}
        </Button>
      </div>
    );
  return (
    <div className={styles.buttons} role="group" aria-label={commentsWords('sure')}>
      <Text>{commentsWords('sure')}</Text>
      <Button size="small" disabledFocusable={isBusy} onClick={onDelete}>
        {commentsWords('surely')}
      </Button>
      <Button size="small" onClick={() => setAsked(false)}>
        {commentsWords('keep')}
      </Button>
    </div>
  );
}

/** What a comment says, with whom it mentions in bold. */
export function CommentText({ text, mentions }: { readonly text: string; readonly mentions: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {splitMentions(text, mentions).parts.map(({ text: part, person }, at) =>
        person === null ? <span key={at}>{part}</span> : <strong key={at}>{part}</strong>,
      )}
    </span>
  );
}
