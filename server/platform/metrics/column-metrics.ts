import { Gauge, type Registry } from 'prom-client';

/** What a column held, in figures; null where it has none of that kind. */
export interface MeasuredFigures {
  readonly rows: number;
  /** Share of rows without a value, in 0..1. */
  readonly missing: number | null;
  readonly distinct: number | null;
  /** Of numbers; of texts of their lengths. */
  readonly mean: number | null;
  readonly deviation: number | null;
  /** Of numbers alone. */
  readonly least: number | null;
  readonly most: number | null;
}

/** A column of the rows that a feed answered of late, beside what the version in use learned from. */
export interface MeasuredColumn {
  readonly feedId: string;
  /** Its place among the classifier's columns, from 1: its name was typed by somebody. */
  readonly column: number;
  readonly streamed: MeasuredFigures;
  readonly learned: MeasuredFigures | null;
}

const FIGURES: readonly (readonly [name: string, help: string, read: (of: MeasuredFigures) => number | null])[] = [
  ['rows', 'Rows whose column is told.', ({ rows }) => rows],
  ['missing_ratio', 'Share of rows without a value.', ({ missing }) => missing],
  ['distinct_values', 'Different values, of texts words; an estimate.', ({ distinct }) => distinct],
  ['mean', 'Mean of numbers; of texts of their lengths in characters.', ({ mean }) => mean],
  ['stddev', 'Standard deviation of the same.', ({ deviation }) => deviation],
  ['min', 'Least of the numbers.', ({ least }) => least],
  ['max', 'Greatest of the numbers.', ({ most }) => most],
];

/**
 * Adds what the columns of feeds hold: of the rows of this hour and the one before (`of="stream"`), and of those that
 * the version in use learned from (`of="training"`).
 *
 * @returns what takes them as they are now
 */
export function addColumnMetrics(registry: Registry): (columns: readonly MeasuredColumn[]) => void {
  const gauges = FIGURES.map(([name, help, read]) => {
    const labelNames = ['feed', 'column', 'of'];
    return [new Gauge({ name: `amend_feed_column_${name}`, help, labelNames, registers: [registry] }), read] as const;
  });
  return (columns) => {
    for (const [gauge, read] of gauges) {
      gauge.reset();
      for (const { feedId: feed, column, streamed, learned } of columns) {
        const values = { stream: read(streamed), training: learned === null ? null : read(learned) };
        for (const [of, value] of Object.entries(values))
          if (value !== null) gauge.set({ feed, column: String(column), of }, value);
      }
    }
  };
}
