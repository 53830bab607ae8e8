import type { RowKey } from '../../contract/cell.ts';
import type { Explanation } from '../../contract/explanation.ts';
import type { RowJudged } from '../correct/correct-state.ts';
import type { ModelKnown, ModelUnknown, SharedState } from '../session/shared-state.ts';
import type { Changes } from '../session/store.ts';

/**
 * A question why a row gets its class: the row selected in the sheet, or one of the review list; the answer is null
 * until it is there.
 */
export interface Why {
  readonly asked: 'selection' | { readonly key: RowKey };
  readonly explanation: Explanation | null;
}

export interface ExplainState {
  readonly why: Why | null;
}

export type ExplainEvent =
  | { readonly type: 'why-asked'; readonly asked: Why['asked'] }
  | { readonly type: 'explained'; readonly explanation: Explanation }
  | { readonly type: 'why-closed' };

export const startExplain: ExplainState = { why: null };

type Seen = ExplainState & Pick<SharedState, 'classifier'>;

export const explainChanges: Changes<Seen, ExplainState, ExplainEvent | RowJudged | ModelKnown | ModelUnknown> = {
  'why-asked': (_, { asked }) => ({ why: { asked, explanation: null } }),
  explained: ({ why }, { explanation }) => ({ why: why && { ...why, explanation } }),
  'why-closed': () => ({ why: null }),
  'row-judged': ({ why }, { key }) => (isAbout(why, key) ? { why: null } : {}),
  // What was explained is so of the version that answered until now.
  'model-known': ({ classifier }, event) =>
    event.trained === undefined && classifier.champion === event.classifier.champion ? {} : { why: null },
  'model-unknown': (_, { trained }) => (trained === undefined ? {} : { why: null }),
};

function isAbout(why: Why | null, key: RowKey): boolean {
  return why !== null && why.asked !== 'selection' && why.asked.key === key;
}
