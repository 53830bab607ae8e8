import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Task } from '../../tasks/tasks.ts';
import { ErrorBar } from '../notes/ErrorBar.tsx';
import { elementsWords } from '../words/elements-words.ts';

const useStyles = makeStyles({
  head: {
    position: 'relative',
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  doing: {
    color: tokens.colorNeutralForeground3,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  bar: { position: 'absolute', bottom: `calc(-1 * ${tokens.spacingVerticalS})`, left: 0, right: 0 },
});

export interface QuietTaskProps {
  readonly task: Task;
  readonly onRetry: () => void;
  /** A title, one line high. */
  readonly children: ReactNode;
}

/** How short work goes, beside a title: what stands below stays where it is. A failure is told whole. */
export function QuietTask({ task, onRetry, children }: QuietTaskProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        {children}
        {task.kind === 'running' && (
          <>
            <Text size={200} role="status" className={styles.doing}>
              {elementsWords('running', { doing: task.doing })}
            </Text>
            <ProgressBar className={styles.bar} aria-label={task.doing} />
          </>
        )}
      </div>
      {task.kind === 'failed' && <ErrorBar problem={task.problem} onRetry={onRetry} />}
    </>
  );
}
