import type { Table } from '../table/column.ts';
import { mergeColumnProfiles, profileColumn, REFERENCE_VOCABULARY, type ColumnProfile } from './column-profile.ts';
import { groupBy } from './group-by.ts';
import {
  profilePredictions,
  mergePredictionProfiles,
  type PredictionProfile,
  type Predictions,
} from './prediction-profile.ts';
import { runSteps } from '../run-steps.ts';
import { mergePartDigests, partDigests, type PartDigest } from './part-digests.ts';

/**
 * What a table of any size looked like: counts and sketches per column, of the predictions, and of each number column
 * within the values of each category column. Mergeable plain data; some 20 to 300 KB.
 */
export interface TableProfile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Null when the rows were not predicted. */
  readonly predictions: PredictionProfile | null;
  readonly parts: readonly PartDigest[];
}

export interface ProfileOptions {
  /** The reference to ask what is new. */
  readonly known?: TableProfile;
  /** Hashes kept of a column's different values, ≥ 3. Default: as many as a reference needs. */
  readonly vocabulary?: number;
  /** Whether parts are looked at, too. Default: they are. */
  readonly parts?: boolean;
}

/**
 * Profiles a table. O(cells + characters + rows × pairs of category and number columns).
 *
 * @param predictions what was predicted for the same rows, in their order
 * @throws {RangeError} profileTable requires one prediction for each row
 */
export function profileTable(table: Table, predictions?: Predictions, options: ProfileOptions = {}): TableProfile {
  return runSteps(profileInSteps(table, predictions, options));
}

/** As {@link profileTable}, but pausing after each column, for a caller who has other work to see to between them. */
export function* profileInSteps(
  table: Table,
  predictions?: Predictions,
  options: ProfileOptions = {},
): Generator<void, TableProfile> {
  if (predictions !== undefined && predictions.predicted.length !== table.rows)
    throw new RangeError('profileTable requires one prediction for each row');
  const vocabulary = options.vocabulary ?? REFERENCE_VOCABULARY;
  const known = new Map(options.known?.columns.map((column) => [column.name, column]));
  const columns: ColumnProfile[] = [];
  for (const [at, column] of table.columns.entries()) {
    columns.push(
      profileColumn(column, { typeFailures: table.typeFailures?.[at] ?? 0, vocabulary, known: known.get(column.name) }),
    );
    yield;
  }
  return {
    rows: table.rows,
    columns,
    predictions: predictions === undefined ? null : profilePredictions(predictions),
    parts: options.parts === false ? [] : partDigests(table),
  };
}

/** Rows and what the model says of them. */
export interface PredictedTable {
  readonly table: Table;
  readonly predictions: Predictions;
}

/** What a model version is compared with later: the rows it learned from, and rows it did not. */
export interface ReferenceProfile {
  readonly train: TableProfile;
  readonly holdout: TableProfile;
}

/**
 * The reference to keep with a model version. The holdout is asked what is new to the training rows, so that a report
 * knows how much is new on an ordinary day.
 */
export function profileReference(
  train: PredictedTable,
  holdout: PredictedTable,
  options: Pick<ProfileOptions, 'parts'> = {},
): ReferenceProfile {
  const known = profileTable(train.table, train.predictions, options);
  return { train: known, holdout: profileTable(holdout.table, holdout.predictions, { ...options, known }) };
}

/**
 * The profile of the rows of all `profiles` together. Columns are matched by name and type; a column that only some of
 * them have is merged over those.
 */
export function mergeProfiles(profiles: readonly TableProfile[]): TableProfile {
  return runSteps(mergeInSteps(profiles));
}

/** As {@link mergeProfiles}, but pausing after each column. */
export function* mergeInSteps(profiles: readonly TableProfile[]): Generator<void, TableProfile> {
  const sameColumns = groupBy(
    profiles.flatMap((profile) => profile.columns),
    (column) => `${column.type}:${column.name}`,
  );
  const columns: ColumnProfile[] = [];
  for (const same of sameColumns.values()) {
    columns.push(mergeColumnProfiles(same));
    yield;
  }
  return {
    rows: profiles.reduce((sum, profile) => sum + profile.rows, 0),
    columns,
    predictions: mergePredictionProfiles(profiles.map((profile) => profile.predictions)),
    parts: mergePartDigests(profiles.map((profile) => profile.parts)),
  };
}
