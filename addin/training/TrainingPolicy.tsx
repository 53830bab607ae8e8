import { Button, Field, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Column, Policies } from '../../contract/classifier.ts';
import { learnerChoice, learnerName, type LearnerChoice, type LearnerName } from '../../contract/learner.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { LEARNER_USES } from '../words/learner-titles.ts';
import type { Task } from '../tasks/tasks.ts';
import { ReachPolicy } from './ReachPolicy.tsx';
import { DoubleShare } from './DoubleShare.tsx';
import { SegmentColumn } from './SegmentColumn.tsx';
import { correctionChoices, samePolicies, scheduleChoices } from './training-choices.ts';
import { trainingWords } from './words/training-words.ts';

/** Said in a sentence, where some languages write a learner's title in another way than by itself. */
const ALWAYS: Readonly<Record<LearnerName, string>> = calledBy(trainingWords, {
  linear: 'alwaysLinear',
  'gradient-boosting': 'alwaysBoosting',
  'random-forest': 'alwaysForest',
  'decision-tree': 'alwaysTree',
  'ml-random-forest': 'alwaysSmallForest',
  combined: 'alwaysCombined',
});

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface TrainingPolicyProps {
  readonly policies: Policies;
  /** The classifier's. */
  readonly columns: readonly Column[];
  readonly task: Task;
  readonly onSave: (policies: Policies) => void;
  readonly onRetry: () => void;
}

/** When it trains by itself, by which learner, and by which column drift reports are kept apart; for admins. */
export function TrainingPolicy({ policies, columns, task, onSave, onRetry }: TrainingPolicyProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Policies | null>(null);
  const shown = draft ?? policies;
  const change = (fields: Partial<Policies>) => setDraft({ ...shown, ...fields });
  const isChanged = draft !== null && !samePolicies(draft, policies);
  // What was saved is a draft no longer: from here on the section shows what the server says.
  if (draft !== null && !isChanged) setDraft(null);
  const isSaving = task.kind === 'running';
  const questions = { policies, shown, isSaving, onChange: change };
  return (
    <>
      <PaneSection title={trainingWords('whenTitle')} lead={trainingWords('whenLead')}>
        <When {...questions} />
      </PaneSection>
      <PaneSection title={trainingWords('howTitle')}>
        <How {...questions} />
      </PaneSection>
      <PaneSection title={trainingWords('reachTitle')} lead={trainingWords('reachLead')}>
        <ReachPolicy {...questions} />
      </PaneSection>
      <PaneSection title={trainingWords('doubleTitle')} lead={trainingWords('doubleLead')}>
        <DoubleShare
          chosen={shown.doubleShare}
          disabled={isSaving}
          onChoose={(doubleShare) => change({ doubleShare })}
        />
      </PaneSection>
      <PaneSection title={trainingWords('segmentTitle')} lead={trainingWords('segmentLead')}>
        <SegmentColumn
          columns={columns}
          chosen={shown.segmentColumn}
          disabled={isSaving}
          onChoose={(segmentColumn) => change({ segmentColumn })}
        />
        <TaskNotice task={task} onRetry={onRetry} />
        {isChanged && !isSaving && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => onSave(shown)}>
              {trainingWords('save')}
            </Button>
            <Button onClick={() => setDraft(null)}>{trainingWords('leave')}</Button>
          </div>
        )}
      </PaneSection>
    </>
  );
}

interface QuestionsProps {
  /** As the server has them. */
  readonly policies: Policies;
  /** As the person is about to have them. */
  readonly shown: Policies;
  readonly isSaving: boolean;
  readonly onChange: (fields: Partial<Policies>) => void;
}

function When({ policies, shown, isSaving, onChange }: QuestionsProps) {
  return (
    <>
      <Field label={trainingWords('byCalendar')}>
        <Select
          value={shown.retrainSchedule}
          disabled={isSaving}
          onChange={(_, data) => onChange({ retrainSchedule: data.value })}
        >
          {scheduleChoices(policies.retrainSchedule).map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={trainingWords('byCorrections')}>
        <Select
          value={String(shown.retrainAfterCorrections)}
          disabled={isSaving}
          onChange={(_, data) => onChange({ retrainAfterCorrections: Number(data.value) })}
        >
          {correctionChoices(policies.retrainAfterCorrections).map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        checked={shown.retrainOnDrift}
        disabled={isSaving}
        label={trainingWords('onDrift')}
        onChange={(_, data) => onChange({ retrainOnDrift: data.checked })}
      />
    </>
  );
}

function How({ shown, isSaving, onChange }: QuestionsProps) {
  const styles = useStyles();
  return (
    <>
      <Field label={trainingWords('wayToLearn')}>
        <Select
          value={shown.learner}
          disabled={isSaving}
          onChange={(_, data) => onChange({ learner: learnerChoice.parse(data.value) })}
        >
          <option value="auto">{trainingWords('findBest')}</option>
          {learnerName.options.map((name) => (
            <option key={name} value={name}>
              {ALWAYS[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} className={styles.small}>
        {useOf(shown.learner)}
      </Text>
    </>
  );
}

function useOf(learner: LearnerChoice): string {
  return learner === 'auto' ? trainingWords('triesAll') : LEARNER_USES[learner];
}
