import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Shadow } from '../../contract/shadow.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { isRunning, taskOf, type Tasks } from '../tasks/tasks.ts';
import { ShadowReport } from './ShadowReport.tsx';
import type { ShadowActions } from './shadow-actions.ts';
import type { ShadowState } from './shadow-state.ts';
import { shadowWords } from './words/shadow-words.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  input: { minWidth: 0 },
  item: { paddingBlock: tokens.spacingVerticalS },
});

export interface ShadowSectionProps {
  readonly work: SharedState & ShadowState;
  readonly tasks: Tasks;
  readonly actions: ShadowActions;
  /** Whoever looks may start and stop one. */
  readonly maySet: boolean;
}

/** The version that answers unseen: what it would change, how to start and stop it, and what earlier ones came to. */
export function ShadowSection({ work, tasks, actions, maySet }: ShadowSectionProps) {
  const { shadows, versions } = work;
  const failed = (['shadows', 'shadow'] as const).map((name) => taskOf(tasks, name));
  const isBusy = isRunning(tasks, 'shadow');
  const latest = shadows?.[0];
  const isOn = latest?.stoppedAt === null;
  const others = (versions ?? []).filter(({ isChampion, hasModel }) => hasModel && !isChampion);
  if (shadows === null) return <Failures tasks={failed} onRetry={actions.loadShadows} />;
  return (
    <PaneSection title={shadowWords('title')} lead={shadowWords('lead')}>
      <Failures tasks={failed} onRetry={actions.loadShadows} />
      {latest !== undefined && <ShadowReport shadow={latest} />}
      {maySet && isOn && (
        <Buttons>
          <Button disabledFocusable={isBusy} onClick={() => actions.setShadow(null, '')}>
            {shadowWords('stop')}
          </Button>
        </Buttons>
      )}
      {maySet && !isOn && others.length > 0 && (
        <StartForm
          key={others.map(({ version }) => version).join()}
          others={others}
          isBusy={isBusy}
          onStart={actions.setShadow}
        />
      )}
      {others.length === 0 && !isOn && <Text>{shadowWords('none')}</Text>}
      <Earlier shadows={shadows.slice(1)} />
    </PaneSection>
  );
}

function Failures({ tasks, onRetry }: { tasks: readonly ReturnType<typeof taskOf>[]; onRetry: () => void }) {
  return tasks.map((task, at) => task.kind === 'failed' && <TaskNotice key={at} task={task} onRetry={onRetry} />);
}

interface StartFormProps {
  /** The latest first. */
  readonly others: readonly ModelVersion[];
  readonly isBusy: boolean;
  readonly onStart: (version: number, because: string) => void;
}

function StartForm({ others, isBusy, onStart }: StartFormProps) {
  const styles = useStyles();
  const [version, setVersion] = useState(others[0]!.version);
  const [because, setBecause] = useState('');
  return (
    <>
      <ChoiceField
        label={shadowWords('version')}
        choices={others.map(({ version: value, gate }) => ({
          value,
          title: shadowWords(gate.promoted ? 'choice' : 'choiceKeptBack', { version: value }),
        }))}
        chosen={version}
        onChoose={setVersion}
      />
      <Field label={shadowWords('because')}>
        <Input
          className={styles.input}
          value={because}
          maxLength={500}
          onChange={(_, data) => setBecause(data.value)}
        />
      </Field>
      <Buttons>
        <Button disabledFocusable={isBusy} onClick={() => onStart(version, because.trim())}>
          {shadowWords('start')}
        </Button>
      </Buttons>
    </>
  );
}

function Earlier({ shadows }: { readonly shadows: readonly Shadow[] }) {
  const styles = useStyles();
  if (shadows.length === 0) return null;
  return (
    <details>
      {/* Excel on the web moves the focus itself on Tab, and does not know this element for a control. */}
      <summary className={styles.summary} tabIndex={0}>
        {shadowWords('earlier')}
      </summary>
      <PlainList>
        {shadows.map((shadow) => (
          <li key={shadow.number} className={styles.item}>
            <ShadowReport shadow={shadow} />
          </li>
        ))}
      </PlainList>
    </details>
  );
}
