import { Button, makeStyles, Title3 } from '@fluentui/react-components';
import { AlertOn24Regular } from '@fluentui/react-icons/svg/alert-on';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Store } from '../session/store.ts';
import { isRunning, taskOf, type Task } from '../tasks/tasks.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { ChannelItem } from './ChannelItem.tsx';
import { DeliverySection } from './DeliverySection.tsx';
import type { NoticesActions } from './notices-actions.ts';
import type { NoticesEvent, NoticesState } from './notices-state.ts';
import { SecretNote } from './SecretNote.tsx';
import { noticesWords } from './words/notices-words.ts';

const useStyles = makeStyles({ title: { margin: 0 }, button: { alignSelf: 'start' } });

export interface NoticesPageProps {
  readonly store: Store<NoticesState, NoticesEvent>;
  readonly actions: NoticesActions;
}

/** For admins: where notices go, whether they get there, and what became of each. */
export function NoticesPage({ store, actions }: NoticesPageProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  useEffect(() => actions.list(), [actions]);
  const { channels, hasMail, secret, list, tasks } = state;
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        {noticesWords('title')}
      </Title3>
      <TaskNotice task={taskOf(tasks, 'channels')} onRetry={() => actions.retry('channels')} />
      {secret !== null && <SecretNote name={secret.name} secret={secret.secret} />}
      {channels !== null && channels.length > 0 && <Channels state={state} channels={channels} actions={actions} />}
      {channels !== null && (
        <>
          {channels.length === 0 && (
            <EmptyState
              icon={<AlertOn24Regular />}
              title={noticesWords('nobodyTold')}
              text={noticesWords('makeOne', { lead: noticesWords('lead') })}
            />
          )}
          {/* Begun anew when one was made: nothing is left to be made twice. */}
          <NewChannel
            key={channels.length}
            isFirst={channels.length === 0}
            hasMail={hasMail}
            task={taskOf(tasks, 'channel')}
            onMake={actions.make}
          />
        </>
      )}
      {list === null && <TaskNotice task={taskOf(tasks, 'deliveries')} onRetry={() => actions.retry('deliveries')} />}
      {list !== null && (channels?.length ?? 0) > 0 && (
        <DeliverySection list={list} task={taskOf(tasks, 'deliveries')} actions={actions} />
      )}
      {list !== null && (
        <Button className={styles.button} onClick={() => actions.list()}>
          {noticesWords('lookAgain')}
        </Button>
      )}
    </PaneBody>
  );
}

interface ChannelsProps {
  readonly state: NoticesState;
  readonly channels: NonNullable<NoticesState['channels']>;
  readonly actions: NoticesActions;
}

function Channels({ state: { tested, tasks }, channels, actions }: ChannelsProps) {
  return (
    <PaneSection title={noticesWords('channels', { channels: channels.length })} lead={noticesWords('lead')}>
      <TaskNotice task={taskOf(tasks, 'test-channel')} />
      <PlainList>
        {channels.map((channel) => (
          <ChannelItem
            key={channel.id}
            channel={channel}
            tested={tested?.channelId === channel.id ? tested.outcome : null}
            task={taskOf(tasks, 'change-channel')}
            isTesting={isRunning(tasks, 'test-channel')}
            actions={actions}
          />
        ))}
      </PlainList>
    </PaneSection>
  );
}

interface NewChannelProps {
  /** There is no other yet: its form is open. */
  readonly isFirst: boolean;
  readonly hasMail: boolean;
  readonly task: Task;
  readonly onMake: NoticesActions['make'];
}

function NewChannel({ isFirst, ...form }: NewChannelProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isFirst);
  if (!isOpen)
    return (
      <Button className={styles.button} onClick={() => setOpen(true)}>
        {noticesWords('newChannel')}
      </Button>
    );
  return (
    <PaneSection title={noticesWords('newChannel')}>
      <ChannelForm {...form} />
    </PaneSection>
  );
}
