import { TIME_COLUMN, VALUE_COLUMN } from '../../contract/metric.ts';
import type { RollbackAnswer, RollbackQuestion } from '../../contract/rollback.ts';

/** A point of the plot, from the left and the top; `series` is the number of its decision. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly series: number;
}

export interface PlacedPoints {
  readonly points: readonly Placed[];
  readonly asked: Pick<Placed, 'x' | 'y'>;
  readonly valueMost: number;
  readonly minutesMost: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Room for the axes left and below, and for words above; a quarter of it on the right. */
  readonly edge: number;
}

/**
 * Where observations lie in a plot of minutes (to the right) and value (upwards), with the question among them.
 *
 * @returns null when there are no such columns
 */
export function placePoints(
  { columns, points }: RollbackAnswer['pairs'],
  { value, minutes }: RollbackQuestion,
  { width, height, edge }: Size,
): PlacedPoints | null {
  const [atValue, atMinutes] = [columns.indexOf(VALUE_COLUMN), columns.indexOf(TIME_COLUMN)];
  if (atValue === -1 || atMinutes === -1) return null;
  const known = points.flatMap((point) => {
    const [v, m] = [point.values[atValue] ?? null, point.values[atMinutes] ?? null];
    return v === null || m === null ? [] : { value: v, minutes: m, series: point.class };
  });
  const ofValue = rangeOf([...known.map((each) => each.value), value]);
  const ofMinutes = rangeOf([...known.map((each) => each.minutes), minutes]);
  const margin = edge / 4;
  const place = (at: { readonly value: number; readonly minutes: number }) => ({
    x: round(edge + ofMinutes.share(at.minutes) * (width - edge - margin)),
    y: round(height - edge - ofValue.share(at.value) * (height - 2 * edge)),
  });
  return {
    points: known.map((each) => ({ ...place(each), series: each.series })),
    asked: place({ value, minutes }),
    valueMost: ofValue.most,
    minutesMost: ofMinutes.most,
  };
}

function rangeOf(numbers: readonly number[]) {
  const least = Math.min(0, ...numbers);
  const most = Math.max(...numbers);
  return { most, share: (number: number) => (most === least ? 0 : (number - least) / (most - least)) };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
