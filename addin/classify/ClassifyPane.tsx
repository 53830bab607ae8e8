import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { BrainCircuit24Regular } from '@fluentui/react-icons/svg/brain-circuit';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { percent } from '../../contract/words/percent.ts';
import type { Classified, WhichRows } from './classify-table.ts';
import type { SharedActions } from '../session/pane-context.ts';
import type { SharedState, Step } from '../session/shared-state.ts';
import type { ClassifyActions } from './classify-actions.ts';
import type { ClassifyEvent, ClassifyState } from './classify-state.ts';
import { taskOf, type Task, type Tasks } from '../tasks/tasks.ts';
import { Note } from '../elements/Note.tsx';
import { PaneBody } from '../elements/PaneBody.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { TrainFirst } from '../elements/TrainFirst.tsx';
import { count, plural } from '../words/words.ts';

const useStyles = makeStyles({
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  figure: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  low: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  by: { color: tokens.colorNeutralForeground2 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
});

export interface ClassifyPaneProps {
  readonly work: SharedState & ClassifyState;
  readonly tasks: Tasks;
  readonly actions: SharedActions<ClassifyEvent> & ClassifyActions;
  readonly onGoTo: (step: Step) => void;
}

/** Which rows to classify, how far it is, and what came of it. */
export function ClassifyPane({ work, tasks, actions, onGoTo }: ClassifyPaneProps) {
  const task = taskOf(tasks, 'classify');
  const { classified, classifier } = work;
  if (classifier.champion === null) {
    return (
      <TrainFirst
        icon={<BrainCircuit24Regular />}
        text="Amend has not learned from your rows yet."
        onGoToTraining={() => onGoTo('model')}
      />
    );
  }
  return (
    <PaneBody
      actions={<ClassifyButtons task={task} isClassified={classified !== null} actions={actions} onGoTo={onGoTo} />}
    >
      <PaneSection
        title="Classify rows"
        lead="Amend writes a class and how sure it is beside each row. Your own cells stay as they are."
      >
        <RadioGroup
          aria-label="Which rows"
          value={work.which}
          disabled={task.kind === 'running'}
          onChange={(_, data) => actions.choose({ type: 'rows-chosen', which: data.value as WhichRows })}
        >
          <Radio value="unlabelled" label={`Rows with nothing in “${classifier.labelColumn}”`} />
          <Radio value="all" label="All rows" />
        </RadioGroup>
      </PaneSection>
      <TaskNotice
        task={task}
        onRetry={actions.goOnClassifying}
        onCancel={() => actions.cancel('classify')}
        cancelled="Stopped. The rows done so far keep their answers."
      />
      {classified && task.kind !== 'running' && (
        <ClassifiedFacts
          classified={classified}
          champion={classifier.champion}
          lowConfidence={classifier.policies.lowConfidence}
        />
      )}
    </PaneBody>
  );
}

interface ClassifyButtonsProps {
  readonly task: Task;
  readonly isClassified: boolean;
  readonly actions: ClassifyActions;
  readonly onGoTo: (step: Step) => void;
}

function ClassifyButtons({ task, isClassified, actions, onGoTo }: ClassifyButtonsProps) {
  const hasStopped = task.kind === 'failed' || task.kind === 'cancelled';
  return (
    <>
      {hasStopped && (
        <Button appearance="primary" onClick={actions.goOnClassifying}>
          Go on where it stopped
        </Button>
      )}
      <Button
        appearance={hasStopped || isClassified ? 'secondary' : 'primary'}
        disabledFocusable={task.kind === 'running'}
        onClick={actions.classify}
      >
        {isClassified || hasStopped ? 'Classify again' : 'Classify'}
      </Button>
      {isClassified && !hasStopped && (
        <Button appearance="primary" disabled={task.kind === 'running'} onClick={() => onGoTo('correct')}>
          Next: check the answers
        </Button>
      )}
    </>
  );
}

function ClassifiedFacts({
  classified,
  champion,
  lowConfidence,
}: {
  classified: Classified;
  champion: number;
  lowConfidence: number;
}) {
  const styles = useStyles();
  return (
    <PaneSection title="Done">
      <div className={styles.figure}>
        <span className={styles.big}>{count(classified.rows)}</span>
        <Text>{classified.rows === 1 ? 'row classified' : 'rows classified'}</Text>
      </div>
      {classified.lowConfidence === 0 ? (
        <Text>Amend is at least {percent(lowConfidence)} sure of every one.</Text>
      ) : (
        <Text className={styles.low}>
          <Warning16Filled className={styles.warn} aria-hidden />
          {plural(classified.lowConfidence, 'row')} below {percent(lowConfidence)} sure, marked in the sheet.
        </Text>
      )}
      <Text className={styles.by}>{answeredBy(classified.versions, champion)}</Text>
      {classified.gone > 0 && (
        <Note intent="warning">
          {plural(classified.gone, 'row is', 'rows are')} no longer in the table, or got another key meanwhile.{' '}
          {classified.gone === 1 ? 'Its answer was' : 'Their answers were'} left out.
        </Note>
      )}
      {classified.leftOut > 0 && (
        <Note intent="warning">
          {plural(classified.leftOut, 'row was', 'rows were')} left out:{' '}
          {classified.leftOut === 1 ? 'its key is' : 'their keys are'} blank or repeated. Give every row a key of its
          own, then classify again.
        </Note>
      )}
    </PaneSection>
  );
}

/** Which versions answered, and what to do when another one answers now. */
function answeredBy(versions: readonly number[], champion: number): string {
  const answered =
    versions.length === 1
      ? `Version ${versions[0]} answered.`
      : `Versions ${versions.slice(0, -1).join(', ')} and ${versions.at(-1)} answered.`;
  return versions.every((version) => version === champion)
    ? answered
    : `${answered} Version ${champion} answers now: classify again to have its answers.`;
}
