import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CloudArrowUp16Regular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { OutboxSnapshot } from '../../ports/outbox-port.ts';
import { elementsWords } from '../words/elements-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1, flexBasis: '180px' },
});

export interface StatusLineProps {
  readonly outbox: OutboxSnapshot;
  readonly onSendNow: () => void;
}

/** Says at any time whether what was typed is safe. Silent until something was typed. */
export function StatusLine({ outbox, onSendNow }: StatusLineProps) {
  const styles = useStyles();
  if (outbox.pending > 0) {
    const { pending: entries, waitingBecause, notKept } = outbox;
    return (
      <div className={styles.line} role="status">
        {waitingBecause === null ? <CloudArrowUp16Regular aria-hidden /> : <Warning16Regular aria-hidden />}
        <Text size={200} className={styles.text}>
          {waitingBecause === null
            ? elementsWords('saving', { entries })
            : elementsWords(notKept === null ? 'waitingKept' : 'waitingHere', {
                entries,
                because: waitingBecause.sentence,
              })}
          {notKept !== null && ` ${elementsWords(notKept)}`}
        </Text>
        {waitingBecause !== null && (
          <Button size="small" onClick={onSendNow}>
            {elementsWords('sendNow')}
          </Button>
        )}
      </div>
    );
  }
  if (outbox.saved === 0) return null;
  return (
    <div className={styles.line} role="status">
      <CheckmarkCircle16Regular aria-hidden />
      <Text size={200} className={styles.text}>
        {elementsWords('saved', { entries: outbox.saved })}
      </Text>
    </div>
  );
}
