import { timesSeen } from '../sketches/frequent-items.ts';
import type { PredictionProfile } from '../sketches/prediction-profile.ts';
import { quantileOf } from '../sketches/t-digest.ts';
import { LEAST_VALUES, type MeasuredColumn } from './column-drift.ts';
import { compareItems } from './compare-items.ts';
import { compareDigests } from './compare-numbers.ts';
import { chartItems, chartNumbers, type Populations } from './distribution-chart.ts';
import { NOT_MEASURED } from './distribution-measures.ts';
import type { DriftThresholds } from './drift-status.ts';
import { countSharedItems } from './item-counts.ts';
import { percent, plainNumber } from './plain-words.ts';
import { twoProportionsPValue } from './two-proportions.ts';

const NAMED_CLASSES = 3;
/** A class is named when its share of the rows changed by this much at least … */
const LEAST_CHANGE = 0.02;
/** … beyond what chance does in one of a hundred classes. */
const CLASS_P_VALUE = 0.01;

/**
 * Compares what is predicted, and how surely, with the holdout: rows of the training set are predicted by a model that
 * knows their answers. With fewer than 30 holdout rows the training rows stand in for the classes, and nothing is said
 * of the confidence.
 */
export function comparePredictions(populations: Populations<PredictionProfile>, thresholds: DriftThresholds): MeasuredColumn[] {
  const { train, holdout, live } = populations;
  const hasHoldout = holdout.rows >= LEAST_VALUES;
  const reference = hasHoldout ? holdout : train;
  return [compareClasses(populations, reference, thresholds), compareConfidence(populations, hasHoldout ? holdout : null, live, thresholds)];
}

function compareClasses({ train, holdout, live }: Populations<PredictionProfile>, reference: PredictionProfile, thresholds: DriftThresholds): MeasuredColumn {
  const compared = compareItems({ reference: reference.classes, live: live.classes }, { reference: reference.rows, live: live.rows }, thresholds.distance);
  return {
    measures: {
      ...NO_SHARES,
      name: 'Predicted class',
      type: 'prediction',
      referenceRows: reference.rows,
      liveRows: live.rows,
      ...(compared?.measures ?? NOT_MEASURED),
      kolmogorovSmirnov: null,
      chart: chartItems({ train: train.classes, holdout: holdout.classes, live: live.classes }),
    },
    checks: compared === null ? [] : [{ ...compared.check, changes: classChanges(reference, live, compared.check.changes) }],
  };
}

function compareConfidence(populations: Populations<PredictionProfile>, holdout: PredictionProfile | null, live: PredictionProfile, thresholds: DriftThresholds): MeasuredColumn {
  const compared = holdout === null ? null : compareDigests(holdout.confidence, live.confidence, thresholds.distance);
  const middle = (profile: PredictionProfile) => percent(quantileOf(profile.confidence, 0.5));
  return {
    measures: {
      ...NO_SHARES,
      name: 'Confidence',
      type: 'confidence',
      referenceRows: holdout?.rows ?? 0,
      liveRows: live.rows,
      ...(compared?.measures ?? NOT_MEASURED),
      kolmogorovSmirnov: compared?.kolmogorovSmirnov ?? null,
      chart: chartNumbers({ train: populations.train.confidence, holdout: populations.holdout.confidence, live: live.confidence }),
    },
    checks:
      compared === null || holdout === null
        ? []
        : [{ ...compared.check, changes: [`the model is ${surer(holdout, live)}: the middle confidence is ${middle(live)}, ${middle(holdout)} on the holdout`] }],
  };
}

const NO_SHARES = { missingReference: 0, missingLive: 0, unseenShare: null, outOfRangeShare: null };

function surer(holdout: PredictionProfile, live: PredictionProfile): string {
  const gap = quantileOf(live.confidence, 0.5) - quantileOf(holdout.confidence, 0.5);
  return Math.abs(gap) < 0.01 ? 'sure of other rows' : gap < 0 ? 'less sure' : 'surer';
}

/** The classes whose share changed most, in words; if none stands out, what the test itself can say. */
function classChanges(reference: PredictionProfile, live: PredictionProfile, otherwise: readonly string[]): readonly string[] {
  const { items } = countSharedItems([reference.classes, live.classes], Infinity);
  const changed = items
    .map((name) => ({ name, before: timesSeen(reference.classes, name), now: timesSeen(live.classes, name) }))
    .map(({ name, before, now }) => ({
      name,
      before: before / reference.rows,
      now: now / live.rows,
      pValue: twoProportionsPValue({ count: before, rows: reference.rows }, { count: now, rows: live.rows }),
    }))
    .filter(({ before, now, pValue }) => Math.abs(now - before) >= LEAST_CHANGE && pValue < CLASS_P_VALUE)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before));
  return changed.length === 0 ? otherwise : changed.slice(0, NAMED_CLASSES).map(({ name, before, now }) => `${name} is ${howOften(before, now)}`);
}

function howOften(before: number, now: number): string {
  const shares = `(${percent(now)} of rows, ${percent(before)} before)`;
  if (before === 0) return `predicted where it was not before ${shares}`;
  if (now === 0) return `no longer predicted ${shares}`;
  const ratio = now / before;
  if (ratio >= 1.5) return `predicted ${plainNumber(Number(ratio.toPrecision(2)))} times as often ${shares}`;
  return ratio <= 0.67 ? `predicted less often ${shares}` : `predicted ${ratio > 1 ? 'somewhat more' : 'somewhat less'} often ${shares}`;
}
