import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ThreadLine } from '../../contract/comment.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({
  line: {
    width: '100%',
    justifyContent: 'start',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  parts: { display: 'flex', flexDirection: 'column', minWidth: 0, textAlign: 'start' },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface ThreadLinesProps {
  readonly label: string;
  readonly threads: readonly ThreadLine[];
  readonly onGo: (key: string) => void;
}

/** Rows with comments: what was said last, and how much; each leads to its row in the sheet. */
export function ThreadLines({ label, threads, onGo }: ThreadLinesProps) {
  const styles = useStyles();
  return (
    <PlainList label={label}>
      {threads.map((each) => (
        <li key={each.key}>
          <Button className={styles.line} size="small" appearance="subtle" onClick={() => onGo(each.key)}>
            <span className={styles.parts}>
              <Text weight="semibold" className={styles.cut} title={readableKey(each.key)}>
                {readableKey(each.key)}
              </Text>
              <span className={styles.cut} title={lastSaid(each)}>
                {lastSaid(each)}
              </span>
              <Text size={200} className={mergeClasses(styles.cut, styles.small)}>
                {commentsWords('line', { comments: each.comments, unread: each.unread, state: each.state })}
              </Text>
            </span>
          </Button>
        </li>
      ))}
    </PlainList>
  );
}

function lastSaid({ last }: ThreadLine): string {
  if (last?.text == null) return commentsWords('allDeleted');
  return commentsWords('said', { person: last.person, text: last.text });
}
