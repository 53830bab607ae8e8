import type { ChannelChange, ChannelDraft, DeliveryState } from '../../contract/channel.ts';
import type { NoticesPort } from '../ports/notices-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import { inOrder } from '../session/in-order.ts';
import type { Store } from '../session/store.ts';
import { createTaskRunner } from '../tasks/task-runner.ts';
import type { TaskName } from '../tasks/tasks.ts';
import type { NoticesEvent, NoticesState } from './notices-state.ts';
import { noticesWords } from './words/notices-words.ts';

/** What admins do about notices. Nothing here throws or rejects: failures are shown by the state. */
export interface NoticesActions {
  list(): void;
  make(draft: ChannelDraft): void;
  change(channelId: string, change: ChannelChange): void;
  remove(channelId: string): void;
  /** Sends a test notice there. */
  test(channelId: string): void;
  /** Lists what was to be sent; null for all. */
  show(state: DeliveryState | null): void;
  showMore(): void;
  sendAgain(deliveryId: string): void;
  retry(task: TaskName): void;
}

export interface NoticesSurroundings {
  readonly port: NoticesPort;
  readonly pacing: Pick<Pacing, 'now'>;
}

/** Joins the port of notices to their store. */
export function createNoticesActions(
  store: Store<NoticesState, NoticesEvent>,
  { port, pacing }: NoticesSurroundings,
): NoticesActions {
  const tasks = createTaskRunner(store, pacing);
  const run = (task: TaskName, doing: string, story: () => Promise<void>) => void tasks.run(task, { doing }, story);
  /** What the channels are by now comes under three names of tasks: what was asked last is shown last. */
  const runOfChannels: typeof run = (task, doing, story) =>
    run(task, doing, () => inOrder({ store }, 'channels', story));
  const show = (state: DeliveryState | null) =>
    run('deliveries', noticesWords('listingNotices'), async () => {
      const page = await port.listDeliveries(state === null ? {} : { state });
      store.dispatch({ type: 'deliveries-listed', state, ...page });
    });
  return {
    list: () => {
      runOfChannels('channels', noticesWords('listingChannels'), async () => {
        store.dispatch({ type: 'channels-listed', ...(await port.listChannels()) });
      });
      show(store.getState().list?.state ?? null);
    },
    make: (draft) =>
      runOfChannels('channel', noticesWords('making'), async () => {
        store.dispatch({ type: 'channel-made', ...(await port.makeChannel(draft)) });
      }),
    change: (channelId, change) =>
      runOfChannels('change-channel', noticesWords('changing'), async () => {
        store.dispatch({ type: 'channel-changed', channel: await port.changeChannel(channelId, change) });
      }),
    remove: (channelId) =>
      runOfChannels('change-channel', noticesWords('removing'), async () => {
        await port.removeChannel(channelId);
        store.dispatch({ type: 'channel-removed', channelId });
      }),
    test: (channelId) =>
      run('test-channel', noticesWords('testing'), async () => {
        store.dispatch({ type: 'channel-tested', channelId, outcome: await port.testChannel(channelId) });
      }),
    show,
    showMore: () =>
      run('deliveries', noticesWords('listingEarlier'), async () => {
        const { list } = store.getState();
        if (list === null || list.next === null) return;
        const { state, next } = list;
        const page = await port.listDeliveries({ before: next, ...(state !== null && { state }) });
        store.dispatch({ type: 'more-listed', ...page });
      }),
    sendAgain: (deliveryId) =>
      run('deliveries', noticesWords('sendingAgain'), async () => {
        store.dispatch({ type: 'delivery-changed', delivery: await port.sendAgain(deliveryId) });
      }),
    retry: (task) => void tasks.retry(task),
  };
}
