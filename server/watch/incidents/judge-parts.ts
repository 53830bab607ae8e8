import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { DriftStatus } from '../../../contract/drift.ts';
import type { PartKind, WatchedPart } from '../../../contract/incident-measure.ts';
import { PART_RULE, type PartFigures, type PartsFigures, type PartTally } from '../../../contract/part-watch.ts';
import { benjaminiHochberg } from '../../../ml/measures/benjamini-hochberg.ts';
import { alertOf } from '../../../ml/drift/alert.ts';
import type { TalliedCheck } from '../archive/accuracy-rule-store.ts';
import type { JudgedMeasure } from './judge-measures.ts';
import { measureKey } from './next-incidents.ts';
import { chanceOf, MEASURED, SEVERITY, type Counted, type Measured } from './part-change.ts';

type Window = AccuracyFigures['window'];

/** What was counted in a window, of each class and segment and of all. */
export interface CountedWindow {
  readonly window: Window;
  /** Answers. */
  readonly rows: number;
  readonly tallies: readonly PartTally[];
}

/** A measure of a class or a segment that incidents are of. */
export interface PartMeasure {
  readonly kind: PartKind;
  readonly part: WatchedPart;
}

const KINDS = Object.keys(MEASURED) as PartKind[];
/** Of more that are not as before only the worst are kept. */
const MOST_JUDGED = 200;

/**
 * What a window says of each class and each segment beside the windows before it: whether its answers are worse than
 * they were, by effect and by a q-value over all that were looked at. While one is worse, or an incident of it is open,
 * it goes on being compared with what was before that began; else it would be over by getting used to.
 *
 * @param earlier checks of the same version, oldest first
 * @param open    of which incidents are open
 * @param currency of the costs; null where nobody has said any
 */
export function judgeParts(
  now: CountedWindow,
  earlier: readonly TalliedCheck[],
  open: readonly PartMeasure[],
  currency: string | null,
): Omit<PartsFigures, 'more'> {
  const openKeys = new Set(open.map(measureKey));
  const lasting = new Map(
    (earlier.at(-1)?.figures.parts?.judged ?? [])
      .filter((each) => each.status === 'drift' || openKeys.has(measureKey(each)))
      .map((each) => [measureKey(each), each.before]),
  );
  const counts = countsOf([now]);
  const windows = windowsBefore(now.window, earlier);
  const past = countsOf(windows);
  const answered = windows.reduce((sum, { rows }) => sum + rows, 0);
  const parts = new Map(
    [...now.tallies.map(({ part }) => part), ...open.map(({ part }) => part)].map((part) => [
      JSON.stringify(part),
      part,
    ]),
  );
  const questions = [...parts].flatMap(([key, part]) =>
    KINDS.flatMap((kind): Question[] => {
      const measure = { kind, part };
      const measured = counts.get(key) ?? nothing(now.rows);
      const found = MEASURED[kind](measured);
      const frozen = lasting.get(measureKey(measure));
      // A class that nobody was answered before had no share: that is known, and nothing else of it.
      const before = MEASURED[kind](past.get(key) ?? nothing(answered));
      return [
        { measure, now: found, before: frozen === undefined ? before : { variance: before?.variance ?? 0, ...frozen } },
      ];
    }),
  );
  const asked = questions.filter(isAnswerable);
  const qValues = benjaminiHochberg(
    asked.map(({ measure, now: found, before }) => chanceOf(measure.kind, found, before)),
  );
  const q = new Map(asked.map((each, at) => [each as Question, qValues[at]!]));
  const judged = questions
    .map((each) => figuresOf(each, q.get(each) ?? null, currency))
    .filter((each) => each.status === 'drift' || each.status === 'watch' || openKeys.has(measureKey(each)))
    .sort((a, b) => b.severity - a.severity)
    .filter((each, at) => at < MOST_JUDGED || openKeys.has(measureKey(each)));
  return { looked: asked.length, judged };
}

interface Question {
  readonly measure: PartMeasure;
  readonly now: Measured | null;
  readonly before: Measured | null;
}

interface Answerable extends Question {
  readonly now: Measured;
  readonly before: Measured;
}

function isAnswerable(question: Question): question is Answerable {
  const { now, before } = question;
  return now !== null && before !== null && now.rows >= PART_RULE.rows && before.rows >= PART_RULE.rows;
}

