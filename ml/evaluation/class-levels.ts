import { acceptanceLevel, MOST_RISK, rowsNeeded, type AcceptanceLevel } from './acceptance-level.ts';
import type { ConfidenceCount } from './answers-by-confidence.ts';
import { binomialTail } from './binomial-tail.ts';

/** From which confidence on answers of each class are right as often as wanted. */
export interface ClassLevels {
  /** Classes with enough answers to be judged alone, most first: each with a level of its own, or shown at none. */
  readonly own: readonly (AcceptanceLevel & { readonly class: string })[];
  /** All other classes together; of no rows where there is none. */
  readonly common: AcceptanceLevel;
}

/**
 * A level of confidence for each class whose answers are enough to judge it alone, and one for all other classes
 * together: in at most 5 of 100 cases is any of these levels one whose answers are right less often than wanted. Each
 * of the n levels is chosen at a risk of 5 % / n (Bonferroni), as {@link acceptanceLevel} does. Which classes are
 * judged alone is decided by how many answers there are, never by how many were right, so that choosing them costs
 * nothing: as many as can be, while each of them, and the others together, have {@link rowsToJudge}.
 *
 * @param target share of right answers wanted, above 0 and below 1
 * @returns O(classes² + counts + rows)
 * @throws {RangeError} as {@link rowsNeeded}
 * @see C. E. Bonferroni, "Teoria statistica delle classi e calcolo delle probabilità", 1936; O. J. Dunn, "Multiple
 *   comparisons among means", 1961
 */
export function classLevels(counts: readonly ConfidenceCount[], target: number): ClassLevels {
  const rowsOf = new Map<string, number>();
  for (const { class: name, rows } of counts) rowsOf.set(name, (rowsOf.get(name) ?? 0) + rows);
  const classes = [...rowsOf].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const alone = judgedAlone(
    classes.map(([, rows]) => rows),
    target,
  );
  const names = classes.slice(0, alone).map(([name]) => name);
  const risk = MOST_RISK / levelsOf(alone, classes.length);
  return {
    own: names.map((name) => ({
      class: name,
      ...acceptanceLevel(
        counts.filter((count) => count.class === name),
        target,
        risk,
      ),
    })),
    common: acceptanceLevel(
      counts.filter((count) => !names.includes(count.class)),
      target,
      risk,
    ),
  };
}

/**
 * How many answers are enough to judge a class by: also with half of the errors that the target allows among them, the
 * target is shown. With fewer, an error or two by chance would decide.
 *
 * @param target above 0 and below 1
 * @param risk   above 0 and below 1
 * @example rowsToJudge(0.95, 0.025) // => 320
 */
export function rowsToJudge(target: number, risk: number): number {
  for (let wrong = 1; ; wrong++) {
    // Less a hair's breadth: 16 / (1 − 0.95) is 320 and a little.
    const rows = Math.ceil((2 * wrong) / (1 - target) - 1e-6);
    if (rows >= rowsNeeded(target, risk) && binomialTail(rows - wrong, rows, target) <= risk) return rows;
  }
}

/** How many classes, most answers first, are judged alone; where one level would do, none. */
function judgedAlone(rows: readonly number[], target: number): number {
  for (let alone = rows.length; alone > 0; alone--) {
    const levels = levelsOf(alone, rows.length);
    if (levels === 1) continue;
    const others = rows.slice(alone).reduce((sum, each) => sum + each, 0);
    const groups = [...rows.slice(0, alone), ...(alone < rows.length ? [others] : [])];
    const enough = rowsToJudge(target, MOST_RISK / levels);
    if (groups.every((each) => each >= enough)) return alone;
  }
  return 0;
}

/** Levels that are chosen when so many of the classes are judged alone. */
function levelsOf(alone: number, classes: number): number {
  return Math.max(1, alone < classes ? alone + 1 : alone);
}
