import type { TableProfile } from '../sketches/table-profile.ts';
import { DEFAULT_THRESHOLDS, type DriftStatus, type DriftThresholds } from './drift-status.ts';

/** Shares per bin or category of the three populations, each summing to 1 (or to 0 where there are no rows). */
export interface DistributionChart {
  kind: 'number' | 'category';
  labels: string[];
  train: number[];
  holdout: number[];
  live: number[];
}

/** What is said of one column, of the predicted class, or of its confidence. */
export interface ColumnDrift {
  name: string;
  type: 'text' | 'category' | 'number' | 'date' | 'boolean' | 'prediction' | 'confidence';
  status: DriftStatus;
  referenceRows: number;
  liveRows: number;
  missingReference: number;
  missingLive: number;
  unseenShare: number | null;
  outOfRangeShare: number | null;
  distance: number | null;
  psi: number | null;
  jensenShannon: number | null;
  kolmogorovSmirnov: number | null;
  pValue: number | null;
  qValue: number | null;
  changes: string[];
  chart: DistributionChart | null;
}

export interface ProfilesToCompare {
  readonly train: TableProfile;
  readonly holdout: TableProfile;
  readonly live: TableProfile;
}

/** The part of a drift report that follows from profiles alone. */
export interface ProfileComparison {
  referenceRows: number;
  verdict: DriftStatus;
  headline: string;
  reasons: string[];
  columns: ColumnDrift[];
  thresholds: { distance: number; qValue: number; missingIncrease: number; minimumRows: number };
}

/** Compares live rows with the reference of the model that answered them. */
export function compareProfiles(profiles: ProfilesToCompare, thresholds: DriftThresholds = DEFAULT_THRESHOLDS): ProfileComparison {
  return {
    referenceRows: profiles.train.rows + profiles.holdout.rows,
    verdict: 'unknown',
    headline: '',
    reasons: [],
    columns: [],
    thresholds: { ...thresholds },
  };
}