function figuresOf({ measure, now, before }: Question, qValue: number | null, currency: string | null): PartFigures {
  const said = { now: figure(now), before: figure(before) };
  const severity = qValue === null ? 0 : SEVERITY[measure.kind](said.now, said.before);
  return {
    ...measure,
    ...said,
    ...{ status: statusOf(severity, qValue), severity, qValue },
    currency: measure.kind === 'part-cost' ? currency : null,
  };
}

function statusOf(severity: number, qValue: number | null): DriftStatus {
  if (qValue === null) return 'unknown';
  if (qValue >= PART_RULE.qValue || severity < 0.5) return 'stable';
  return severity >= 1 ? 'drift' : 'watch';
}

function figure(measured: Measured | null): PartFigures['now'] {
  return measured === null ? { value: 0, rows: 0 } : { value: measured.value, rows: measured.rows };
}

/** The last windows before one that share no row with it, nor with each other. */
function windowsBefore({ from }: Window, earlier: readonly TalliedCheck[]): CountedWindow[] {
  const chosen: CountedWindow[] = [];
  let end = from;
  for (const { figures, tallies } of earlier.toReversed()) {
    if (chosen.length === PART_RULE.windows) break;
    if (figures.window.to > end) continue;
    chosen.push({ window: figures.window, rows: figures.rows, tallies });
    end = figures.window.from;
  }
  return chosen;
}

const nothing = (all: number): Counted => ({
  ...{ all, answers: 0, labels: 0, right: 0, spoken: 0, overridden: 0 },
  ...{ priced: 0, cost: 0, costSquares: 0 },
});

/** What was counted of each part in some windows together. A part that a window does not name had no row in it. */
function countsOf(windows: readonly CountedWindow[]): Map<string, Counted> {
  const all = windows.reduce((sum, { rows }) => sum + rows, 0);
  const counts = new Map<string, Counted>();
  for (const { tallies } of windows)
    for (const { part, ...tally } of tallies) {
      const key = JSON.stringify(part);
      const before = counts.get(key) ?? nothing(all);
      counts.set(key, {
        all,
        answers: before.answers + tally.answers,
        labels: before.labels + tally.labels,
        right: before.right + tally.right,
        spoken: before.spoken + tally.spoken,
        overridden: before.overridden + tally.overridden,
        priced: before.priced + tally.priced,
        cost: before.cost + tally.cost,
        costSquares: before.costSquares + tally.costSquares,
      });
    }
  return counts;
}

/**
 * What the windows of a version say of its classes and segments, each by the rule of two windows in a row. Of those
 * that alert so many open as an incident of them may be open at once, the worst first.
 *
 * @param checks of one version, oldest first; those that judged no parts say nothing
 * @param open   of which incidents are open
 * @returns how many more alert
 */
export function alertsOfParts(
  checks: readonly AccuracyFigures[],
  open: readonly PartMeasure[],
): { readonly judged: JudgedMeasure[]; readonly more: number } {
  const judging = checks.filter(({ parts }) => parts !== undefined);
  const last = judging.at(-1)?.parts?.judged ?? [];
  const openKeys = new Set(open.map(measureKey));
  const judged = last.map(({ kind, part, severity }) => {
    const key = measureKey({ kind, part });
    const { alerts, over, since } = alertOf(
      judging.map(({ window: { from, to }, parts }) => ({
        ...{ from: Date.parse(from), to: Date.parse(to) },
        status: parts!.judged.find((each) => measureKey(each) === key)?.status ?? 'stable',
      })),
    );
    return { measure: { kind, part }, severity, isOpen: openKeys.has(key), alerts, over, since };
  });
  const room = Math.max(0, PART_RULE.open - openKeys.size);
  const opening = judged.filter(({ alerts, isOpen }) => alerts && !isOpen).sort((a, b) => b.severity - a.severity);
  const kept = new Set(opening.slice(0, room));
  return {
    judged: judged.map((each) => ({
      measure: each.measure,
      alerts: each.alerts && (each.isOpen || kept.has(each)),
      over: each.over,
      since: each.since === null ? null : new Date(each.since),
    })),
    more: opening.length - kept.size,
  };
}
