import type { RowKey } from '../../contract/cell.ts';
import type { RowJudged, Undone } from '../correct/correct-state.ts';
import type { ClassifyBegan, ModelKnown, ModelUnknown, RunReverted } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';
import type { ReviewAbout, ReviewRow } from '../../contract/prediction.ts';
import type { ReviewList } from './review-rows.ts';
import type { SuspectList } from './suspect-labels.ts';

/** A work-list whose rows are gone through. */
export interface ReviewedList {
  readonly id: string;
  readonly name: string;
}

export interface ReviewState {
  readonly review: ReviewList | null;
  /** Which rows the list is of. */
  readonly reviewAbout: ReviewAbout;
  /** The work-list that it is of; null for the rows worth a look. */
  readonly reviewOf: ReviewedList | null;
  /** Rows judged since a review list was asked for that is not here yet; null when none is on its way. */
  readonly judgedSince: ReadonlySet<RowKey> | null;
  /** Rows of the list that were judged, the last one last: what is taken back comes into hand again. */
  readonly judged: readonly ReviewRow[];
  /** Labels worth a second look; null until fetched. */
  readonly suspects: SuspectList | null;
}

export type ReviewEvent =
  | { readonly type: 'review-asked' }
  | { readonly type: 'review-chosen'; readonly about: ReviewAbout; readonly of: ReviewedList | null }
  | { readonly type: 'review-loaded'; readonly review: ReviewList }
  | { readonly type: 'suspects-loaded'; readonly suspects: SuspectList }
  | { readonly type: 'suspect-answered'; readonly key: RowKey };

/** Judged rows that are remembered, so that they can come back. */
const MOST_REMEMBERED = 1_000;

export const startReview: ReviewState = {
  review: null,
  reviewAbout: 'new',
  reviewOf: null,
  judgedSince: null,
  judged: [],
  suspects: null,
};

type Heeded = ReviewEvent | RowJudged | Undone | ClassifyBegan | RunReverted | ModelKnown | ModelUnknown;

export const reviewChanges: Changes<ReviewState, ReviewState, Heeded> = {
  'classify-began': () => ({ review: null, judged: [] }),
  'review-chosen': (_, { about, of }) => ({ reviewAbout: about, reviewOf: of, review: null }),
  'run-reverted': () => ({ review: null, judged: [] }),
  'review-asked': () => ({ judgedSince: new Set() }),
  // The server had not heard of what was judged while it made the list.
  'review-loaded': ({ judgedSince }, { review }) => ({
    judgedSince: null,
    review: [...(judgedSince ?? [])].reduce(withoutRow, review),
  }),
  'row-judged': ({ judgedSince, judged, review }, { key }) => ({
    judgedSince: judgedSince && new Set([...judgedSince, key]),
    judged: [...judged, ...(review?.rows.filter((row) => row.key === key) ?? [])].slice(-MOST_REMEMBERED),
    review: review && withoutRow(review, key),
  }),
  undone: withRowsBack,
  'suspects-loaded': (_, { suspects }) => ({ suspects }),
  'suspect-answered': ({ suspects }, { key }) => ({
    suspects: suspects && { ...suspects, labels: suspects.labels.filter((label) => label.key !== key) },
  }),
  // What was suspected was so by the version before.
  'model-known': (_, { trained }) => (trained === undefined ? {} : { suspects: null }),
  'model-unknown': (_, { trained }) => (trained === undefined ? {} : { suspects: null }),
};

/** The rows of which something was taken back are first in the list again. */
function withRowsBack({ review, judged }: ReviewState, { said }: Undone): Partial<ReviewState> {
  const keys = new Set(said.map(({ key }) => key));
  const back = judged.filter(({ key }) => keys.has(key));
  if (review === null || back.length === 0) return {};
  const rows = [...back, ...review.rows.filter(({ key }) => !keys.has(key))];
  return {
    judged: judged.filter(({ key }) => !keys.has(key)),
    review: { ...review, rows, waiting: review.waiting + rows.length - review.rows.length },
  };
}

function withoutRow(review: ReviewList, key: RowKey): ReviewList {
  const rows = review.rows.filter((row) => row.key !== key);
  return { ...review, rows, waiting: Math.max(0, review.waiting - (review.rows.length - rows.length)) };
}
