import type { PartTally } from '../contract/part-watch.ts';
import { alertOf } from '../ml/drift/alert.ts';
import type { DriftStatus } from '../ml/drift/drift-status.ts';
import { compareProfiles, type ProfileComparison } from '../ml/drift/report.ts';
import { seededRandom } from '../ml/random.ts';
import { LIVE_VOCABULARY } from '../ml/sketches/column-profile.ts';
import { profileReference, profileTable, type ReferenceProfile } from '../ml/sketches/table-profile.ts';
import type { TalliedCheck } from '../server/watch/archive/accuracy-rule-store.ts';
import { alertsOfParts, judgeParts } from '../server/watch/incidents/judge-parts.ts';
import { changeNumbers, drawTable, DRAWN_COLUMNS } from './data/drawn-table.ts';
import { atLeast, atMost, type Benchmark, type Figure } from './figure.ts';

const REFERENCES = 10;
const REPLAYS = 200;
const SHIFTS = 200;
const WINDOW = 500;
const TRAIN = 3_600;
const HOLDOUT = 400;
const PARTS = 50;
/** Eight that are compared with, and two that are judged. */
const PART_WINDOWS = 10;
const DAY_MS = 86_400_000;

/**
 * Alarms on rows that did not drift, and on rows that did, by the rule of drift reports and alerts, through profiles as
 * they are kept. Every replay draws two windows of 500 rows and compares both; the reference is drawn ten times. Of
 * single classes, by the rule of their incidents, from labels that are drawn.
 */
export const benchmark: Benchmark = {
  about: `false alarms over ${REPLAYS} replays of ${DRAWN_COLUMNS} columns, and how soon changes are found`,
  run() {
    const references = Array.from({ length: REFERENCES }, (_, at) => drawReference(at));
    return Promise.resolve([
      ...withoutDrift(references),
      ...halfADeviation(references),
      ...milliseconds(references),
      ...parts(),
    ]);
  },
};

function drawReference(at: number): ReferenceProfile {
  const random = seededRandom(100 + at);
  return profileReference(drawTable(TRAIN, random), drawTable(HOLDOUT, random));
}

/** Windows of a version's classes, each with labels; the last two are judged by the rule of incidents. */
function partsAlert(seed: number, rightOf: (part: number, isLast: boolean) => number): boolean[] {
  const random = seededRandom(seed);
  const checks: TalliedCheck[] = [];
  for (let at = 0; at < PART_WINDOWS; at++) {
    const tallies = Array.from({ length: PARTS }, (_, part): PartTally => {
      const labels = 40 + random.integer(80);
      const right = rightOf(part, at >= PART_WINDOWS - 2);
      const said = Array.from({ length: labels }, () => random.next()).filter((each) => each < right).length;
      const answers = 80 + random.integer(160);
      return {
        ...{ part: { of: 'class', class: String(part) }, answers, labels, right: said },
        ...{ spoken: labels, overridden: labels - said, priced: 0, cost: 0, costSquares: 0 },
      };
    });
    const window = { from: new Date(at * DAY_MS).toISOString(), to: new Date((at + 1) * DAY_MS).toISOString() };
    const rows = tallies.reduce((sum, { answers }) => sum + answers, 0);
    const judged = judgeParts({ window, rows, tallies }, checks, [], null);
    const figures = { version: 1, window, rows, least: 0, audited: null, expected: null, loss: null };
    checks.push({ figures: { ...figures, parts: { ...judged, more: 0 } }, tallies });
  }
  const { judged } = alertsOfParts(
    checks.map(({ figures }) => figures),
    [],
  );
  const alerting = judged
    .filter(({ alerts }) => alerts)
    .map(({ measure }) => ('part' in measure ? measure.part : null));
  return Array.from({ length: PARTS }, (_, part) =>
    alerting.some((each) => each?.of === 'class' && each.class === String(part)),
  );
}

