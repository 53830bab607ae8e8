import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AskedQuestion } from '../../contract/rollback.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { questionPhrase } from '../../contract/words/rollback-words.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { taskOf, type Tasks } from '../tasks/tasks.ts';
import { moment, plural } from '../words/words.ts';
import type { MetricsActions } from './metrics-actions.ts';
import { QUESTIONS_PER_PAGE, type OpenMetric } from './metrics-state.ts';
import { Pages } from './Pages.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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
    <PaneSection title="Histories">
      <TaskNotice task={taskOf(tasks, 'histories')} onRetry={() => actions.retry('histories')} />
      {versions !== null && (
        <Lines title={plural(versions.length, 'latest version')} lines={versions.map(lineOfVersion)} />
      )}
      {questions !== null && (
        <>
          <Lines
            title={`${plural(questions.total, 'question')}, latest first`}
            lines={questions.questions.map(lineOfQuestion)}
          />
          <Pages
            of="questions"
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
          Show
        </Button>
        <Button size="small" onClick={() => actions.download('trainings')}>
          Trainings as CSV
        </Button>
        <Button size="small" onClick={() => actions.download('questions')}>
          Questions as CSV
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
      <ul className={styles.list}>
        {lines.map(([key, main, small]) => (
          <li key={key} className={styles.item}>
            <Text>{main}</Text>
            <Text size={200} className={styles.small}>
              {small}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}

function lineOfVersion({ version, metrics, isChampion, trainedBy, trainedAt }: ModelVersion): Line {
  const { accuracy, trainAccuracy } = metrics;
  const known = trainAccuracy === undefined ? '' : `, ${percent(trainAccuracy.value)} where it learned`;
  const right = accuracy.rows === 0 ? 'nothing held back' : `${percent(accuracy.value)} right on new ones${known}`;
  return [
    String(version),
    `Version ${version}${isChampion ? ', in use' : ''}: ${right}`,
    `${trainedBy}, ${moment(trainedAt)}`,
  ];
}

function lineOfQuestion({ id, value, unit, minutes, decision, version, person, askedAt }: AskedQuestion): Line {
  const asked = value === null || minutes === null ? 'Without a number' : questionPhrase({ value, unit, minutes });
  return [id, `${asked}: ${decision}`, `version ${version}, ${person}, ${moment(askedAt)}`];
}
