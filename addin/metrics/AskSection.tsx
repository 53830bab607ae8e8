import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classifier } from '../../contract/classifier.ts';
import { Form } from '../elements/fields/Form.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import { AnswerView } from './AnswerView.tsx';
import { MeasuredFields, measuredOf, missingOf, NOTHING_TYPED } from './MeasuredFields.tsx';
import type { MetricsActions } from './metrics-actions.ts';
import type { OpenMetric } from './metrics-state.ts';
import { metricsWords } from './words/metrics-words.ts';

export interface AskSectionProps {
  readonly open: OpenMetric;
  readonly tasks: Tasks;
  readonly mayTrain: boolean;
  readonly mayAsk: boolean;
  readonly actions: MetricsActions;
}

/** Training the tree, and asking it. */
export function AskSection({ open, tasks, mayTrain, mayAsk, actions }: AskSectionProps) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { metric, answer } = open;
  const question = measuredOf(typed);
  return (
    <PaneSection title={metricsWords('ask')} lead={leadOf(metric)}>
      {mayTrain && (
        <Button disabledFocusable={isRunning(tasks, 'train')} onClick={actions.train}>
          {metricsWords(metric.champion === null ? 'train' : 'trainAgain')}
        </Button>
      )}
      <TaskNotice task={taskOf(tasks, 'train')} onRetry={() => actions.retry('train')} />
      {metric.champion !== null && mayAsk && (
        <Form
          action={metricsWords('askIt')}
          task={taskOf(tasks, 'ask')}
          missing={missingOf(typed)}
          onSend={() => (question === null ? undefined : actions.ask(question))}
        >
          <MeasuredFields typed={typed} onType={setTyped} />
        </Form>
      )}
      {!mayTrain && metric.champion === null && <Text>{metricsWords('approverTrains')}</Text>}
      {answer !== null && <AnswerView {...answer} task={taskOf(tasks, 'answer-sheet')} onWrite={actions.writeAnswer} />}
    </PaneSection>
  );
}

function leadOf({ champion, labels }: Classifier): string {
  if (champion !== null) return metricsWords('answers', { version: champion });
  return metricsWords(labels < 20 ? 'enterFirst' : 'trainFirst');
}
