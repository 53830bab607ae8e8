import type { ColumnProfile, NumberProfile } from '../sketches/column-profile.ts';
import type { PartDigest } from '../sketches/part-digests.ts';
import { mergeProfiles, type ReferenceProfile, type TableProfile } from '../sketches/table-profile.ts';
import { quantileOf, shareAtMost, type TDigest } from '../sketches/t-digest.ts';
import { unitFactor } from '../measures/unit-factor.ts';
import { LEAST_VALUES } from './column-drift.ts';
import { areDifferent, areSame } from './column-likeness.ts';
import type { SkewFinding } from './skew-finding.ts';
import { skewOfWords, unknownShare } from './skew-of-words.ts';
import { swappedColumns } from './swapped-columns.ts';

/** A column whose cells are other than those that were learned from. */
export type Skew = { readonly column: string } & SkewFinding;

/** Half of the cells unreadable is another type; single ones are typing errors. */
const UNREADABLE = 0.5;
/** A column that was nearly always filled, and now is empty throughout. */
const MOSTLY_FILLED = 0.2;
/** Numbers so many days beside all dates of the reference are no days. */
const CENTURIES = 73_050;
/** Share of the rows, in parts that can be compared, whose numbers must be off by the factor, too. */
const PARTS_AGREE = 0.5;
const LEAST_OF_PART = 10;
/** Where none can be compared: numbers that are enough, or the share of them outside of what was learned from. */
const ENOUGH_ALONE = 100;
const OUTSIDE_ALONE = 0.25;
/** Share of the numbers that must lie far outside. */
const BEYOND = 0.9;
/** Share of the words that must be unknown before they are called another column's. */
const MOSTLY_UNKNOWN = 0.5;

/** What rows are compared with: made once of a reference, and used for every batch. */
export interface Learned {
  readonly all: TableProfile;
  readonly holdout: TableProfile;
}

export function learnedFrom({ train, holdout }: ReferenceProfile): Learned {
  return { all: mergeProfiles([train, holdout]), holdout };
}

/**
 * What is wrong with the columns of rows that are about to be answered: a type, a unit or a meaning other than what was
 * learned from. One finding a column at most, the most telling. What merely shifts is none: that is drift, and takes a
 * window to tell. A change counts only if nearly all cells show it, and if rows of one kind, such as those of one cost
 * centre, do not look so by being of one kind: so a factor must hold within the parts, too.
 *
 * Columns with fewer than 30 values are not judged. O(columns² · sketches): a millisecond or so.
 *
 * @param sample profile of some rows
 */
export function findSkew({ all, holdout }: Learned, sample: TableProfile): Skew[] {
  const before = new Map(all.columns.map((column) => [column.name, column]));
  const moved = movedColumns(all, sample);
  return sample.columns.flatMap((now): Skew[] => {
    const was = before.get(now.name);
    if (was === undefined || was.type !== now.type || Math.min(was.rows, now.rows) < LEAST_VALUES) return [];
    const held = holdout.columns.find(({ name }) => name === now.name);
    const finding =
      moved.get(now.name) ??
      unreadable(now, was) ??
      empty(now, was) ??
      ('numbers' in now && 'numbers' in was
        ? skewOfNumbers(now, was, { all: all.parts, sample: sample.parts })
        : 'items' in now && 'items' in was
          ? skewOfWords(now, was, held)
          : null);
    return finding === null ? [] : [{ column: now.name, ...finding }];
  });
}

/** The columns that hold what another one held. */
function movedColumns(learned: TableProfile, sample: TableProfile): Map<string, SkewFinding> {
  const before = new Map(learned.columns.map((column) => [column.name, column]));
  const found = new Map<string, SkewFinding>();
  for (const [column, other] of swappedColumns(learned, sample))
    found.set(column, { code: 'swapped', values: { other } });
  for (const now of sample.columns) {
    const was = before.get(now.name);
    // Numbers of two columns may lie alike by chance, and known words be those of a few rows.
    if (found.has(now.name) || was === undefined || !('items' in now && 'items' in was)) continue;
    if (!areDifferent(was, now) || unknownShare(now, was) < MOSTLY_UNKNOWN) continue;
    const other = learned.columns.find((each) => each.name !== now.name && areSame(each, now));
    if (other !== undefined) found.set(now.name, { code: 'another', values: { other: other.name } });
  }
  return found;
}

function unreadable(now: ColumnProfile, was: ColumnProfile): SkewFinding | null {
  const share = failedShare(now);
  return share - failedShare(was) < UNREADABLE ? null : { code: 'unreadable', values: { share, type: now.type } };
}

/** Of the cells with something in them, the share that cannot be read. */
function failedShare({ rows, missing, typeFailures }: ColumnProfile): number {
  const filled = rows - missing + typeFailures;
  return filled < LEAST_VALUES ? 0 : typeFailures / filled;
}

function empty(now: ColumnProfile, was: ColumnProfile): SkewFinding | null {
  const before = was.missing / was.rows;
  const isEmpty = now.missing === now.rows && now.typeFailures === 0;
  return isEmpty && before <= MOSTLY_FILLED ? { code: 'empty', values: {} } : null;
}

function skewOfNumbers(
  now: NumberProfile,
  was: NumberProfile,
  parts: { readonly all: readonly PartDigest[]; readonly sample: readonly PartDigest[] },
): SkewFinding | null {
  if (Math.min(now.numbers.count, was.numbers.count) < LEAST_VALUES) return null;
  if (now.type === 'date') {
    const { min, max } = was.numbers;
    const middle = quantileOf(now.numbers, 0.5);
    return middle > min - CENTURIES && middle < max + CENTURIES ? null : { code: 'no-dates', values: {} };
  }
  const factor = unitFactor(was.numbers, now.numbers);
  if (factor !== null && (partsAgree(factor, now.name, parts) ?? tellsAlone(was.numbers, now.numbers)))
    return { code: 'factor', values: { factor } };
  return beyondShare(was.numbers, now.numbers) >= BEYOND ? { code: 'beyond', values: {} } : null;
}

/** Share of the numbers that are farther outside of the reference than it is wide. */
function beyondShare({ min, max }: TDigest, now: TDigest): number {
  const width = max - min;
  return width === 0 ? 0 : shareAtMost(now, min - width) + (1 - shareAtMost(now, max + width));
}

/** Whether a factor is to be believed where no parts can be compared. */
function tellsAlone({ min, max }: TDigest, now: TDigest): boolean {
  const isWithin = shareAtMost(now, max) - shareAtMost(now, min) > 1 - OUTSIDE_ALONE;
  return now.count >= ENOUGH_ALONE || !isWithin;
}

/**
 * Whether the parts that can be compared are off by the factor, too: the rows of one cost centre alone may well be a
 * tenth of what all rows are. Null where none can be compared.
 */
function partsAgree(
  factor: number,
  number: string,
  { all, sample }: { readonly all: readonly PartDigest[]; readonly sample: readonly PartDigest[] },
): boolean | null {
  let [agreeing, compared] = [0, 0];
  for (const part of sample.filter((each) => each.number === number)) {
    const was = all.find(
      (each) => each.number === number && each.category === part.category && each.value === part.value,
    );
    if (was === undefined || Math.min(was.digest.count, part.digest.count) < LEAST_OF_PART) continue;
    compared += part.digest.count;
    if (unitFactor(was.digest, part.digest) === factor) agreeing += part.digest.count;
  }
  return compared === 0 ? null : agreeing / compared >= PARTS_AGREE;
}
