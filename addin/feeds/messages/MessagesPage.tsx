import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { FeedPartition } from '../../../contract/feeds/feed-message.ts';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { taskOf } from '../../tasks/tasks.ts';
import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { ShownMessages } from '../feeds-state.ts';
import { sinkPhrase } from '../list/feed-sentences.ts';
import { MessageItem } from './MessageItem.tsx';
import { MESSAGES_OF_PAGE, positionBeside } from './messages-actions.ts';
import { messagesWords } from './words/messages-words.ts';

/** The messages of a topic as they stand, by partition, each traced from its producer to where it went. */
export function MessagesPage({ feeds, tasks, actions, onRow }: FeedsPageProps) {
  const { page, messages, listed, connections } = feeds;
  const feed = page?.kind === 'messages' ? listed?.find(({ id }) => id === page.feed) : undefined;
  const task = taskOf(tasks, 'messages');
  const isBusy = task.kind === 'running';
  const placeOf = (sink: number) => {
    const own = feed?.settings.sinks[sink];
    return own === undefined ? messagesWords('sinkGone') : sinkPhrase(own, connections ?? []);
  };
  return (
    <PaneBody
      actions={<Button onClick={() => actions.showFeedsPage({ kind: 'list' })}>{messagesWords('back')}</Button>}
    >
      <PaneSection title={messagesWords('title', { name: quotedWhole(feed?.name ?? '') })} lead={messagesWords('lead')}>
        <TaskNotice task={task} onRetry={() => actions.retry('messages')} />
        {messages?.detail != null && <Note intent="warning">{messages.detail}</Note>}
        {messages !== null && messages.fault === null && messages.partitions.length === 0 && (
          <Text>{messagesWords('none')}</Text>
        )}
        {messages !== null && messages.partitions.length > 0 && (
          <>
            <Place key={messages.partition} {...{ messages, isBusy }} onLook={actions.browseMessages} />
            <PlainList label={messagesWords('show')}>
              {messages.messages.map((message) => (
                <MessageItem key={message.position} {...{ message, placeOf, onRow }} />
              ))}
            </PlainList>
          </>
        )}
      </PaneSection>
    </PaneBody>
  );
}

interface PlaceProps {
  readonly messages: ShownMessages;
  readonly isBusy: boolean;
  readonly onLook: FeedsPageProps['actions']['browseMessages'];
}

/** Which partition, and from where in it. */
function Place({ messages: { partitions, partition, messages }, isBusy, onLook }: PlaceProps) {
  const [typed, setTyped] = useState('');
  const own = partitions.find((each) => each.partition === partition);
  const isWrong = typed.trim() !== '' && !/^(\d{1,9}:)?\d{1,18}$/.test(typed.trim());
  const isReady = typed.trim() !== '' && !isWrong && !isBusy;
  const in_ = partition === null ? {} : { partition };
  const look = (offset: string | null) => (isBusy ? undefined : onLook(offset === null ? in_ : { ...in_, offset }));
  const [first, last] = [messages[0]?.position, messages.at(-1)?.position];
  return (
    <>
      <ChoiceField<string | null>
        label={messagesWords('partition')}
        chosen={partition}
        choices={partitions.map((each) => ({ value: each.partition, title: titleOf(each) }))}
        onChoose={(chosen) => onLook(chosen === null ? {} : { partition: chosen })}
      />
      {own !== undefined && <Text size={200}>{messagesWords('goesOn', { next: own.next ?? 'none' })}</Text>}
      <Field
        label={messagesWords('from')}
        {...(isWrong ? { validationMessage: messagesWords('wrong'), validationState: 'error' as const } : {})}
      >
        <Input value={typed} maxLength={28} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Buttons>
        <Button size="small" disabledFocusable={!isReady} onClick={() => (isReady ? look(typed.trim()) : undefined)}>
          {messagesWords('look')}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => look(null)}>
          {messagesWords('latest')}
        </Button>
        {own !== undefined && first !== undefined && first !== own.first && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => look(positionBeside(first, -MESSAGES_OF_PAGE, own.first))}
          >
            {messagesWords('earlier')}
          </Button>
        )}
        {own !== undefined && last !== undefined && positionBeside(last, 1, own.first) !== own.end && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => look(positionBeside(last, 1, own.first))}>
            {messagesWords('later')}
          </Button>
        )}
      </Buttons>
      {messages.length === 0 && <Text role="status">{messagesWords('nothing')}</Text>}
    </>
  );
}

function titleOf({ partition, first, end }: FeedPartition): string {
  return first === end
    ? messagesWords('empty', { partition })
    : messagesWords('held', { partition, first, last: positionBeside(end, -1, first) });
}
