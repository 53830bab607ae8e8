import { Button, Field, Input, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { hasRight, rolesAt } from '../../contract/access.ts';
import type { Session } from '../../contract/session.ts';
import { Form } from '../elements/fields/Form.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { taskOf } from '../tasks/tasks.ts';
import { AskSection } from './AskSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import type { MetricsActions } from './metrics-actions.ts';
import type { MetricsState, OpenMetric } from './metrics-state.ts';
import { ObservationSection } from './ObservationSection.tsx';
import { PlaceForm } from './PlaceForm.tsx';
import { metricsWords } from './words/metrics-words.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  title: { margin: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface MetricViewProps {
  readonly state: MetricsState;
  readonly open: OpenMetric;
  readonly session: Session;
  readonly actions: MetricsActions;
}

/** One metric: asking it, feeding it, what became of it. */
export function MetricView({ state, open, session, actions }: MetricViewProps) {
  const styles = useStyles();
  const { tasks, done } = state;
  const { id, name, project, category, origin, archivedAt } = open.metric;
  const roles = rolesAt(session, id);
  const isOpen = archivedAt === null;
  const may = (right: Parameters<typeof hasRight>[1]) => isOpen && hasRight(roles, right);
  return (
    <PaneBody>
      <div className={styles.head}>
        <Button size="small" onClick={actions.leave}>
          {metricsWords('allMetrics')}
        </Button>
        <Title3 as="h1" className={styles.title}>
          {name}
        </Title3>
        <Text size={200} className={styles.small}>
          {[project, category, origin].filter((each) => each !== '').join(' · ')}
        </Text>
      </div>
      {!isOpen && <Note intent="info">{metricsWords('isArchived')}</Note>}
      {done !== null && <Note intent="success">{done}</Note>}
      {isOpen && (
        <AskSection open={open} tasks={tasks} mayTrain={may('train')} mayAsk={may('classify')} actions={actions} />
      )}
      <ObservationSection open={open} tasks={tasks} mayEnter={may('correct')} actions={actions} />
      <HistorySection open={open} tasks={tasks} actions={actions} />
      {hasRight(roles, 'set-up') && <LifeSection key={id} open={open} state={state} actions={actions} />}
    </PaneBody>
  );
}

/** For admins: renaming, archiving, deleting. */
function LifeSection({ open, state, actions }: Omit<MetricViewProps, 'session'>) {
  const [typed, setTyped] = useState('');
  const { name, category, project, origin, archivedAt } = open.metric;
  const task = taskOf(state.tasks, 'metric');
  if (archivedAt === null)
    return (
      <PaneSection title={metricsWords('itself')}>
        <PlaceForm
          action={metricsWords('save')}
          place={{ name, category, project, origin }}
          task={task}
          onSend={actions.setPlace}
        />
        <Button onClick={() => actions.setArchived(true)}>{metricsWords('archive')}</Button>
      </PaneSection>
    );
  return (
    <PaneSection title={metricsWords('itself')} lead={metricsWords('deletingLead')}>
      <Button onClick={() => actions.setArchived(false)}>{metricsWords('openAgain')}</Button>
      <Form
        action={metricsWords('delete')}
        task={task}
        missing={typed.trim() === name ? null : metricsWords('typeName', { name })}
        onSend={() => actions.remove(typed)}
      >
        <Field label={metricsWords('nameOfMetric')}>
          <Input value={typed} onChange={(_, data) => setTyped(data.value)} />
        </Field>
      </Form>
    </PaneSection>
  );
}