/** Classes that are right as often as before, and one of which a quarter of the answers more are wrong. */
function parts(): Figure[] {
  const rightOf = (part: number) => 0.75 + part / 250;
  let alerts = 0,
    found = 0;
  for (let replay = 0; replay < REPLAYS; replay++) {
    alerts += partsAlert(40_000 + replay, rightOf).filter(Boolean).length;
    const worse = replay % PARTS;
    const lost = (part: number, isLast: boolean) => rightOf(part) - (part === worse && isLast ? 0.25 : 0);
    if (partsAlert(50_000 + replay, lost)[worse]) found++;
  }
  return [
    atMost(`incidents of ${REPLAYS} × ${PARTS} classes that did not change, two windows each`, alerts, 'incidents', 1),
    atLeast(
      'a class of which 25 more answers in 100 are wrong, 40 to 120 labels a window: incident in the second window',
      (100 * found) / REPLAYS,
      '%',
      80,
    ),
  ];
}

type Change = Parameters<typeof changeNumbers>[2];

/** The report of one window, in which one column may be changed. */
function reportOf(
  reference: ReferenceProfile,
  seed: number,
  column = '',
  change: Change = (x) => x,
): ProfileComparison {
  const { table, predictions } = drawTable(WINDOW, seededRandom(seed));
  const options = { known: reference.train, vocabulary: LIVE_VOCABULARY };
  const live = profileTable(changeNumbers(table, column, change), predictions, options);
  return compareProfiles({ ...reference, live });
}

const statusesOf = ({ columns }: ProfileComparison) => new Map(columns.map(({ name, status }) => [name, status]));

function withoutDrift(references: readonly ReferenceProfile[]): Figure[] {
  const counted: Record<'alert' | DriftStatus, number> = { alert: 0, drift: 0, watch: 0, stable: 0, unknown: 0 };
  for (let replay = 0; replay < REPLAYS; replay++) {
    const reference = references[replay % REFERENCES]!;
    const reports = [0, 1].map((window) => reportOf(reference, 10_000 + 2 * replay + window));
    const [first, second] = reports.map(statusesOf) as [Map<string, DriftStatus>, Map<string, DriftStatus>];
    counted[reports[0]!.verdict]++;
    for (const [name, status] of first) {
      const windows = [status, second.get(name)!].map((each, at) => ({ from: at, to: at + 1, status: each }));
      if (alertOf(windows).alerts) counted.alert++;
    }
  }
  const of = `of ${REPLAYS} windows × ${DRAWN_COLUMNS} columns without drift`;
  return [
    atMost(`alerts ${of}, two windows each`, counted.alert, 'alerts', 1),
    atMost(`verdicts watch ${of}`, counted.watch, 'windows', 5),
    { name: `verdicts drift ${of}`, value: counted.drift, unit: 'windows' },
  ];
}

function halfADeviation(references: readonly ReferenceProfile[]): Figure[] {
  let found = 0;
  for (let at = 0; at < SHIFTS; at++) {
    const column = `Normal ${1 + (at % 10)}`;
    const report = reportOf(references[at % REFERENCES]!, 20_000 + at, column, (x) => x + 0.5);
    if (statusesOf(report).get(column) === 'drift') found++;
  }
  return [
    atLeast('half a standard deviation in one column: drift in the first window', (100 * found) / SHIFTS, '%', 95),
  ];
}

/** The failure of the talk: a time arrives in milliseconds. */
function milliseconds(references: readonly ReferenceProfile[]): Figure[] {
  const named = references.filter((reference, at) => {
    const column = `Skewed ${1 + (at % 6)}`;
    const report = reportOf(reference, 30_000 + at, column, (x) => 1_000 * x);
    const { findings } = report.columns.find(({ name }) => name === column)!;
    return findings.some(({ code, values }) => code === 'factor' && values.factor === 1_000 && values.part === null);
  });
  return [
    atLeast(
      'seconds that arrive as milliseconds: named ×1000 in the first window',
      (100 * named.length) / REFERENCES,
      '%',
      100,
    ),
  ];
}
