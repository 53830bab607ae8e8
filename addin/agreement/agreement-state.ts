import type { AdjudicationList, Agreement, GoldenList } from '../../contract/agreement.ts';
import type { TrustList } from '../../contract/trust.ts';
import type { Changes } from '../session/store.ts';

/** What an approver looks at: how far people agree, where somebody has to decide, and whose words count. */
export interface AgreementView {
  readonly measured: Agreement;
  readonly undecided: AdjudicationList;
  readonly golden: GoldenList;
  readonly trust: TrustList;
}

export interface AgreementState {
  /** Null until it was asked for. */
  readonly agreement: AgreementView | null;
}

export type AgreementEvent =
  | { readonly type: 'agreement-loaded'; readonly agreement: AgreementView }
  | { readonly type: 'adjudicated'; readonly key: string };

export const startAgreement: AgreementState = { agreement: null };

export const agreementChanges: Changes<AgreementState, AgreementState, AgreementEvent> = {
  'agreement-loaded': (_, { agreement }) => ({ agreement }),
  adjudicated: ({ agreement }, { key }) => ({
    agreement: agreement && {
      ...agreement,
      undecided: {
        rows: agreement.undecided.rows.filter((row) => row.key !== key),
        waiting: Math.max(0, agreement.undecided.waiting - 1),
      },
    },
  }),
};
