import { Button, Field, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { AcceptedClass } from '../../contract/acceptance.ts';
import type { Policies } from '../../contract/classifier.ts';
import { percent } from '../../contract/words/percent.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import type { AcceptanceActions } from './acceptance-actions.ts';
import { acceptanceSentences, targetTitle } from './acceptance-sentences.ts';
import type { AcceptanceState } from './acceptance-state.ts';
import { acceptanceWords } from './words/acceptance-words.ts';

/** Shares that are offered; one that was set over the API is offered beside them. */
const TARGETS = [0.8, 0.9, 0.95, 0.98, 0.99, 0.995];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'right', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  first: { textAlign: 'left' },
  cell: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    padding: '5px 0 5px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingLeft: 0, overflowWrap: 'anywhere' },
  left: { alignSelf: 'start' },
});

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
      <Field label={acceptanceWords('should')}>
        <Select
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
          {acceptance.test !== null && <AcceptedClasses classes={acceptance.test.classes} />}
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

function AcceptedClasses({ classes }: { readonly classes: readonly AcceptedClass[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={acceptanceWords('byClass')}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {acceptanceWords('class')}
          </th>
          <th scope="col" className={styles.head} title={acceptanceWords('coveredMeans')}>
            {acceptanceWords('covered')}
          </th>
          <th scope="col" className={styles.head} title={acceptanceWords('rightMeans')}>
            {acceptanceWords('right')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...classes].sort(leastCoveredFirst).map(({ class: name, answers, accepted, accuracy }) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {name}
            </th>
            <td className={styles.cell}>
              {grouped(accepted)} / {grouped(answers)}
            </td>
            <td className={styles.cell}>{accuracy === null ? acceptanceWords('none') : percent(accuracy.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function leastCoveredFirst(a: AcceptedClass, b: AcceptedClass): number {
  return a.accepted / a.answers - b.accepted / b.answers;
}

function offered(own: number | null): number[] {
  return [...new Set([...TARGETS, ...(own === null ? [] : [own])])].sort((a, b) => a - b);
}
