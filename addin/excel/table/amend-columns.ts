/** The columns that Amend adds to a table, by their headers: headers survive sorting, moving and saving. */
export const ID_COLUMN = 'Amend id';
export const CLASS_COLUMN = 'Amend class';
export const CONFIDENCE_COLUMN = 'Amend confidence';
export const CORRECTION_COLUMN = 'Amend correction';
/** Where each answer came from; only in tables where somebody asked for it. */
export const SOURCE_COLUMN = 'Amend source';

/** What stands beside a row once it is classified, in the order in which it is added. */
export const PREDICTION_COLUMNS = [CLASS_COLUMN, CONFIDENCE_COLUMN, CORRECTION_COLUMN] as const;

/** Whether a column holds Amend's answers. The id column does not: it is a key, and is read like the person's own. */
export function isPredictionColumn(name: string): boolean {
  return name === SOURCE_COLUMN || (PREDICTION_COLUMNS as readonly string[]).includes(name);
}
