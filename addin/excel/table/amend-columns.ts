/** The columns that Amend adds to a table, by their headers: headers survive sorting, moving and saving. */
export const ID_COLUMN = 'Amend id';
export const CLASS_COLUMN = 'Amend class';
export const CONFIDENCE_COLUMN = 'Amend confidence';
export const CORRECTION_COLUMN = 'Amend correction';
/** Where each answer came from; only in tables where somebody asked for it. */
export const SOURCE_COLUMN = 'Amend source';

/** How odd a row is, and which columns made it so; only of classifiers that find unusual rows. */
export const SCORE_COLUMN = 'Amend score';
export const REASONS_COLUMN = 'Amend reasons';
export const ANOMALY_COLUMNS = [SCORE_COLUMN, REASONS_COLUMN] as const;
/** Which group each row is in, once rows were grouped. */
export const GROUP_COLUMN = 'Amend group';

/** What stands beside a row once it is classified, in the order in which it is added. */
export const PREDICTION_COLUMNS = [CLASS_COLUMN, CONFIDENCE_COLUMN, CORRECTION_COLUMN] as const;

/**
 * Whether a column holds what Amend found of rows: its answers, or groups. The id column does not: it is a key, and is
 * read like the person's own.
 */
export function isPredictionColumn(name: string): boolean {
  const own: readonly string[] = [...PREDICTION_COLUMNS, ...ANOMALY_COLUMNS, SOURCE_COLUMN, GROUP_COLUMN];
  return own.includes(name);
}
