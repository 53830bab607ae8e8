import { Button, Field, Select, Text } from '@fluentui/react-components';
import type { ConnectionKind } from '../../../contract/feeds/connection.ts';
import { isConnectionFor, type ForClassifiers } from '../../../contract/feeds/connection-rule.ts';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf } from '../../tasks/tasks.ts';
import type { StepProps } from './step-props.ts';
import { setupWords } from './words/feed-setup-words.ts';

export interface ConnectionChoiceProps extends Pick<StepProps, 'work' | 'feeds' | 'tasks' | 'actions' | 'rights'> {
  readonly kind: ConnectionKind;
  /** Its id; empty where none is chosen. */
  readonly chosen: string;
  readonly onChoose: (connection: string) => void;
  /** For whose feed: one of the open classifier, or of one that is still to be made, which those for all are for. */
  readonly from?: 'set-up' | 'proposal';
}

/** Which connection of a kind is used; what is there is looked at as soon as it is chosen. */
export function ConnectionChoice({
  kind,
  chosen,
  work,
  feeds,
  tasks,
  actions,
  rights,
  onChoose,
  from = 'set-up',
}: ConnectionChoiceProps) {
  const connections = (feeds.connections ?? []).filter(
    ({ settings, classifiers }) =>
      settings.kind === kind && isFor(classifiers, from === 'proposal' ? null : work.classifier.id),
  );
  const test = feeds.tests[chosen];
  const isTesting = isRunning(tasks, 'test-connection');
  const choose = (connection: string) => {
    onChoose(connection);
    if (connection !== '' && rights.mayChange) actions.lookAtConnection(connection);
  };
  return (
    <>
      {feeds.connections !== null && connections.length === 0 && <Text>{setupWords('noConnection')}</Text>}
      {connections.length > 0 && (
        <Field label={setupWords('connection')}>
          <Select
            value={connections.some(({ id }) => id === chosen) ? chosen : ''}
            onChange={(_, data) => choose(data.value)}
          >
            <option value="">{setupWords('chooseConnection')}</option>
            {connections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {rights.mayChange && (
        <Buttons>
          <Button size="small" onClick={() => actions.showFeedsPage({ kind: 'connections', from })}>
            {setupWords('newConnection')}
          </Button>
          {chosen !== '' && (
            <Button
              size="small"
              disabledFocusable={isTesting}
              onClick={() => (isTesting ? undefined : actions.lookAtConnection(chosen))}
            >
              {setupWords('lookAgain')}
            </Button>
          )}
        </Buttons>
      )}
      <TaskNotice task={taskOf(tasks, 'test-connection')} />
      {test?.detail != null && !isTesting && <Note intent="warning">{test.detail}</Note>}
    </>
  );
}

/** @param classifier null is one that is still to be made: for it are those that are for all */
function isFor(classifiers: ForClassifiers, classifier: string | null): boolean {
  return classifier === null ? classifiers === null : isConnectionFor(classifiers, classifier);
}
