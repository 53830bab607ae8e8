import type { AnomalyReport } from '../../contract/anomaly.ts';
import type { DriftTimeline } from '../../contract/drift-archive.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Incident } from '../../contract/incident.ts';
import type { ModelReport } from '../../contract/model-report.ts';
import type { RollbackAnswer, RollbackQuestion } from '../../contract/rollback.ts';
import type { Scorecard } from '../../contract/scorecard.ts';

/** The rows that a classifier scored last, as a sheet. */
export interface AnomalySheet {
  readonly classifier: string;
  readonly report: AnomalyReport;
}

/** What a metric answered to one question. */
export interface AnswerReport {
  /** Its name. */
  readonly metric: string;
  readonly question: RollbackQuestion;
  readonly answer: RollbackAnswer;
}

/** One entry of the log on the sheet "Amend history". */
export interface HistoryLine {
  /** The row's key, as one reads it. */
  readonly row: string;
  /** ISO 8601. */
  readonly at: string;
  /** Null when nobody was seen saying it. */
  readonly person: string | null;
  /** The class that stood before and after; null for none. */
  readonly before: string | null;
  readonly after: string | null;
  /** In a sentence. */
  readonly said: string;
}

/** What was said of some rows, as a sheet. */
export interface HistoryReport {
  readonly classifier: string;
  readonly rows: number;
  /** By row, then in the order of recording. */
  readonly lines: readonly HistoryLine[];
}

/** A figure of a stream over all its records and over the last hour; null where there is none. */
export interface StreamFigure {
  readonly name: string;
  readonly values: readonly [whole: number | null, hour: number | null];
  readonly form: 'count' | 'share' | 'number';
}

/** What the stream of a feed has taught, as a sheet. */
export interface StreamReport {
  readonly classifier: string;
  readonly feed: string;
  /** Who answers, and why, in a sentence. */
  readonly who: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly figures: readonly StreamFigure[];
  /** None of numbers. */
  readonly learners: readonly StreamFigure[];
  /** By hour, oldest first: shares that were right, or mean errors. */
  readonly hours: {
    readonly form: 'share' | 'number';
    readonly names: readonly string[];
    readonly rows: readonly {
      readonly from: string;
      readonly values: readonly (number | null)[];
      readonly drifts: number;
    }[];
  };
}

/** Worksheets that Amend writes as a whole; `addin/sheets` lays them out. Each is made or refreshed, and activated. */
export interface ReportSheets {
  /**
   * The worksheet "Amend drift".
   *
   * @param timeline what the checks said up to then; null where it is not to be had, such as for one segment
   */
  writeDriftSheet(report: DriftReport, timeline: DriftTimeline | null, incidents?: readonly Incident[]): Promise<void>;
  /** The worksheet "Amend model". */
  writeModelSheet(report: ModelReport): Promise<void>;
  /** The worksheet "Amend history". */
  writeHistorySheet(report: HistoryReport): Promise<void>;
  /** The worksheet "Amend scorecard". */
  writeScorecardSheet(scorecard: Scorecard): Promise<void>;
  /** The worksheet "Amend anomalies". */
  writeAnomalySheet(report: AnomalySheet): Promise<void>;
  /** The worksheet "Amend answer". */
  writeAnswerSheet(report: AnswerReport): Promise<void>;
  /** The worksheet "Amend stream". */
  writeStreamSheet(report: StreamReport): Promise<void>;
}
