import { inOrder } from '../../session/in-order.ts';
import { openFeedsOf, type FeedsContext } from '../feeds-context.ts';
import { messagesWords } from './words/messages-words.ts';

/** As many as a person reads at once in a pane. */
export const MESSAGES_OF_PAGE = 20;

/** Which messages: of a partition, from a position on; left out, of the first, and the last ones. */
export interface AskedMessages {
  readonly partition?: string;
  readonly offset?: string;
}

/** What is gone, as the feed's fault has it. */
export interface PassedGap {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

export interface MessagesActions {
  /** The last messages of the topic that a feed reads. */
  openMessages(feed: string): void;
  browseMessages(asked: AskedMessages): void;
  /** Has a feed go on behind what is gone. */
  passGap(feed: string, gap: PassedGap, because: string): void;
}

export function messagesActions(pane: FeedsContext): MessagesActions {
  const show = (asked: AskedMessages) =>
    void pane.tasks.run('messages', { doing: messagesWords('fetching'), queued: true }, ({ signal }) =>
      browse(pane, asked, signal),
    );
  return {
    openMessages: (feed) => {
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'messages', feed } });
      show({});
    },
    browseMessages: show,
    passGap: (feed, gap, because) =>
      void pane.tasks.run('feed', { doing: messagesWords('passing') }, () =>
        inOrder(pane, 'feeds', async () => {
          const { classifier } = openFeedsOf(pane);
          await pane.feeds.passGap(classifier, feed, { ...gap, because });
          pane.store.dispatch({ type: 'feeds-listed', feeds: await pane.feeds.listFeeds(classifier) });
        }),
      ),
  };
}

/** Nothing is shown where something else was opened meanwhile. */
async function browse(pane: FeedsContext, asked: AskedMessages, signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'messages', async () => {
    const { classifier, feeds } = openFeedsOf(pane);
    if (feeds.page?.kind !== 'messages') return;
    const { feed } = feeds.page;
    const browsed = await pane.feeds.browseMessages(
      classifier,
      feed,
      { ...asked, limit: MESSAGES_OF_PAGE },
      { signal },
    );
    signal.throwIfAborted();
    const { page } = openFeedsOf(pane).feeds;
    if (page?.kind === 'messages' && page.feed === feed)
      pane.store.dispatch({ type: 'messages-browsed', messages: { feed, ...browsed } });
  });
}

/** A position so many further, not before the first: of a topic that was made anew, `1:40` and the like. */
export function positionBeside(position: string, by: number, first: string): string {
  const [, made = '', number = '0'] = /^(\d+:)?(\d+)$/.exec(position) ?? [];
  const [, firstMade = '', firstNumber = '0'] = /^(\d+:)?(\d+)$/.exec(first) ?? [];
  const least = made === firstMade ? Number(firstNumber) : 0;
  return `${made}${Math.max(Number(number) + by, least)}`;
}
