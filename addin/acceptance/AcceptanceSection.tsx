import { Button, Field, makeStyles, Select, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Policies } from '../../contract/classifier.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { AcceptanceActions } from './acceptance-actions.ts';
import { AcceptedClasses } from './AcceptedClasses.tsx';
import { acceptanceSentences, targetTitle } from './acceptance-sentences.ts';
import type { AcceptanceState } from './acceptance-state.ts';
import { acceptanceWords } from './words/acceptance-words.ts';

/** Shares that are offered; one that was set over the API is offered beside them. */
const TARGETS = [0.8, 0.9, 0.95, 0.98, 0.99, 0.995];

const useStyles = makeStyles({ left: { alignSelf: 'start' }, choice: { minWidth: 0, '& select': { minWidth: 0 } } });

export interface AcceptanceSectionProps {
  readonly work: SharedState & AcceptanceState;
  readonly tasks: Tasks;
  readonly actions: AcceptanceActions;
  /** Changes policies; null for who may not. */
  readonly onSave: ((change: Partial<Policies>) => void) | null;
}

/** From which confidence on answers are right as often as wanted: to look at, and to decide by. */
export function AcceptanceSection({ work, tasks, actions, onSave }: AcceptanceSectionProps) {
  const styles = useStyles();
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
      <Field label={acceptanceWords('should')}>
        <Select
          className={styles.choice}
          value={target === null ? '' : String(target)}
          disabled={isSaving}
          onChange={(_, data) => actions.askAcceptance(data.value === '' ? null : Number(data.value))}
        >
          {policies.targetAccuracy === null && <option value="">{acceptanceWords('nobody')}</option>}
          {offered(policies.targetAccuracy).map((share) => (
            <option key={share} value={String(share)}>
              {targetTitle(share)}
            </option>
          ))}
        </Select>
      </Field>
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

function offered(own: number | null): number[] {
  return [...new Set([...TARGETS, ...(own === null ? [] : [own])])].sort((a, b) => a - b);
}
