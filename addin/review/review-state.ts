import type { RowKey } from '../../contract/cell.ts';
import type { RowJudged } from '../correct/correct-state.ts';
import type { ClassifyBegan, ModelKnown, ModelUnknown } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { ReviewList } from './review-rows.ts';
import type { SuspectList } from './suspect-labels.ts';

export interface ReviewState {
  readonly review: ReviewList | null;
  /** Rows judged since a review list was asked for that is not here yet; null when none is on its way. */
  readonly judgedSince: ReadonlySet<RowKey> | null;
  /** Labels worth a second look; null until fetched. */
  readonly suspects: SuspectList | null;
}

export type ReviewEvent =
  | { readonly type: 'review-asked' }
  | { readonly type: 'review-loaded'; readonly review: ReviewList }
  | { readonly type: 'suspects-loaded'; readonly suspects: SuspectList }
  | { readonly type: 'suspect-answered'; readonly key: RowKey };

export const startReview: ReviewState = { review: null, judgedSince: null, suspects: null };

type Heeded = ReviewEvent | RowJudged | ClassifyBegan | ModelKnown | ModelUnknown;

export const reviewChanges: Changes<ReviewState, ReviewState, Heeded> = {
  'classify-began': () => ({ review: null }),
  'review-asked': () => ({ judgedSince: new Set() }),
  // The server had not heard of what was judged while it made the list.
  'review-loaded': ({ judgedSince }, { review }) => ({
    judgedSince: null,
    review: [...(judgedSince ?? [])].reduce(withoutRow, review),
  }),
  'row-judged': ({ judgedSince, review }, { key }) => ({
    judgedSince: judgedSince && new Set([...judgedSince, key]),
    review: review && withoutRow(review, key),
  }),
  'suspects-loaded': (_, { suspects }) => ({ suspects }),
  'suspect-answered': ({ suspects }, { key }) => ({
    suspects: suspects && { ...suspects, labels: suspects.labels.filter((label) => label.key !== key) },
  }),
  // What was suspected was so by the version before.
  'model-known': (_, { trained }) => (trained === undefined ? {} : { suspects: null }),
  'model-unknown': (_, { trained }) => (trained === undefined ? {} : { suspects: null }),
};

function withoutRow(review: ReviewList, key: RowKey): ReviewList {
  const rows = review.rows.filter((row) => row.key !== key);
  return { ...review, rows, waiting: Math.max(0, review.waiting - (review.rows.length - rows.length)) };
}
