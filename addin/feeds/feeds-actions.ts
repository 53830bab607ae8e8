import type { Feed } from '../../contract/feeds/feed.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { shownProblemOf } from '../tasks/shown-problem.ts';
import { connectionsActions, type ConnectionsActions } from './connections/connections-actions.ts';
import { openFeedsOf, typeFeedForm, type FeedsContext } from './feeds-context.ts';
import type { FeedsPage, FiguresSpan } from './feeds-state.ts';
import { readFigures, showFigures } from './figures/figures-actions.ts';
import { keptForm } from './form/kept-form.ts';
import { fileActions, readsFiles, type FileActions } from './list/file-actions.ts';
import { lettersActions, type LettersActions } from './letters/letters-actions.ts';
import { setupActionsOfFeeds, type FeedSetupActions } from './setup/feed-setup-actions.ts';
import { learningActions, readLearning, type LearningActions } from './learning/learning-actions.ts';
import { proposalActions, type ProposalActions } from './proposal/proposal-actions.ts';
import { messagesActions, type MessagesActions } from './messages/messages-actions.ts';
import { feedsWords } from './words/feeds-words.ts';
import { writtenActions, type WrittenActions } from './written/written-actions.ts';

/** How long after it was asked the list is asked for again, while it is open, in ms. */
export const FRESH_MS = 3_000;

export interface FeedsActions
  extends
    ConnectionsActions,
    FeedSetupActions,
    ProposalActions,
    LettersActions,
    FileActions,
    WrittenActions,
    MessagesActions,
    LearningActions {
  openFeeds(): void;
  closeFeeds(): void;
  showFeedsPage(page: FeedsPage): void;
  showFigures(feed: string, span: FiguresSpan): void;
  startFeed(feed: Feed): void;
  pauseFeed(feed: Feed): void;
  deleteFeed(feed: Feed): void;
}

export function feedsActions(pane: FeedsContext): FeedsActions {
  let stopper = new AbortController();
  return {
    openFeeds: () => {
      stopper.abort();
      stopper = new AbortController();
      recallForm(pane);
      pane.store.dispatch({ type: 'feeds-page', page: { kind: 'list' } });
      void keepFresh(pane, stopper.signal);
    },
    closeFeeds: () => {
      stopper.abort();
      pane.store.dispatch({ type: 'feeds-page', page: null });
    },
    showFeedsPage: (page) => pane.store.dispatch({ type: 'feeds-page', page }),
    showFigures: (feed, span) => void showFigures(pane, feed, span),
    startFeed: ({ id }) =>
      void change(pane, feedsWords('starting'), (classifier) => pane.feeds.startFeed(classifier, id)),
    pauseFeed: ({ id }) =>
      void change(pane, feedsWords('pausing'), (classifier) => pane.feeds.pauseFeed(classifier, id)),
    deleteFeed: ({ id }) => void deleteFeed(pane, id),
    ...fileActions(pane),
    ...connectionsActions(pane),
    ...setupActionsOfFeeds(pane),
    ...proposalActions(pane),
    ...lettersActions(pane),
    ...writtenActions(pane),
    ...messagesActions(pane),
    ...learningActions(pane),
  };
}

/** A feed that was being set up before the pane or another classifier was opened is gone on with. */
function recallForm(pane: FeedsContext): void {
  const { classifier, feeds } = openWorkOf(pane).work;
  const form = feeds.form ?? keptForm(pane.feedDrafts.read(classifier.id), classifier);
  if (form !== feeds.form) pane.store.dispatch({ type: 'feed-form', form });
}

/** Asks for the feeds at once, and then again and again, until they are closed or another classifier is opened. */
async function keepFresh(pane: FeedsContext, signal: AbortSignal): Promise<void> {
  const { session } = pane;
  const isOpen = () => !signal.aborted && pane.session === session && session !== null;
  await pane.tasks.run('feeds', { doing: feedsWords('fetching'), queued: true }, () => list(pane, isOpen));
  while (isOpen()) {
    await pane.pacing.wait(FRESH_MS, signal);
    if (isOpen()) await refresh(pane, isOpen);
  }
}

/** A failure is said beside what was known before, and ends with the next answer. */
async function refresh(pane: FeedsContext, isOpen: () => boolean): Promise<void> {
  try {
    await list(pane, isOpen);
  } catch (error) {
    if (isOpen()) pane.store.dispatch({ type: 'feeds-unknown', problem: shownProblemOf(error) });
  }
}

async function list(pane: FeedsContext, isOpen: () => boolean): Promise<void> {
  await inOrder(pane, 'feeds', async () => {
    if (!isOpen()) return;
    const { classifier } = openFeedsOf(pane);
    const feeds = await pane.feeds.listFeeds(classifier);
    if (!isOpen()) return;
    pane.store.dispatch({ type: 'feeds-listed', feeds });
    for (const { id } of feeds.filter(readsFiles)) {
      const listed = await pane.feeds.files.list(classifier, id);
      if (isOpen()) pane.store.dispatch({ type: 'feed-files-listed', feed: id, listed });
    }
    if (isOpen()) await readFigures(pane);
    if (isOpen()) await readLearning(pane);
  });
}

async function change(pane: FeedsContext, doing: string, act: (classifier: string) => Promise<Feed>): Promise<void> {
  await pane.tasks.run('feed', { doing }, () =>
    inOrder(pane, 'feeds', async () => {
      pane.store.dispatch({ type: 'feed-known', feed: await act(openFeedsOf(pane).classifier) });
    }),
  );
}

async function deleteFeed(pane: FeedsContext, id: string): Promise<void> {
  await pane.tasks.run('feed', { doing: feedsWords('deleting') }, () =>
    inOrder(pane, 'feeds', async () => {
      const { classifier, feeds } = openFeedsOf(pane);
      await pane.feeds.deleteFeed(classifier, id);
      pane.store.dispatch({ type: 'feed-gone', feed: id });
      if (feeds.form?.of?.id === id) typeFeedForm(pane, null);
    }),
  );
}
