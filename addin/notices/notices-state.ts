import type { Channel, Delivery, DeliveryState, SendingOutcome } from '../../contract/channel.ts';
import { reduceTasks, type TaskEvent, type Tasks } from '../tasks/tasks.ts';

/** Which notices are listed, and how far. */
export interface DeliveryList {
  /** Null for all. */
  readonly state: DeliveryState | null;
  readonly deliveries: readonly Delivery[];
  /** Of the next page; null at the end. */
  readonly next: number | null;
}

/** Where notices go, and what became of them; for admins. */
export interface NoticesState {
  /** Null until they are listed. */
  readonly channels: readonly Channel[] | null;
  /** Whether the server can send e-mails. */
  readonly hasMail: boolean;
  /** A webhook's secret, which is shown this once. */
  readonly secret: { readonly name: string; readonly secret: string } | null;
  /** What came of the last test. */
  readonly tested: { readonly channelId: string; readonly outcome: SendingOutcome } | null;
  /** Null until they are listed. */
  readonly list: DeliveryList | null;
  readonly tasks: Tasks;
}

export type NoticesEvent =
  | TaskEvent
  | { readonly type: 'channels-listed'; readonly channels: readonly Channel[]; readonly hasMail: boolean }
  | { readonly type: 'channel-made'; readonly channel: Channel; readonly secret: string | null }
  | { readonly type: 'channel-changed'; readonly channel: Channel }
  | { readonly type: 'channel-removed'; readonly channelId: string }
  | { readonly type: 'channel-tested'; readonly channelId: string; readonly outcome: SendingOutcome }
  | ({ readonly type: 'deliveries-listed' } & DeliveryList)
  | ({ readonly type: 'more-listed' } & Omit<DeliveryList, 'state'>)
  | { readonly type: 'delivery-changed'; readonly delivery: Delivery };

export const noNotices: NoticesState = {
  channels: null,
  hasMail: false,
  secret: null,
  tested: null,
  list: null,
  tasks: {},
};

/** The next state. What a test said stands until something is done with channels again. */
export function reduceNotices(state: NoticesState, event: NoticesEvent): NoticesState {
  const { channels, list } = state;
  switch (event.type) {
    case 'channels-listed':
      return { ...state, channels: event.channels, hasMail: event.hasMail, secret: null, tested: null };
    case 'channel-made': {
      const { channel, secret } = event;
      const made = secret === null ? null : { name: channel.name, secret };
      return { ...state, channels: [...(channels ?? []), channel], secret: made, tested: null };
    }
    case 'channel-changed':
      return { ...state, channels: replaced(channels ?? [], event.channel), tested: null };
    case 'channel-removed': {
      const left = list?.deliveries.filter(({ channel }) => channel.id !== event.channelId) ?? [];
      return {
        ...state,
        channels: channels?.filter(({ id }) => id !== event.channelId) ?? null,
        secret: null,
        tested: null,
        list: list === null ? null : { ...list, deliveries: left },
      };
    }
    case 'channel-tested':
      return { ...state, tested: { channelId: event.channelId, outcome: event.outcome } };
    case 'deliveries-listed':
      return { ...state, list: { state: event.state, deliveries: event.deliveries, next: event.next } };
    case 'more-listed':
      return list === null
        ? state
        : { ...state, list: { ...list, deliveries: [...list.deliveries, ...event.deliveries], next: event.next } };
    case 'delivery-changed':
      return list === null
        ? state
        : { ...state, list: { ...list, deliveries: replaced(list.deliveries, event.delivery) } };
    default:
      return { ...state, tasks: reduceTasks(state.tasks, event) };
  }
}

function replaced<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  return items.map((each) => (each.id === item.id ? item : each));
}
