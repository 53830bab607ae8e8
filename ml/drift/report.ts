import type { ColumnProfile } from '../sketches/column-profile.ts';
import { profilePredictions } from '../sketches/prediction-profile.ts';
import { runSteps } from '../run-steps.ts';
import type { PartDigest } from '../sketches/part-digests.ts';
import { mergeInSteps, type ReferenceProfile, type TableProfile } from '../sketches/table-profile.ts';
import type { ColumnDrift, MeasuredColumn } from './column-drift.ts';
import { compareCategories, compareTexts } from './compare-items.ts';
import { compareDates, compareNumbers } from './compare-numbers.ts';
import { comparePredictions } from './compare-predictions.ts';
import type { Populations } from './distribution-chart.ts';
import { findingsOf, decidingCheck, excessOf, judgeChecks, SEVERITY, type JudgedCheck } from './drift-check.ts';
import type { DriftHeadline } from './drift-finding.ts';
import { DEFAULT_THRESHOLDS, thresholdsOf, type DriftStatus, type DriftThresholds } from './drift-status.ts';
import { headlineOf, verdictOf } from './headline.ts';
import { swappedColumns } from './swapped-columns.ts';

/** The reference of a model version, and the rows it answered. */
export interface ProfilesToCompare extends ReferenceProfile {
  readonly live: TableProfile;
}

/** The part of a drift report that follows from profiles alone. */
export interface ProfileComparison {
  referenceRows: number;
  verdict: DriftStatus;
  /** What the report says as a whole. */
  finding: DriftHeadline;
  /** Worst first. */
  columns: ColumnDrift[];
  /** The rule that was used, those of single columns among it. */
  thresholds: {
    distance: number;
    qValue: number;
    missingIncrease: number;
    minimumRows: number;
    columns?: Record<string, number>;
  };
}

/**
 * Compares live rows with the reference of the model that answered them: every column, the predicted class and its
 * confidence. The verdict is the worst column's status, and a status is `drift` only when a change is both large enough
 * to matter and beyond chance (q < .05 over all checks of all columns). Below the minimum of rows everything is
 * `unknown`. Milliseconds, whatever the number of rows.
 */
export function compareProfiles(
  profiles: ProfilesToCompare,
  thresholds: DriftThresholds = DEFAULT_THRESHOLDS,
): ProfileComparison {
  return runSteps(compareInSteps(profiles, thresholds));
}

/**
 * As {@link compareProfiles}, but pausing after each column, for a caller who has other work to see to between them.
 */
export function* compareInSteps(
  profiles: ProfilesToCompare,
  thresholds: DriftThresholds = DEFAULT_THRESHOLDS,
): Generator<void, ProfileComparison> {
  const reference = yield* mergeInSteps([profiles.train, profiles.holdout]);
  const measured: MeasuredColumn[] = [];
  for (const live of profiles.live.columns) {
    measured.push(...measureColumn(live, profiles, reference, thresholdsOf(thresholds, live.name)));
    yield;
  }
  measured.push(...measurePredictions(profiles, thresholds));
  const named = nameSwapped(measured, swappedColumns(reference, profiles.live));
  const enough = Math.min(profiles.live.rows, reference.rows) >= thresholds.minimumRows;
  // Columns that are not judged do not count among the tests either.
  const judged = judgeChecks(
    named.map((column) => (enough ? column.checks : [])),
    thresholds,
  );
  const columns = named
    .map((column, at) => ({ drift: withStatus(column, judged[at]!), excess: excessOf(judged[at]!) }))
    .sort(
      (a, b) =>
        SEVERITY[b.drift.status] - SEVERITY[a.drift.status] ||
        b.excess - a.excess ||
        (b.drift.distance ?? 0) - (a.drift.distance ?? 0),
    )
    .map(({ drift }) => drift);
  return {
    referenceRows: reference.rows,
    verdict: verdictOf(columns),
    finding: headlineOf(columns, profiles.live.rows, thresholds.minimumRows),
    columns,
    thresholds: { ...thresholds },
  };
}

