import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AskedQuestion } from '../../contract/rollback.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { questionPhrase } from '../../contract/words/rollback-words.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { moment } from '../../contract/words/dates.ts';
import type { MetricsActions } from './metrics-actions.ts';
import { QUESTIONS_PER_PAGE, type OpenMetric } from './metrics-state.ts';
import { Pages } from './Pages.tsx';
import { metricsWords } from './words/metrics-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  small: { color: tokens.colorNeutralForeground3 },
  files: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface HistorySectionProps {
  readonly open: OpenMetric;
  readonly tasks: Tasks;
  readonly actions: MetricsActions;
}

/** What was learned and what was asked, latest first, and both as files. */
export function HistorySection({ open, tasks, actions }: HistorySectionProps) {
  const styles = useStyles();
  const { questions, versions } = open;
  return (
    <PaneSection title={metricsWords('histories')}>
      <TaskNotice task={taskOf(tasks, 'histories')} onRetry={() => actions.retry('histories')} />
      {versions !== null && (
        <Lines
          title={metricsWords('latestVersions', { versions: versions.length })}
          lines={versions.map(lineOfVersion)}
        />
      )}
      {questions !== null && (
        <>
          <Lines
            title={metricsWords('questions', { questions: questions.total })}
            lines={questions.questions.map(lineOfQuestion)}
          />
          <Pages
            label={metricsWords('pagesOfQuestions')}
            offset={questions.offset}
            size={QUESTIONS_PER_PAGE}
            total={questions.total}
            onGo={actions.showHistories}
          />
        </>
      )}
      <TaskNotice task={taskOf(tasks, 'file')} onRetry={() => actions.retry('file')} />
      <div className={styles.files}>
        <Button size="small" onClick={() => actions.showHistories()}>
          {metricsWords('show')}
        </Button>
        <Button size="small" onClick={() => actions.download('trainings')}>
          {metricsWords('trainingsCsv')}
        </Button>
        <Button size="small" onClick={() => actions.download('questions')}>
          {metricsWords('questionsCsv')}
        </Button>
      </div>
    </PaneSection>
  );
}

type Line = readonly [key: string, main: string, small: string];

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <PlainList>
        {lines.map(([key, main, small]) => (
          <li key={key} className={styles.item}>
            <Text>{main}</Text>
            <Text size={200} className={styles.small}>
              {small}
            </Text>
          </li>
        ))}
      </PlainList>
    </>
  );
}

function lineOfVersion({ version, metrics, isChampion, trainedBy, trainedAt }: ModelVersion): Line {
  const line = { version, used: isChampion ? 'yes' : 'no', right: rightOf(metrics) };
  return [String(version), metricsWords('versionLine', line), `${trainedBy}, ${moment(trainedAt)}`];
}

function rightOf({ accuracy, trainAccuracy }: ModelVersion['metrics']): string {
  if (accuracy.rows === 0) return metricsWords('nothingHeldBack');
  const share = percent(accuracy.value);
  return trainAccuracy === undefined
    ? metricsWords('rightOnNew', { share })
    : metricsWords('rightOnBoth', { share, learned: percent(trainAccuracy.value) });
}

function lineOfQuestion({ id, value, unit, minutes, decision, version, person, askedAt }: AskedQuestion): Line {
  const asked =
    value === null || minutes === null ? metricsWords('withoutNumber') : questionPhrase({ value, unit, minutes });
  return [id, `${asked}: ${decision}`, metricsWords('askedOf', { version, person, at: moment(askedAt) })];
}
