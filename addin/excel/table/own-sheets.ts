/** Sheets that Amend makes. A second run finds them by these names; none of them holds a table to classify. */
export const DRIFT_SHEET = 'Amend drift';
export const MODEL_SHEET = 'Amend model';
export const ANSWER_SHEET = 'Amend answer';
export const HISTORY_SHEET = 'Amend history';
export const SCORECARD_SHEET = 'Amend scorecard';
export const STREAM_SHEET = 'Amend stream';
export const ANOMALY_SHEET = 'Amend anomalies';

/** Hidden, not very hidden: a controller may look at the numbers behind the charts. */
export const DRIFT_DATA_SHEET = 'Amend drift data';
export const MODEL_DATA_SHEET = 'Amend model data';
export const ANSWER_DATA_SHEET = 'Amend answer data';
export const HISTORY_DATA_SHEET = 'Amend history data';
export const SCORECARD_DATA_SHEET = 'Amend scorecard data';
export const STREAM_DATA_SHEET = 'Amend stream data';
export const ANOMALY_DATA_SHEET = 'Amend anomalies data';

/**
 * Long lists of classes: one column a table, the table's id on top. Nobody sees the sheet, nor can unhide it by hand.
 */
export const LISTS_SHEET = 'Amend lists';

/** What runs of classifying wrote, and what stood there before: one column a run. Nobody sees it, as above. */
export const RUNS_SHEET = 'Amend runs';

/** With a table to try on, so none of {@link OWN_SHEETS}; where there is one, the next has a number behind it. */
export const SAMPLE_SHEET = 'Amend sample';

const OWN_SHEETS: readonly string[] = [
  DRIFT_SHEET,
  MODEL_SHEET,
  ANSWER_SHEET,
  HISTORY_SHEET,
  SCORECARD_SHEET,
  STREAM_SHEET,
  ANOMALY_SHEET,
  DRIFT_DATA_SHEET,
  MODEL_DATA_SHEET,
  ANSWER_DATA_SHEET,
  HISTORY_DATA_SHEET,
  SCORECARD_DATA_SHEET,
  STREAM_DATA_SHEET,
  ANOMALY_DATA_SHEET,
  LISTS_SHEET,
  RUNS_SHEET,
];

/** Signed drift sheets that were set aside, with what is behind their charts. */
const SET_ASIDE = /^Amend drift( data)? \d+$/;

/**
 * Whether Amend makes a sheet of this name, and no table on it is to be classified.
 * @example isOwnSheet('Amend drift 2') // => true
 * @example isOwnSheet('Purchases') // => false
 */
export function isOwnSheet(name: string): boolean {
  return OWN_SHEETS.includes(name) || SET_ASIDE.test(name);
}
