import { timesSeen } from '../sketches/frequent-items.ts';
import type { PredictionProfile } from '../sketches/prediction-profile.ts';
import { meanOf } from '../sketches/t-digest.ts';
import { LEAST_VALUES, type MeasuredColumn } from './column-drift.ts';
import { compareItems } from './compare-items.ts';
import { confidenceMove } from '../measures/confidence-move.ts';
import { chartConfidence, chartItems, confidenceShares, type Populations } from './distribution-chart.ts';
import { measureDistributions, NOT_MEASURED } from '../measures/distribution-measures.ts';
import type { DriftCheck } from './drift-check.ts';
import type { DriftFinding } from './drift-finding.ts';
import type { DriftThresholds } from './drift-status.ts';
import { countSharedItems } from '../measures/item-counts.ts';
import { kolmogorovSmirnovTest } from '../measures/kolmogorov-smirnov.ts';
import { shareOf, twoProportionsPValue } from '../measures/two-proportions.ts';
import { checkUnknownRows } from './unseen-share.ts';

const NAMED_CLASSES = 3;
/** A class is named when its share of the rows changed by this much at least … */
const LEAST_CHANGE = 0.02;
/** … beyond what chance does in one of a hundred classes. */
const CLASS_P_VALUE = 0.01;

/** Average move of the confidence, in 0..1, from which it matters. */
const CONFIDENCE_MOVE = 0.1;

/**
 * Compares what is predicted, and how surely, with the references.
 *
 * Neither reference is perfect for the classes: the holdout is small, and rows of the training set are predicted by a
 * model that knows their answers. So a shift counts only if it shows against both. The confidence is compared with the
 * holdout alone, since on the training rows it is too high; with fewer than 30 holdout rows nothing is said of it.
 */
export function comparePredictions(
  populations: Populations<PredictionProfile>,
  thresholds: DriftThresholds,
): MeasuredColumn[] {
  return [compareClasses(populations, thresholds), compareConfidence(populations)];
}

function compareClasses(
  { train, holdout, live }: Populations<PredictionProfile>,
  thresholds: DriftThresholds,
): MeasuredColumn {
  const comparisons = [train, holdout].flatMap((reference) => {
    const compared = compareItems(
      { reference: reference.classes, live: live.classes },
      { reference: reference.rows, live: live.rows },
      thresholds.distance,
    );
    return compared === null ? [] : [{ reference, ...compared }];
  });
  const unknown = live.unknown ?? null;
  const milder = comparisons.toSorted((a, b) => b.check.pValue - a.check.pValue)[0];
  const effect = Math.min(...comparisons.map(({ check }) => check.effect));
  return {
    measures: {
      ...NO_SHARES,
      name: 'Predicted class',
      type: 'prediction',
      referenceRows: milder?.reference.rows ?? 0,
      liveRows: live.rows,
      ...(milder?.measures ?? NOT_MEASURED),
      unseenShare: unknown === null ? null : shareOf(unknown),
      kolmogorovSmirnov: null,
      chart: chartItems({ train: train.classes, holdout: holdout.classes, live: live.classes }),
    },
    checks: [
      ...(milder === undefined
        ? []
        : [{ ...milder.check, effect, findings: classChanges(milder.reference, live, milder.check.findings) }]),
      ...unknownChecks(holdout, live, thresholds),
    ],
  };
}

/** Whether more rows look like nothing that was learnt; with fewer than 30 rows on either side nothing is said. */
function unknownChecks(
  { unknown: before }: PredictionProfile,
  { unknown: now }: PredictionProfile,
  { missingIncrease }: DriftThresholds,
): DriftCheck[] {
  if (before === undefined || now === undefined || Math.min(before.rows, now.rows) < LEAST_VALUES) return [];
  return [checkUnknownRows(before, now, missingIncrease)];
}

function compareConfidence({ train, holdout, live }: Populations<PredictionProfile>): MeasuredColumn {
  const enough = Math.min(holdout.rows, live.rows) >= LEAST_VALUES;
  const [before, now] = [holdout.confidence, live.confidence];
  const test = enough ? kolmogorovSmirnovTest(before, now) : null;
  return {
    measures: {
      ...NO_SHARES,
      name: 'Confidence',
      type: 'confidence',
      referenceRows: holdout.rows,
      liveRows: live.rows,
      ...(enough ? measureDistributions(confidenceShares(before), confidenceShares(now)) : NOT_MEASURED),
      kolmogorovSmirnov: test?.distance ?? null,
      chart: chartConfidence({ train: train.confidence, holdout: before, live: now }),
    },
    checks:
      test === null
        ? []
        : [
            {
              about: 'distribution',
              effect: confidenceMove(before, now),
              threshold: CONFIDENCE_MOVE,
              pValue: test.pValue,
              findings: [{ code: 'confidence', values: { now: meanOf(now), before: meanOf(before) } }],
            },
          ],
  };
}

const NO_SHARES = { missingReference: 0, missingLive: 0, unseenShare: null, outOfRangeShare: null };

/** The classes whose share changed most; if none stands out, what the test itself can say. */
function classChanges(
  reference: PredictionProfile,
  live: PredictionProfile,
  otherwise: readonly DriftFinding[],
): readonly DriftFinding[] {
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
  return changed.length === 0
    ? otherwise
    : changed
        .slice(0, NAMED_CLASSES)
        .map(({ name, before, now }) => ({ code: 'class-share', values: { class: name, now, before } }));
}
