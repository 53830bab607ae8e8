import { inOrder } from '../../session/in-order.ts';
import { openFeedsOf, type FeedsContext } from '../feeds-context.ts';
import type { LettersOutcome, ShownLetters } from '../feeds-state.ts';
import { feedsWords } from '../words/feeds-words.ts';

/** As many as a person reads at once in a pane. */
export const LETTERS_OF_PAGE = 20;

export interface LettersActions {
  /** The first page of the records that a feed could not take. */
  openLetters(feed: string): void;
  nextLetters(): void;
  earlierLetters(): void;
  /** @param text what the record should have been, for one alone */
  replayLetters(letters: readonly number[], text?: string): void;
  discardLetters(letters: readonly number[], because: string): void;
}

export function lettersActions(pane: FeedsContext): LettersActions {
  const show = (feed: string, starts: readonly number[]) =>
    void pane.tasks.run('letters', { doing: feedsWords('fetchingLetters'), queued: true }, ({ signal }) =>
      list(pane, feed, starts, signal),
    );
  return {
    openLetters: (feed) => {
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'letters', feed } });
      show(feed, [0]);
    },
    nextLetters: () => {
      const { letters } = openFeedsOf(pane).feeds;
      const last = letters?.letters.at(-1);
      if (letters != null && last !== undefined) show(letters.feed, [...letters.starts, last.number]);
    },
    earlierLetters: () => {
      const { letters } = openFeedsOf(pane).feeds;
      if (letters !== null && letters.starts.length > 1) show(letters.feed, letters.starts.slice(0, -1));
    },
    replayLetters: (letters, text) => void replay(pane, letters, text),
    discardLetters: (letters, because) => void discard(pane, letters, because),
  };
}

/** The page that begins after the last of `starts`; nothing is shown where something else was opened meanwhile. */
async function list(pane: FeedsContext, feed: string, starts: readonly number[], signal: AbortSignal): Promise<void> {
  await inOrder(pane, 'letters', async () => {
    const shown = await ask(pane, feed, starts, signal);
    signal.throwIfAborted();
    const { page } = openFeedsOf(pane).feeds;
    if (page?.kind === 'letters' && page.feed === feed) pane.store.dispatch({ type: 'letters-listed', letters: shown });
  });
}

/** Nothing is left of a page whose letters were all seen to: then the one before it has what there is. */
async function ask(
  pane: FeedsContext,
  feed: string,
  starts: readonly number[],
  signal: AbortSignal,
): Promise<ShownLetters> {
  const { classifier } = openFeedsOf(pane);
  // One more than is shown: by it is known whether there are more.
  const asked = { after: starts.at(-1) ?? 0, limit: LETTERS_OF_PAGE + 1 };
  const { letters: found, waiting } = await pane.feeds.listDeadLetters(classifier, feed, asked, { signal });
  if (found.length === 0 && starts.length > 1) return ask(pane, feed, starts.slice(0, -1), signal);
  const letters = found.slice(0, LETTERS_OF_PAGE);
  return { feed, letters, waiting, starts, hasMore: found.length > letters.length };
}

async function replay(pane: FeedsContext, letters: readonly number[], text?: string): Promise<void> {
  await see(pane, feedsWords('replaying'), async (classifier, feed, signal) => {
    const { taken, refused } = await pane.feeds.replayDeadLetters(classifier, feed, letters, text, { signal });
    return { did: 'replayed', taken, refused };
  });
}

async function discard(pane: FeedsContext, letters: readonly number[], because: string): Promise<void> {
  await see(pane, feedsWords('discarding'), async (classifier, feed, signal) => ({
    did: 'discarded',
    discarded: await pane.feeds.discardDeadLetters(classifier, feed, letters, because, { signal }),
  }));
}

/** Sees to letters of the open page, and shows what is left of it. */
async function see(
  pane: FeedsContext,
  doing: string,
  act: (classifier: string, feed: string, signal: AbortSignal) => Promise<LettersOutcome>,
): Promise<void> {
  await pane.tasks.run('letter', { doing }, async ({ signal }) => {
    const { classifier, feeds } = openFeedsOf(pane);
    if (feeds.letters === null) return;
    const { feed, starts } = feeds.letters;
    const outcome = await act(classifier, feed, signal);
    pane.store.dispatch({ type: 'letters-done', outcome });
    await list(pane, feed, starts, signal);
  });
}
