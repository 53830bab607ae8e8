import type { AnomalyReport } from '../../contract/anomaly.ts';
import type { Changes } from '../session/store.ts';

export interface AnomaliesState {
  /** How the classifier stands, as it was last read; null before. */
  readonly anomalies: AnomalyReport | null;
}

export type AnomaliesEvent = { readonly type: 'anomalies-read'; readonly report: AnomalyReport };

export const startAnomalies: AnomaliesState = { anomalies: null };

export const anomaliesChanges: Changes<AnomaliesState, AnomaliesState, AnomaliesEvent> = {
  'anomalies-read': (_, { report }) => ({ anomalies: report }),
};
