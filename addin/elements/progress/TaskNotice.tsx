import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Task } from '../../tasks/tasks.ts';
import { ErrorBar } from '../notes/ErrorBar.tsx';
import { Note } from '../notes/Note.tsx';
import { timeLeft } from '../../words/words.ts';
import { elementsWords } from '../words/elements-words.ts';

const useStyles = makeStyles({
  running: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    // What is under way takes a second line before its button is cut.
    '& > .fui-Button': { flexShrink: 0 },
  },
  left: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  // Growing by and by, it would have the page laid out for every frame of what it shows the progress of.
  bar: { transitionProperty: 'none' },
});

export interface TaskNoticeProps {
  readonly task: Task;
  readonly onRetry?: () => void;
  readonly onCancel?: () => void;
  /** What a cancelled task has left behind, in a sentence. */
  readonly cancelled?: string;
}

/** How a task goes: its progress while it runs, its problem when it failed. Shows nothing when all is well. */
export function TaskNotice({ task, onRetry, onCancel, cancelled }: TaskNoticeProps) {
  const styles = useStyles();
  if (task.kind === 'idle') return null;
  if (task.kind === 'failed') return <ErrorBar problem={task.problem} onRetry={onRetry} />;
  if (task.kind === 'cancelled') return <Note intent="info">{cancelled ?? elementsWords('cancelled')}</Note>;
  const doing = task.cancelling ? elementsWords('cancelling') : task.doing;
  return (
    <div className={styles.running}>
      <div className={styles.line}>
        <Text role="status">{elementsWords('running', { doing })}</Text>
        {task.cancellable && (
          <Button size="small" disabledFocusable={task.cancelling} onClick={onCancel}>
            {elementsWords('cancel')}
          </Button>
        )}
      </div>
      <ProgressBar
        thickness="large"
        aria-label={doing}
        bar={{ className: styles.bar }}
        {...(task.share === null ? {} : { value: task.share })}
      />
      {task.secondsLeft !== null && (
        <Text size={200} className={styles.left}>
          {timeLeft(task.secondsLeft)}
        </Text>
      )}
    </div>
  );
}
