import type { DriftReport } from '../../contract/drift.ts';
import type { Changes } from '../session/store.ts';

export interface DriftState {
  readonly driftHours: number;
  readonly drift: DriftReport | null;
  readonly driftSheetWritten: boolean;
}

export type DriftEvent =
  | { readonly type: 'drift-hours-chosen'; readonly hours: number }
  | { readonly type: 'drift-reported'; readonly report: DriftReport }
  | { readonly type: 'drift-sheet-written' };

export const startDrift: DriftState = { driftHours: 12, drift: null, driftSheetWritten: false };

export const driftChanges: Changes<DriftState, DriftState, DriftEvent> = {
  'drift-hours-chosen': (_, { hours }) => ({ driftHours: hours }),
  'drift-reported': (_, { report }) => ({ drift: report, driftSheetWritten: false }),
  'drift-sheet-written': () => ({ driftSheetWritten: true }),
};
