import { Button, Field, makeStyles, Select, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Policies } from '../../contract/classifier.ts';
import { learnerChoice, learnerName, type LearnerChoice } from '../../contract/learner.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { LEARNER_TITLES, LEARNER_USES } from '../words/learner-titles.ts';
import type { Task } from '../tasks/tasks.ts';
import { correctionChoices, sameTraining, scheduleChoices } from './training-choices.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

export interface TrainingPolicyProps {
  readonly policies: Policies;
  readonly task: Task;
  readonly onSave: (policies: Policies) => void;
  readonly onRetry: () => void;
}

/** When it trains by itself, and by which learner; for admins. */
export function TrainingPolicy({ policies, task, onSave, onRetry }: TrainingPolicyProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<Policies | null>(null);
  const shown = draft ?? policies;
  const change = (fields: Partial<Policies>) => setDraft({ ...shown, ...fields });
  const isChanged = draft !== null && !sameTraining(draft, policies);
  // What was saved is a draft no longer: from here on the section shows what the server says.
  if (draft !== null && !isChanged) setDraft(null);
  const isSaving = task.kind === 'running';
  return (
    <>
      <PaneSection
        title="When to train again"
        lead="You can always train by hand. A version that does not do as well as the one in use is kept back, whatever started it."
      >
        <Field label="By the calendar, at 3:00 UTC">
          <Select
            value={shown.retrainSchedule}
            disabled={isSaving}
            onChange={(_, data) => change({ retrainSchedule: data.value })}
          >
            {scheduleChoices(policies.retrainSchedule).map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="By corrections">
          <Select
            value={String(shown.retrainAfterCorrections)}
            disabled={isSaving}
            onChange={(_, data) => change({ retrainAfterCorrections: Number(data.value) })}
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
          label="When the drift check finds drift"
          onChange={(_, data) => change({ retrainOnDrift: data.checked })}
        />
      </PaneSection>
      <PaneSection title="How to learn">
        <Field label="Way to learn">
          <Select
            value={shown.learner}
            disabled={isSaving}
            onChange={(_, data) => change({ learner: learnerChoice.parse(data.value) })}
          >
            <option value="auto">Find the best one each time</option>
            {learnerName.options.map((name) => (
              <option key={name} value={name}>{`Always ${LEARNER_TITLES[name].toLowerCase()}`}</option>
            ))}
          </Select>
        </Field>
        <Text size={200} className={styles.small}>
          {useOf(shown.learner)}
        </Text>
        <TaskNotice task={task} onRetry={onRetry} />
        {isChanged && !isSaving && (
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => onSave(shown)}>
              Save
            </Button>
            <Button onClick={() => setDraft(null)}>Leave as it was</Button>
          </div>
        )}
      </PaneSection>
    </>
  );
}

function useOf(learner: LearnerChoice): string {
  return learner === 'auto'
    ? 'Each training tries them all on rows they have not learned from, and says why it took the one it took.'
    : LEARNER_USES[learner];
}
