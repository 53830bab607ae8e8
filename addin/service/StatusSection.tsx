import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AnsweredRows, ModelStatus } from '../../contract/model-status.ts';
import { moment } from '../../contract/words/dates.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { FigureRow, FigureTable } from '../elements/lists/FigureTable.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import { duration } from '../words/words.ts';
import type { ServiceActions } from './service-actions.ts';
import type { ServiceState } from './service-state.ts';
import { serviceWords } from './words/service-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface StatusSectionProps {
  readonly work: ServiceState;
  readonly tasks: Tasks;
  readonly actions: ServiceActions;
}

/** Whether the version in use answers and since when, how much, how quickly, and what the process takes for it. */
export function StatusSection({ work, tasks, actions }: StatusSectionProps) {
  const { modelStatus } = work;
  const task = taskOf(tasks, 'status');
  return (
    <PaneSection title={serviceWords('title')} lead={serviceWords('lead')}>
      {task.kind === 'failed' && <TaskNotice task={task} onRetry={actions.loadStatus} />}
      {modelStatus !== null && <Figures status={modelStatus} />}
      <Buttons>
        <Button size="small" disabledFocusable={isRunning(tasks, 'status')} onClick={actions.loadStatus}>
          {serviceWords(modelStatus === null ? 'look' : 'again')}
        </Button>
      </Buttons>
    </PaneSection>
  );
}

function Figures({ status }: { readonly status: ModelStatus }) {
  const styles = useStyles();
  const { at, answered, process } = status;
  const { startedAt, memoryBytes, processorSeconds, processorShare } = process;
  const small = (text: string) => (
    <Text size={200} className={styles.small}>
      {text}
    </Text>
  );
  return (
    <>
      {status.state === 'unreadable' ? (
        <Note intent="warning">{standing(status)}</Note>
      ) : (
        <Text weight="semibold">{standing(status)}</Text>
      )}
      <Answered answered={answered} />
      {small(serviceWords('countMeans'))}
      {process.unloggedRows > 0 && (
        <Note intent="warning">{serviceWords('unlogged', { rows: process.unloggedRows })}</Note>
      )}
      <Text>{latency(status)}</Text>
      <Text>
        {serviceWords('memory', { megabytes: Math.round(memoryBytes / 1_000_000) })}{' '}
        {serviceWords('processor', {
          time: duration(processorSeconds),
          share: percent(processorShare.share),
          seconds: Math.round(processorShare.seconds),
        })}
      </Text>
      {small(
        `${serviceWords('processSince', { since: moment(startedAt), long: howLong(startedAt, at) })} ${serviceWords('asOf', { at: moment(at) })}`,
      )}
    </>
  );
}

const SOURCES = { model: 'byModel', label: 'byLabel', rule: 'byRule', stream: 'byStream', first: 'byFirst' } as const;

function Answered({ answered: { lastHour, lastDay } }: { readonly answered: ModelStatus['answered'] }) {
  // Most classifiers have no feed that learns, and were trained before they answered.
  const sources = (['model', 'label', 'rule', 'stream', 'first'] as const).filter(
    (each) => (each !== 'stream' && each !== 'first') || lastDay[each] > 0,
  );
  const all = ({ model, label, rule, stream, first }: AnsweredRows) => model + label + rule + stream + first;
  return (
    <FigureTable
      label={serviceWords('rowsAnswered')}
      first={serviceWords('by')}
      columns={[
        { title: serviceWords('lastHour'), means: serviceWords('lastHourMeans') },
        { title: serviceWords('lastDay'), means: serviceWords('lastDayMeans') },
      ]}
    >
      {sources.map((source) => (
        <FigureRow
          key={source}
          name={serviceWords(SOURCES[source])}
          figures={[grouped(lastHour[source]), grouped(lastDay[source])]}
        />
      ))}
      <FigureRow name={serviceWords('byAny')} figures={[grouped(all(lastHour)), grouped(all(lastDay))]} isChosen />
    </FigureTable>
  );
}

function standing({ state, version, since, at }: ModelStatus): string {
  if (state === 'first') return serviceWords('first');
  if (version === null) return serviceWords(state === 'archived' ? 'archivedUntrained' : 'untrained');
  if (state !== 'answers') return serviceWords(state, { version });
  if (since === null) return serviceWords('answersUndated', { version });
  return serviceWords('answers', { version, since: moment(since), long: howLong(since, at) });
}

function latency({ latency: { requests, halfWithinMs, mostWithinMs } }: ModelStatus): string {
  if (requests === 0) return serviceWords('noRequests');
  const time = (ms: number | null) => (ms === null ? serviceWords('beyond') : serviceWords('milliseconds', { ms }));
  return serviceWords('latency', { requests, half: time(halfWithinMs), most: time(mostWithinMs) });
}

/** In the largest unit of which it is at least one. */
function howLong(from: string, to: string): string {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
  if (minutes < 60) return serviceWords('minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? serviceWords('hours', { hours }) : serviceWords('days', { days: Math.floor(hours / 24) });
}
