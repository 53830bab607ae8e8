import type { CheckSubject, DriftCheck } from './drift-check.ts';
import type { DriftFinding } from './drift-finding.ts';
import type { DistributionChart } from './distribution-chart.ts';
import type { DriftStatus } from './drift-status.ts';

/** What is said of one column, of the predicted class, or of its confidence. Shares are in 0..1. */
export interface ColumnDrift {
  name: string;
  type: 'text' | 'category' | 'number' | 'date' | 'boolean' | 'prediction' | 'confidence';
  status: DriftStatus;
  referenceRows: number;
  liveRows: number;
  missingReference: number;
  missingLive: number;
  /** Share of live rows with a category or word that the training rows never had; null where it means nothing. */
  unseenShare: number | null;
  outOfRangeShare: number | null;
  /** Area distance of the two distributions. */
  distance: number | null;
  psi: number | null;
  jensenShannon: number | null;
  kolmogorovSmirnov: number | null;
  /** Of the check that decides the status. */
  pValue: number | null;
  qValue: number | null;
  /** That check: how large the change is, and from where on it matters. Null where the status is unknown. */
  decidedBy: { readonly about: CheckSubject; readonly effect: number; readonly threshold: number } | null;
  /** Each question that was put to it, once: how large the change is, and from where on it matters. */
  checks: Pick<DriftCheck, 'about' | 'effect' | 'threshold'>[];
  /** What changed, the most telling first; empty when nothing did. */
  findings: DriftFinding[];
  chart: DistributionChart | null;
}

/** A column measured but not yet judged: the judgement needs the checks of all columns. */
export interface MeasuredColumn {
  readonly measures: Omit<ColumnDrift, 'status' | 'pValue' | 'qValue' | 'decidedBy' | 'checks' | 'findings'>;
  readonly checks: readonly DriftCheck[];
}

/** Values, on either side, below which a distribution is not compared. */
export const LEAST_VALUES = 30;
