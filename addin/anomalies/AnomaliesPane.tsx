import { Button, Field, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnomalyReport } from '../../contract/anomaly.ts';
import { scoreName } from '../../contract/words/anomaly-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped, plainNumber } from '../../contract/words/phrases.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { RowFacts } from '../elements/rows/RowFacts.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import type { AnomaliesActions } from './anomalies-actions.ts';
import type { AnomaliesState } from './anomalies-state.ts';
import { ColumnItem } from './ColumnItem.tsx';
import { anomaliesWords } from './words/anomalies-words.ts';

const RATES = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

export interface AnomaliesPaneProps {
  readonly work: Pick<SharedState, 'classifier'> & AnomaliesState;
  readonly tasks: Tasks;
  readonly actions: AnomaliesActions;
  /** Whether the person may say how many alerts are wanted. */
  readonly mayChange: boolean;
}

/** How the search for unusual rows stands: figures, how many alerts are wanted, a chart, and what columns hold. */
export function AnomaliesPane({ work, tasks, actions, mayChange }: AnomaliesPaneProps) {
  const { anomalies: report, classifier } = work;
  const drawing = taskOf(tasks, 'anomaly-sheet');
  return (
    <PaneBody
      actions={
        <>
          <Button appearance="primary" disabledFocusable={drawing.kind === 'running'} onClick={actions.writeAnomalies}>
            {anomaliesWords('draw')}
          </Button>
          <Button onClick={actions.loadAnomalies}>{anomaliesWords('refresh')}</Button>
        </>
      }
    >
      <TaskNotice task={drawing} onRetry={actions.writeAnomalies} />
      <PaneSection title={anomaliesWords('title')} lead={anomaliesWords('lead')}>
        <TaskNotice task={taskOf(tasks, 'anomalies')} onRetry={actions.loadAnomalies} />
        {report !== null && <RowFacts facts={factsOf(report)} />}
      </PaneSection>
      <PaneSection title={anomaliesWords('alertsTitle')} lead={anomaliesWords('alertsLead')}>
        <TaskNotice task={taskOf(tasks, 'alert-rate')} />
        <AlertRate
          key={classifier.policies.alertRate}
          rate={classifier.policies.alertRate}
          isBusy={taskOf(tasks, 'alert-rate').kind === 'running'}
          {...{ mayChange, actions }}
        />
      </PaneSection>
      {report !== null && report.last.length > 0 && (
        <PaneSection
          title={anomaliesWords('columns')}
          lead={anomaliesWords('columnsLead', { rows: report.last.length })}
        >
          <PlainList label={anomaliesWords('columns')}>
            {report.columns.map((column) => (
              <ColumnItem key={column.name} column={column} />
            ))}
          </PlainList>
        </PaneSection>
      )}
      {report !== null && report.last.length === 0 && <Text>{anomaliesWords('nothingYet')}</Text>}
    </PaneBody>
  );
}

interface AlertRateProps extends Pick<AnomaliesPaneProps, 'mayChange' | 'actions'> {
  readonly rate: number;
  readonly isBusy: boolean;
}

/** Chosen first and then saved: arrow keys alone change what a list has chosen, and each change of it is a policy's. */
function AlertRate({ rate, isBusy, mayChange, actions }: AlertRateProps) {
  const [chosen, setChosen] = useState(rate);
  return (
    <>
      <Field label={anomaliesWords('wanted')}>
        <Select value={String(chosen)} disabled={!mayChange} onChange={(_, { value }) => setChosen(Number(value))}>
          {ratesWith(rate).map((each) => (
            <option key={each} value={String(each)}>
              {percent(each, each < 0.01 ? 1 : 0)}
            </option>
          ))}
        </Select>
      </Field>
      {mayChange && (
        <Buttons>
          <Button disabledFocusable={isBusy || chosen === rate} onClick={() => actions.wantAlerts(chosen)}>
            {anomaliesWords('saveShare')}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function ratesWith(rate: number): number[] {
  return [...new Set([...RATES, rate])].sort((a, b) => a - b);
}

function factsOf({ rows, alerts, threshold, verdicts, last }: AnomalyReport) {
  const fact = (name: Parameters<typeof anomaliesWords>[0], value: string) => ({ name: anomaliesWords(name), value });
  return [
    fact('rows', grouped(rows)),
    fact('alerts', anomaliesWords('alertsOf', { alerts, rows: last.length })),
    {
      name: anomaliesWords('threshold', { score: scoreName() }),
      value: threshold === null ? anomaliesWords('none') : plainNumber(threshold, 3),
    },
    fact('confirmed', grouped(verdicts.anomalies)),
    fact('rejected', grouped(verdicts.usual)),
  ];
}
