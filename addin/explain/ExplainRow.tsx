import { Button, makeStyles } from '@fluentui/react-components';
import type { RowKey } from '../../contract/cell.ts';
import { IntoView } from '../elements/keyboard/IntoView.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedActions } from '../session/pane-context.ts';
import type { Task } from '../tasks/tasks.ts';
import type { ExplainActions } from './explain-actions.ts';
import type { ExplainEvent, Why } from './explain-state.ts';
import { WhyThisClass } from './WhyThisClass.tsx';
import { explainWords } from './words/explain-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface ExplainRowProps {
  readonly why: Why | null;
  readonly task: Task;
  readonly actions: SharedActions<ExplainEvent> & ExplainActions;
  /** Tells where the answer for a row came from. */
  readonly onLineage: (key: RowKey) => void;
}

/** Why the row that is selected in the sheet gets its class. */
export function ExplainSelectedRow({ why, task, actions, onLineage }: ExplainRowProps) {
  const styles = useStyles();
  return (
    <PaneSection title={explainWords('title')} lead={explainWords('lead')}>
      {why?.asked === 'selection' && (
        <IntoView key={task.kind}>
          <ExplanationOf {...{ why, task, actions, onLineage }} />
        </IntoView>
      )}
      <Button className={styles.left} disabledFocusable={task.kind === 'running'} onClick={actions.explainSelectedRow}>
        {explainWords('explainSelected')}
      </Button>
    </PaneSection>
  );
}

/** The answer to “why”, or how far it is. */
export function ExplanationOf({ why, task, actions, onLineage }: ExplainRowProps) {
  const explanation = why?.explanation ?? null;
  if (explanation === null || task.kind !== 'idle')
    return <TaskNotice task={task} onRetry={() => actions.retry('why')} />;
  return (
    <WhyThisClass
      explanation={explanation}
      onClose={() => actions.choose({ type: 'why-closed' })}
      onLineage={() => onLineage(explanation.key)}
    />
  );
}
