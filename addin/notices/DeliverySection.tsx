import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { deliveryState, type Delivery, type DeliveryState } from '../../contract/channel.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { moment } from '../../contract/words/dates.ts';
import type { NoticesActions } from './notices-actions.ts';
import type { DeliveryList } from './notices-state.ts';
import { noticesWords } from './words/notices-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  fault: { color: tokens.colorPaletteRedForeground1 },
  button: { alignSelf: 'start' },
});

const ALL = '';
const STATES: Readonly<Record<DeliveryState, string>> = calledBy(noticesWords, {
  waiting: 'waiting',
  sent: 'wereSent',
  'given-up': 'givenUp',
});
const NONE_OF: Readonly<Record<DeliveryState, string>> = calledBy(noticesWords, {
  waiting: 'noneWaiting',
  sent: 'noneSent',
  'given-up': 'noneGivenUp',
});

export interface DeliverySectionProps {
  readonly list: DeliveryList;
  readonly task: Task;
  readonly actions: Pick<NoticesActions, 'show' | 'showMore' | 'sendAgain' | 'retry'>;
}

/** What was to be sent, the latest first, and what became of each. */
export function DeliverySection({ list, task, actions }: DeliverySectionProps) {
  const styles = useStyles();
  const isBusy = task.kind === 'running';
  return (
    <PaneSection title={noticesWords('sent')}>
      <Field label={noticesWords('show')}>
        <Select
          value={list.state ?? ALL}
          onChange={(_, data) => actions.show(data.value === ALL ? null : deliveryState.parse(data.value))}
        >
          <option value={ALL}>{noticesWords('all')}</option>
          {deliveryState.options.map((state) => (
            <option key={state} value={state}>
              {STATES[state]}
            </option>
          ))}
        </Select>
      </Field>
      <TaskNotice task={task} onRetry={() => actions.retry('deliveries')} />
      {list.deliveries.length === 0 && <Text>{emptyOf(list)}</Text>}
      <PlainList>
        {list.deliveries.map((delivery) => (
          <DeliveryItem
            key={delivery.id}
            delivery={delivery}
            isBusy={isBusy}
            onSendAgain={() => actions.sendAgain(delivery.id)}
          />
        ))}
      </PlainList>
      {list.next !== null && (
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => actions.showMore()}>
          {noticesWords('showEarlier')}
        </Button>
      )}
    </PaneSection>
  );
}

interface DeliveryItemProps {
  readonly delivery: Delivery;
  readonly isBusy: boolean;
  readonly onSendAgain: () => void;
}

function DeliveryItem({ delivery, isBusy, onSendAgain }: DeliveryItemProps) {
  const styles = useStyles();
  const { title, sentence, channel, fault } = delivery;
  const again = delivery.state === 'waiting' ? 'tryNow' : 'sendAgain';
  return (
    <OpenItem title={title} opener={null}>
      <Text size={200}>{sentence}</Text>
      <Text size={200} className={styles.small}>
        {channel.name}: {becameOf(delivery)}
      </Text>
      {fault !== null && (
        <Text size={200} className={styles.fault}>
          {fault.sentence} {fault.nextStep}
        </Text>
      )}
      <Button
        size="small"
        className={styles.button}
        disabled={isBusy}
        aria-label={noticesWords(`${again}To`, { title, channel: channel.name })}
        onClick={onSendAgain}
      >
        {noticesWords(again)}
      </Button>
    </OpenItem>
  );
}

function emptyOf({ state }: DeliveryList): string {
  return state === null ? noticesWords('nothingTold') : NONE_OF[state];
}

function becameOf({ state, sentAt, writtenAt, nextAttemptAt, attempts }: Delivery): string {
  if (state === 'sent') return noticesWords('sentAt', { at: moment(sentAt ?? writtenAt) });
  if (state === 'given-up') return noticesWords('givenUpAfter', { attempts });
  if (attempts === 0) return noticesWords('goesOut');
  return noticesWords('notSent', { attempts, at: moment(nextAttemptAt ?? writtenAt) });
}
