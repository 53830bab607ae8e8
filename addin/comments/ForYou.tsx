import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommentsActions } from './comments-actions.ts';
import type { CommentsState } from './comments-state.ts';
import { ThreadLines } from './ThreadLines.tsx';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
});

export interface ForYouProps {
  readonly comments: CommentsState['comments'];
  readonly actions: CommentsActions;
}

/** What mentions the person and that they have not seen: how much, and on request where. */
export function ForYou({ comments: { unread, forYou }, actions }: ForYouProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const isAny = unread > 0;
  const listed = forYou.reduce((sum, each) => sum + each.unread, 0);
  return (
    <div className={isAny ? styles.bar : undefined}>
      {/* There before anything is said in it: what comes with its own region is not read out. It lies around the
          button, since a part of its own within would take the button’s name from it. */}
      <div role="status">
        {isAny && (
          <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {commentsWords('forYouCount', { comments: unread })}
          </Button>
        )}
      </div>
      {isAny && isOpen && (
        <ThreadLines
          label={commentsWords('forYou')}
          threads={forYou}
          onGo={(key) => {
            setOpen(false);
            actions.goToThread(key);
          }}
        />
      )}
      {isAny && isOpen && unread > listed && (
        <Text size={200}>{commentsWords('more', { count: unread - listed })}</Text>
      )}
    </div>
  );
}
