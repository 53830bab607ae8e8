import { openFeedsOf, type FeedsContext } from '../feeds-context.ts';
import type { FiguresSpan } from '../feeds-state.ts';
import { figuresWords } from './words/figures-words.ts';

const HOUR_MS = 3_600_000;

/** Shows what the rows of a feed hold; it is asked again with the feeds. */
export async function showFigures(pane: FeedsContext, feed: string, span: FiguresSpan): Promise<void> {
  pane.store.dispatch({ type: 'feeds-page', page: { kind: 'figures', feed, span } });
  await pane.tasks.run('feed-figures', { doing: figuresWords('fetching'), queued: true }, () => readFigures(pane));
}

/** Asks for the figures that are shown; for none where none are. */
export async function readFigures(pane: FeedsContext): Promise<void> {
  const { classifier, feeds } = openFeedsOf(pane);
  const { page } = feeds;
  if (page?.kind !== 'figures') return;
  const figures = await pane.feeds.readFigures(classifier, page.feed, fromOf(page.span, pane.pacing.now()));
  if (openFeedsOf(pane).feeds.page === page) pane.store.dispatch({ type: 'feed-figures', figures });
}

/** When a span begins, on an hour, by which profiles are kept. */
function fromOf(span: FiguresSpan, now: Date): string | null {
  if (span === 'all') return null;
  const from = new Date(now);
  if (span === 'today') from.setHours(0, 0, 0, 0);
  return new Date(Math.floor(from.getTime() / HOUR_MS) * HOUR_MS).toISOString();
}
