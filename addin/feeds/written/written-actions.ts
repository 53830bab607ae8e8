import { inOrder } from '../../session/in-order.ts';
import { openFeedsOf, type FeedsContext } from '../feeds-context.ts';
import { feedsWords } from '../words/feeds-words.ts';

/** As many as a person reads at once in a pane. */
export const WRITTEN_OF_PAGE = 20;

export interface WrittenActions {
  /** The corrections that a feed sent to its sinks, the latest. */
  openWritten(feed: string): void;
  /** Earlier ones, below those that are shown. */
  moreWritten(): void;
}

export function writtenActions(pane: FeedsContext): WrittenActions {
  const show = () =>
    void pane.tasks.run('written-back', { doing: feedsWords('fetchingWritten'), queued: true }, ({ signal }) =>
      list(pane, signal),
    );
  return {
    openWritten: (feed) => {
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'written', feed } });
      show();
    },
    moreWritten: show,
  };
}

/** Nothing is shown where something else was opened meanwhile. */
async function list(pane: FeedsContext, signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'written-back', async () => {
    const { classifier, feeds } = openFeedsOf(pane);
    if (feeds.page?.kind !== 'written') return;
    const { feed } = feeds.page;
    const shown = feeds.written?.written ?? [];
    const last = shown.at(-1)?.sequence;
    const page = { ...(last === undefined ? {} : { before: last }), limit: WRITTEN_OF_PAGE };
    const { written, total } = await pane.lineage.writtenBack(classifier, feed, page, { signal });
    signal.throwIfAborted();
    const { page: now } = openFeedsOf(pane).feeds;
    if (now?.kind === 'written' && now.feed === feed)
      pane.store.dispatch({ type: 'feed-written', written: { feed, written: [...shown, ...written], total } });
  });
}
