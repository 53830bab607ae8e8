import { comparedValue } from '../../../contract/conditions/compared-value.ts';
import type { WatchedPart } from '../../../contract/incident-measure.ts';
import type { PartTally } from '../../../contract/part-watch.ts';
import { isRight, partedBy } from '../../../ml/late-labels/realised-accuracy.ts';
import type { SegmentColumn } from '../../record/classifiers/segment-column.ts';
import type { Pricer } from '../cost/read-pricer.ts';
import type { AnsweredSums } from './answered-rows-store.ts';
import type { LateLabel } from './late-label-store.ts';

/** Of more classes those with most answers are watched: with fewer a class is in no share of all that could matter. */
const MOST_CLASSES = 200;

/** The segments that are told apart. */
export interface TalliedSegments {
  readonly column: SegmentColumn;
  readonly kept: readonly { readonly value: string; readonly name: string }[];
}

/**
 * Counts what came of each class that was answered, and of each segment: answers of a window, and the labels that came
 * in it, whenever their rows were answered.
 *
 * @param price what the wrong ones of some answers cost; null where nobody has said it
 */
export function tallyParts(
  sums: readonly AnsweredSums[],
  labels: readonly LateLabel[],
  segments: TalliedSegments | null,
  price: Pricer | null,
): PartTally[] {
  return [
    ...tallyClasses(sums, labels, price),
    ...(segments === null ? [] : tallySegments(sums, labels, segments, price)),
  ];
}

function tallyClasses(sums: readonly AnsweredSums[], labels: readonly LateLabel[], price: Pricer | null): PartTally[] {
  const answered = partedBy(
    sums.filter(({ span }) => span !== null),
    (each) => each.class,
  );
  const labelled = partedBy(labels, (each) => each.class);
  return [...new Set([...answered.keys(), ...labelled.keys()])]
    .map((name) => tally({ of: 'class', class: name }, answered.get(name) ?? [], labelled.get(name) ?? [], price))
    .sort((a, b) => b.answers - a.answers)
    .slice(0, MOST_CLASSES);
}

function tallySegments(
  sums: readonly AnsweredSums[],
  labels: readonly LateLabel[],
  { column: { column }, kept }: TalliedSegments,
  price: Pricer | null,
): PartTally[] {
  const valueOf = ({ cell }: { readonly cell: string | null }) => comparedValue(cell, column.type);
  const answered = partedBy(
    sums.filter(({ span }) => span === null),
    valueOf,
  );
  const labelled = partedBy(labels, valueOf);
  return kept.map(({ value, name }) =>
    tally(
      { of: 'segment', column: column.name, value: name },
      answered.get(value) ?? [],
      labelled.get(value) ?? [],
      price,
    ),
  );
}

function tally(
  part: WatchedPart,
  sums: readonly AnsweredSums[],
  labels: readonly LateLabel[],
  price: Pricer | null,
): PartTally {
  const spoken = labels.filter(({ isByPerson }) => isByPerson);
  const costs = price === null ? [] : labels.flatMap((label) => price([], [label]).realised ?? []);
  return {
    part,
    answers: total(sums.map(({ rows }) => rows)),
    labels: labels.length,
    right: labels.filter(isRight).length,
    spoken: spoken.length,
    overridden: spoken.filter((label) => !isRight(label)).length,
    priced: costs.length,
    cost: total(costs),
    costSquares: total(costs.map((cost) => cost * cost)),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
