import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Policies } from '../../contract/classifier.ts';
import type { Choice } from '../elements/fields/choice.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { AcceptanceActions } from './acceptance-actions.ts';
import { AcceptedClasses } from './AcceptedClasses.tsx';
import { acceptanceSentences, targetTitle } from './acceptance-sentences.ts';
import type { AcceptanceState } from './acceptance-state.ts';
import { acceptanceWords } from './words/acceptance-words.ts';

/** Shares that are offered; one that was set over the API is offered beside them. */
const TARGETS = [0.8, 0.9, 0.95, 0.98, 0.99, 0.995];

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface AcceptanceSectionProps {
  readonly work: SharedState & AcceptanceState;
  readonly tasks: Tasks;
  readonly actions: AcceptanceActions;
  /** Changes policies; null for who may not. */
  readonly onSave: ((change: Partial<Policies>) => void) | null;
}

/** From which confidence on answers are right as often as wanted: to look at, and to decide by. */
export function AcceptanceSection({ work, tasks, actions, onSave }: AcceptanceSectionProps) {
  const { classifier, acceptance } = work;
  const { policies, champion } = classifier;
  // Anew whenever another version answers, or another target was set; without one there is nothing to ask at first.
  useEffect(() => {
    if (policies.targetAccuracy !== null) actions.askAcceptance(null);
  }, [champion, policies.targetAccuracy, actions]);
  const target = acceptance?.target ?? null;
  const isSaving = isRunning(tasks, 'policies');
  return (
    <PaneSection title={acceptanceWords('title')} lead={acceptanceWords('lead')}>
      <ChoiceField
        label={acceptanceWords('should')}
        choices={targetChoices(policies.targetAccuracy)}
        chosen={target}
        disabled={isSaving}
        onChoose={actions.askAcceptance}
      />
      <TaskNotice task={taskOf(tasks, 'acceptance')} onRetry={() => actions.askAcceptance(target)} />
      {acceptance !== null && (
        <>
          {acceptanceSentences(acceptance).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
          {acceptance.test !== null && <AcceptedClasses classes={acceptance.test.classes} inForce={acceptance} />}
          {target !== null && target === policies.targetAccuracy && (
            <Note intent={acceptance.finding === 'holds' ? 'success' : 'warning'}>
              {acceptanceWords('inUse', { target: targetTitle(target) })}
            </Note>
          )}
        </>
      )}
      {onSave !== null && <Decide policies={policies} target={target} isSaving={isSaving} onSave={onSave} />}
    </PaneSection>
  );
}

interface DecideProps {
  readonly policies: Policies;
  readonly target: number | null;
  readonly isSaving: boolean;
  readonly onSave: (change: Partial<Policies>) => void;
}

function Decide({ policies, target, isSaving, onSave }: DecideProps) {
  const styles = useStyles();
  const save = (targetAccuracy: number | null) => () => onSave({ targetAccuracy });
  return (
    <>
      {target !== null && target !== policies.targetAccuracy && (
        <Button appearance="primary" className={styles.left} disabledFocusable={isSaving} onClick={save(target)}>
          {acceptanceWords('use', { target: targetTitle(target) })}
        </Button>
      )}
      {policies.targetAccuracy !== null && (
        <Button className={styles.left} disabledFocusable={isSaving} onClick={save(null)}>
          {acceptanceWords('end')}
        </Button>
      )}
    </>
  );
}

/** Shares, beside them the one that is in force, else none. */
function targetChoices(own: number | null): Choice<number | null>[] {
  const shares = [...new Set([...TARGETS, ...(own === null ? [] : [own])])].sort((a, b) => a - b);
  return [
    ...(own === null ? [{ value: null, title: acceptanceWords('nobody') }] : []),
    ...shares.map((value) => ({ value, title: targetTitle(value) })),
  ];
}
