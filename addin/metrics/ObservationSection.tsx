import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision, Observation } from '../../contract/observation.ts';
import { questionPhrase } from '../../contract/words/rollback-words.ts';
import { Form } from '../elements/fields/Form.tsx';
import { LineItem } from '../elements/lists/LineItem.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import { moment } from '../../contract/words/dates.ts';
import { CsvUpload } from './CsvUpload.tsx';
import { MeasuredFields, measuredOf, missingOf, NOTHING_TYPED } from './MeasuredFields.tsx';
import type { MetricsActions } from './metrics-actions.ts';
import { OBSERVATIONS_PER_PAGE, type OpenMetric } from './metrics-state.ts';
import { Pages } from './Pages.tsx';
import { metricsWords } from './words/metrics-words.ts';

export interface ObservationSectionProps {
  readonly open: OpenMetric;
  readonly tasks: Tasks;
  readonly mayEnter: boolean;
  readonly actions: MetricsActions;
}

/** The observations of a metric: entered one by one or by a file, listed, deleted, downloaded. */
export function ObservationSection({ open, tasks, mayEnter, actions }: ObservationSectionProps) {
  const { observations } = open;
  const total = observations?.total ?? open.metric.labels;
  return (
    <>
      {mayEnter && (
        <PaneSection title={metricsWords('add')} lead={metricsWords('addLead')}>
          <AddOne tasks={tasks} actions={actions} key={open.entered} />
          <CsvUpload task={taskOf(tasks, 'upload')} onUpload={actions.upload} />
        </PaneSection>
      )}
      <PaneSection title={metricsWords('observations', { observations: total })}>
        <TaskNotice task={taskOf(tasks, 'observations')} onRetry={() => actions.retry('observations')} />
        {observations !== null && total > 0 && (
          <>
            <ObservationList
              observations={observations.observations}
              onWithdraw={mayEnter ? actions.withdraw : null}
              isBusy={isRunning(tasks, 'observe')}
            />
            <Pages
              label={metricsWords('pagesOfObservations')}
              offset={observations.offset}
              size={OBSERVATIONS_PER_PAGE}
              total={total}
              onGo={actions.showObservations}
            />
            <Button onClick={() => actions.download('observations')}>{metricsWords('downloadCsv')}</Button>
          </>
        )}
      </PaneSection>
    </>
  );
}

function AddOne({ tasks, actions }: Pick<ObservationSectionProps, 'tasks' | 'actions'>) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [decision, setDecision] = useState<Decision | null>(null);
  const measured = measuredOf(typed);
  const missing = missingOf(typed) ?? (decision === null ? metricsWords('decisionMissing') : null);
  const send = () => {
    if (measured !== null && decision !== null) actions.observe({ ...measured, decision });
  };
  return (
    <Form action={metricsWords('addIt')} task={taskOf(tasks, 'observe')} missing={missing} onSend={send}>
      <MeasuredFields typed={typed} onType={setTyped} />
      <Field label={metricsWords('decision')}>
        <RadioGroup
          layout="horizontal"
          value={decision ?? ''}
          onChange={(_, data) => setDecision(data.value as Decision)}
        >
          <Radio value="0" label={metricsWords('goAheadCode')} />
          <Radio value="1" label={metricsWords('rollBackCode')} />
        </RadioGroup>
      </Field>
    </Form>
  );
}

interface ObservationListProps {
  readonly observations: readonly Observation[];
  readonly isBusy: boolean;
  /** Null for who may not. */
  readonly onWithdraw: ((key: string) => void) | null;
}

function ObservationList({ observations, isBusy, onWithdraw }: ObservationListProps) {
  return (
    <PlainList>
      {observations.map((each) => (
        <LineItem
          key={each.key}
          title={`${phraseOf(each)}: ${each.decision}`}
          detail={`${each.person ?? metricsWords('somebody')}, ${moment(each.enteredAt)}`}
          action={
            onWithdraw !== null && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={metricsWords('deleteIt', { observation: phraseOf(each) })}
                onClick={() => onWithdraw(each.key)}
              >
                {metricsWords('delete')}
              </Button>
            )
          }
        />
      ))}
    </PlainList>
  );
}

function phraseOf({ value, unit, minutes }: Observation): string {
  if (value === null || minutes === null) return metricsWords('withoutNumber');
  return questionPhrase({ value, unit, minutes });
}
