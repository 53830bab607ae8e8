import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Task } from '../tasks/tasks.ts';
import { ErrorBar } from '../elements/ErrorBar.tsx';
import { PaneBody } from '../elements/PaneBody.tsx';

const useStyles = makeStyles({ spinner: { padding: tokens.spacingVerticalXXXL } });

export interface OpeningProps {
  readonly task: Task;
  readonly onRetry: () => void;
}

/** While the pane finds out what this workbook is about. */
export function Opening({ task, onRetry }: OpeningProps) {
  const styles = useStyles();
  return (
    <PaneBody>
      {task.kind === 'failed' ? (
        <ErrorBar trouble={task.trouble} onRetry={onRetry} />
      ) : (
        <Spinner className={styles.spinner} label="Opening …" labelPosition="below" />
      )}
    </PaneBody>
  );
}
