import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Advice, RollbackAnswer, RollbackQuestion } from '../../contract/rollback.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import type { MetricsActions } from './metrics-actions.ts';
import { PairPlot } from './PairPlot.tsx';
import { metricsWords } from './words/metrics-words.ts';

const INTENTS: Readonly<Record<Advice, 'warning' | 'success' | 'info'>> = {
  'roll-back': 'warning',
  'go-ahead': 'success',
  none: 'info',
};
const TITLES: Readonly<Record<Advice, string>> = calledBy(metricsWords, {
  'roll-back': 'rollBack',
  'go-ahead': 'goAhead',
  none: 'noAdvice',
});

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  bar: { alignItems: 'start' },
  body: { overflowWrap: 'anywhere' },
});

export interface AnswerViewProps {
  readonly question: RollbackQuestion;
  readonly answer: RollbackAnswer;
  /** Of writing it into a sheet. */
  readonly task: Task;
  /** Null where there is no workbook. */
  readonly onWrite: MetricsActions['writeAnswer'];
}

/** The advice, and all that it rests on. */
export function AnswerView({ question, answer, task, onWrite }: AnswerViewProps) {
  const styles = useStyles();
  const { advice, words, pairs } = answer;
  // The title says it already.
  const because = words.advice.replace(/^[^:]+: (.)/, (_, first: string) => first.toUpperCase());
  return (
    <div className={styles.answer}>
      <MessageBar intent={INTENTS[advice]} layout="multiline" className={styles.bar} politeness="polite">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{TITLES[advice]}</MessageBarTitle>
          {because}
        </MessageBarBody>
      </MessageBar>
      <Text>{words.rule}</Text>
      <Text>{words.accuracy}</Text>
      <Text>{words.training}</Text>
      <PairPlot pairs={pairs} question={question} />
      <Text>{words.help}</Text>
      {onWrite !== null && (
        <>
          <TaskNotice task={task} onRetry={onWrite} />
          <Button disabledFocusable={task.kind === 'running'} onClick={onWrite}>
            {metricsWords('writeAnswer')}
          </Button>
        </>
      )}
    </div>
  );
}