/** One column, or none: a column that the reference does not have cannot be compared. */
function measureColumn(
  live: ColumnProfile,
  profiles: ProfilesToCompare,
  reference: TableProfile,
  thresholds: DriftThresholds,
): MeasuredColumn[] {
  const both = sameColumn(reference, live);
  if (both === undefined) return [];
  // One of the references may have no such column (an empty holdout): then both together stand for it.
  const columns = {
    train: sameColumn(profiles.train, live) ?? both,
    holdout: sameColumn(profiles.holdout, live) ?? both,
    live,
    reference: both,
  };
  if (areAll(columns, 'text')) return [compareTexts(columns, columns.reference, thresholds)];
  if (areAll(columns, 'category', 'boolean')) return [compareCategories(columns, columns.reference, thresholds)];
  if (!areAll(columns, 'number', 'date')) return [];
  if (live.type === 'date') return [compareDates(columns, columns.reference, thresholds)];
  const parts = { reference: partsOf(reference, live.name), live: partsOf(profiles.live, live.name) };
  return [compareNumbers(columns, columns.reference, parts, thresholds)];
}

/** Of columns that were swapped that is what changed: whatever else is to be said of them follows from it. */
function nameSwapped(columns: readonly MeasuredColumn[], swapped: ReadonlyMap<string, string>): MeasuredColumn[] {
  return columns.map(({ measures, checks }) => {
    const column = isOfTable(measures) ? swapped.get(measures.name) : undefined;
    if (column === undefined) return { measures, checks };
    return {
      measures,
      checks: checks.map((check) => ({ ...check, findings: [{ code: 'swapped', values: { column } }] })),
    };
  });
}

/** Whether it is a column of the table, and not what the model says of a row: those have no names of their own. */
function isOfTable({ type }: MeasuredColumn['measures']): boolean {
  return type !== 'prediction' && type !== 'confidence';
}

function measurePredictions(
  { train, holdout, live }: ProfilesToCompare,
  thresholds: DriftThresholds,
): MeasuredColumn[] {
  if (live.predictions === null || (train.predictions === null && holdout.predictions === null)) return [];
  const populations = {
    train: train.predictions ?? NOTHING_PREDICTED,
    holdout: holdout.predictions ?? NOTHING_PREDICTED,
    live: live.predictions,
  };
  return comparePredictions(populations, thresholds);
}

const NOTHING_PREDICTED = profilePredictions({ classes: [], predicted: [], confidence: [] });

interface ComparedColumn<Profile> extends Populations<Profile> {
  /** Train and holdout together. */
  readonly reference: Profile;
}

function areAll<Type extends ColumnProfile['type']>(
  columns: ComparedColumn<ColumnProfile>,
  ...types: readonly Type[]
): columns is ComparedColumn<Extract<ColumnProfile, { type: Type }>> {
  return Object.values(columns).every((column: ColumnProfile) => types.some((type) => type === column.type));
}

function sameColumn(profile: TableProfile, { name, type }: ColumnProfile): ColumnProfile | undefined {
  return profile.columns.find((column) => column.name === name && column.type === type);
}

function partsOf(profile: TableProfile, number: string): PartDigest[] {
  return profile.parts.filter((part) => part.number === number);
}

function withStatus({ measures }: MeasuredColumn, checks: readonly JudgedCheck[]): ColumnDrift {
  const deciding = decidingCheck(checks);
  return {
    ...measures,
    status: deciding?.status ?? 'unknown',
    pValue: deciding?.pValue ?? null,
    qValue: deciding?.qValue ?? null,
    decidedBy: deciding === undefined ? null : pick(deciding),
    checks: largestOfEach(checks).map(pick),
    findings: findingsOf(checks),
  };
}

/** Of several checks about the same thing, the one that finds the largest change for what matters. */
function largestOfEach(checks: readonly JudgedCheck[]): JudgedCheck[] {
  const largest = new Map<JudgedCheck['about'], JudgedCheck>();
  for (const check of checks) {
    const known = largest.get(check.about);
    if (known === undefined || check.effect / check.threshold > known.effect / known.threshold)
      largest.set(check.about, check);
  }
  return [...largest.values()];
}

function pick({ about, effect, threshold }: JudgedCheck): NonNullable<ColumnDrift['decidedBy']> {
  return { about, effect, threshold };
}
