import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ShownProblem } from '../../tasks/shown-problem.ts';
import { elementsWords } from '../words/elements-words.ts';

const useStyles = makeStyles({ bar: { alignItems: 'start' }, body: { overflowWrap: 'anywhere' } });

export interface ErrorBarProps {
  readonly problem: ShownProblem;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, what to do next, and a way to try it again. */
export function ErrorBar({ problem, onRetry }: ErrorBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{problem.sentence}</MessageBarTitle>
        {problem.nextStep}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {elementsWords('tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
