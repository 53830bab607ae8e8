import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConnectionKind } from '../../../contract/feeds/connection.ts';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf } from '../../tasks/tasks.ts';
import { isConnected } from '../form/source-form.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { ReachPlace } from './connection-reach.ts';
import { ConnectionEditor } from './ConnectionEditor.tsx';
import { ConnectionItem } from './ConnectionItem.tsx';
import { connectionWords } from './words/connection-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

/** The databases, mailboxes and brokers that feeds may use. */
export function ConnectionsPage({ work, feeds, tasks, actions, rights }: FeedsPageProps) {
  const { page, connections, tests, form } = feeds;
  const from = page?.kind === 'connections' ? page.from : 'list';
  const task = taskOf(tasks, 'connection');
  const place: ReachPlace = { classifier: work.classifier, mayBeForAll: rights.mayConnectAll };
  const wanted = form?.source.kind;
  const kind = from === 'set-up' && wanted !== undefined && isConnected(wanted) ? wanted : 'postgres';
  return (
    <PaneBody
      actions={<Button onClick={() => actions.showFeedsPage({ kind: from })}>{connectionWords('back')}</Button>}
    >
      <PaneSection title={connectionWords('title')} lead={connectionWords('lead')}>
        <TaskNotice task={taskOf(tasks, 'connections')} onRetry={() => actions.retry('connections')} />
        <TaskNotice task={taskOf(tasks, 'test-connection')} />
        <TaskNotice task={taskOf(tasks, 'delete-connection')} />
        {connections?.length === 0 && <Text>{connectionWords('none')}</Text>}
        <PlainList label={connectionWords('title')}>
          {(connections ?? []).map((connection) => (
            <ConnectionItem
              key={connection.id}
              {...{ connection, task, place, actions }}
              test={tests[connection.id]}
              isTesting={isRunning(tasks, 'test-connection')}
            />
          ))}
        </PlainList>
      </PaneSection>
      {connections !== null && (
        // Begun anew when one was made: nothing is left to be made twice.
        <NewConnection
          key={connections.length}
          isOpenAtFirst={!connections.some(({ settings }) => settings.kind === kind || from === 'list')}
          {...{ kind, task, place, actions }}
        />
      )}
    </PaneBody>
  );
}

interface NewConnectionProps extends Pick<FeedsPageProps, 'actions'> {
  readonly isOpenAtFirst: boolean;
  readonly kind: ConnectionKind;
  readonly place: ReachPlace;
  readonly task: ReturnType<typeof taskOf>;
}

function NewConnection({ isOpenAtFirst, kind, place, task, actions }: NewConnectionProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  if (!isOpen)
    return (
      <Button className={styles.left} onClick={() => setOpen(true)}>
        {connectionWords('new')}
      </Button>
    );
  return (
    <PaneSection title={connectionWords('new')}>
      <ConnectionEditor
        connection={null}
        {...{ kind, task, place }}
        onSave={(draft) => actions.saveConnection(null, draft)}
        onLeave={() => setOpen(false)}
      />
    </PaneSection>
  );
}
