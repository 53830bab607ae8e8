import { suspectLabels } from '../../../ml/sampling/suspect-labels.ts';
import type { ColumnSpec } from '../../../ml/table/column.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { TrainingRow } from './training-set.ts';

/** A label worth a second look, with what speaks against it. */
export interface Suspect {
  readonly key: string;
  /** Of the feedback event that gave the label. */
  readonly sequence: number;
  readonly class: string;
  readonly suggested: string;
  /** 0 … 1. */
  readonly suspicion: number;
  /** What a model that had not seen the label gives its class, and the suggested one. */
  readonly classProbability: number;
  readonly suggestedProbability: number;
  /** Labelled rows most like it that were looked at, and how many of them carry the suggested class. */
  readonly neighbours: number;
  readonly agreeing: number;
}

/** Labels looked at: some 2 s of a training; people's corrections first, then what was said last. */
const MOST_ROWS = 10_000;
/** More second looks than this nobody takes between two trainings. */
const MOST_SUSPECTS = 200;

/**
 * The labels that model and neighbours contradict, most suspicious first. The same rows and seed give the same list.
 * Seconds of pure computing: it runs in the training's thread.
 */
export function searchSuspects(rows: readonly TrainingRow[], columns: readonly ColumnSpec[], seed: number): Suspect[] {
  const asked = rows
    .toSorted((a, b) => Number(b.isByPerson) - Number(a.isByPerson) || b.sequence - a.sequence)
    .slice(0, MOST_ROWS);
  const classes = [...new Set(asked.map((row) => row.class))].sort();
  const numbers = new Map(classes.map((name, number) => [name, number]));
  const labels = Int32Array.from(asked, (row) => numbers.get(row.class)!);
  const table = tableOfRows(
    columns,
    asked.map((row) => row.cells),
  );
  return suspectLabels({ table, labels, weights: null, classes: classes.length, seed })
    .slice(0, MOST_SUSPECTS)
    .map((suspect) => {
      const { key, sequence, class: className } = asked[suspect.row]!;
      return {
        key,
        sequence,
        class: className,
        suggested: classes[suspect.suggested]!,
        suspicion: suspect.suspicion,
        classProbability: suspect.labelProbability,
        suggestedProbability: suspect.suggestedProbability,
        neighbours: suspect.neighbours,
        agreeing: suspect.agreeing,
      };
    });
}
