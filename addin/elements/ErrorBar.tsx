import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Trouble } from '../tasks/shown-problem.ts';

const useStyles = makeStyles({ bar: { alignItems: 'start' }, body: { overflowWrap: 'anywhere' } });

export interface ErrorBarProps {
  readonly trouble: Trouble;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do next, and a way to try it again. */
export function ErrorBar({ trouble, onRetry }: ErrorBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{trouble.sentence}</MessageBarTitle>
        {trouble.nextStep}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
