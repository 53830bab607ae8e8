import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { FeedsEvent, FeedsState } from './feeds-state.ts';
import type { FeedForm } from './form/feed-form.ts';

/** What actions of feeds work with. */
export type FeedsContext = FeatureContext<FeedsState, FeedsEvent>;

/** What is shown of feeds, and whose they are. */
export function openFeedsOf(pane: FeedsContext): { readonly classifier: string; readonly feeds: FeedsState['feeds'] } {
  const { work } = openWorkOf(pane);
  return { classifier: work.classifier.id, feeds: work.feeds };
}

/** The classifier that a stream is to become, as it is typed by now; null where none is. */
export function typedProposalOf(pane: FeedsContext): FeedsState['feeds']['proposal'] {
  return openFeedsOf(pane).feeds.proposal;
}

/** Shows a feed as it is typed by now, and keeps it in the browser; null once it is saved or discarded. */
export function typeFeedForm(pane: FeedsContext, form: FeedForm | null): void {
  pane.store.dispatch({ type: 'feed-form', form });
  pane.feedDrafts.keep(openFeedsOf(pane).classifier, form);
}
