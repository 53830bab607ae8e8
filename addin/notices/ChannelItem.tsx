import { Button, Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Channel, SendingOutcome } from '../../contract/channel.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { Form } from '../elements/fields/Form.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import type { Task } from '../tasks/tasks.ts';
import { CHANNEL_KINDS } from './channel-kinds.ts';
import type { NoticesActions } from './notices-actions.ts';
import { noticesWords } from './words/notices-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 }, remove: { alignSelf: 'start' } });

export interface ChannelItemProps {
  readonly channel: Channel;
  /** What came of the last test of this one. */
  readonly tested: SendingOutcome | null;
  /** Of changing channels. */
  readonly task: Task;
  readonly isTesting: boolean;
  readonly actions: Pick<NoticesActions, 'test' | 'change' | 'remove'>;
}

/** A channel, tried out by one button; its name, its address and its end are a click away. */
export function ChannelItem({ channel, tested, task, isTesting, actions }: ChannelItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { id, kind, name, isOn, shownAddress } = channel;
  return (
    <OpenItem
      title={isOn ? name : noticesWords('off', { name })}
      opener={{
        says: noticesWords(isOpen ? 'close' : 'change'),
        label: noticesWords('changeIt', { name }),
        ...{ isOpen, onOpen: setOpen },
      }}
    >
      <Text size={200} className={styles.small}>
        {CHANNEL_KINDS[kind].title} · {shownAddress}
      </Text>
      <Buttons>
        <Button
          size="small"
          disabledFocusable={isTesting}
          aria-label={noticesWords('testTo', { name })}
          onClick={() => (isTesting ? undefined : actions.test(id))}
        >
          {noticesWords('test')}
        </Button>
      </Buttons>
      {tested !== null && (
        <Note intent={tested.isSent ? 'success' : 'warning'}>
          {tested.sentence} {tested.nextStep}
        </Note>
      )}
      {isOpen && (
        // Begun anew once it is changed: nothing that was typed is left to be sent twice.
        <Changes key={`${name} ${shownAddress} ${String(isOn)}`} channel={channel} task={task} actions={actions} />
      )}
    </OpenItem>
  );
}

function Changes({ channel, task, actions }: Pick<ChannelItemProps, 'channel' | 'task' | 'actions'>) {
  const [name, setName] = useState(channel.name);
  const [address, setAddress] = useState('');
  const [isOn, setOn] = useState(channel.isOn);
  const [getsAnchors, setGetsAnchors] = useState(channel.getsAnchors);
  const [getsMentions, setGetsMentions] = useState(channel.getsMentions);
  const isWebhook = channel.kind === 'webhook';
  const send = () => {
    const typed = address.trim();
    actions.change(channel.id, {
      name: name.trim(),
      isOn,
      getsMentions,
      ...(isWebhook && { getsAnchors }),
      ...(typed !== '' && { address: typed }),
    });
  };
  return (
    <>
      <Form
        action={noticesWords('save')}
        task={task}
        missing={name.trim() === '' ? noticesWords('nameMissing') : null}
        onSend={send}
      >
        <Field label={noticesWords('name')}>
          <Input value={name} maxLength={100} onChange={(_, data) => setName(data.value)} />
        </Field>
        <Field label={CHANNEL_KINDS[channel.kind].address} hint={noticesWords('addressStays')}>
          <Input
            value={address}
            maxLength={2_000}
            placeholder={channel.shownAddress}
            onChange={(_, data) => setAddress(data.value)}
          />
        </Field>
        <Switch label={noticesWords('isOn')} checked={isOn} onChange={(_, data) => setOn(data.checked)} />
        <Switch
          label={noticesWords('getsMentions')}
          checked={getsMentions}
          onChange={(_, data) => setGetsMentions(data.checked)}
        />
        {isWebhook && (
          <Switch
            label={noticesWords('getsAnchors')}
            checked={getsAnchors}
            onChange={(_, data) => setGetsAnchors(data.checked)}
          />
        )}
      </Form>
      <Removal isBusy={task.kind === 'running'} onRemove={() => actions.remove(channel.id)} />
    </>
  );
}

/** Removes it, once asked for twice. */
function Removal({ isBusy, onRemove }: { readonly isBusy: boolean; readonly onRemove: () => void }) {
  const styles = useStyles();
  const [isSure, setSure] = useState(false);
  return (
    <Button
      size="small"
      className={styles.remove}
      disabledFocusable={isBusy}
      onClick={() => (isSure ? onRemove() : setSure(true))}
    >
      {noticesWords(isSure ? 'removeSurely' : 'remove')}
    </Button>
  );
}
