import { ANOMALY } from '../../contract/anomaly.ts';
import { areaUnderCurve } from '../../bench/rig/area-under-curve.ts';
import { COLUMNS, type Reading } from './reading.ts';
import type { Judged, ShuttleFigures } from './shuttle-case.ts';

/** Columns whose statistics are told: each of them would be as true. */
const TOLD = ['a1', 'a7', 'a9'] as const;
/** Anomalies are told from usual readings at least so well, in the first part and in the second. */
const LEAST_AREA = 0.9;
/** How far a mean that is read may be from that of the readings: they are added in another order. */
const MEAN_NEAR = 1e-6;

/** The figures as lines of a table. */
export function figuresTable(figures: ShuttleFigures): string {
  const { sent, status, kill, processes, scores, log, learned, verdicts, moments, atTheEnd } = figures;
  const [before, after] = partsOf(figures);
  const rows: (readonly [string, string])[] = [
    ['readings sent: before / after the verdicts', `${sent.before} / ${sent.after}`],
    ['read / answered by the feed', `${status.read} / ${status.answered}`],
    ['answered / waiting right after kill -9', `${kill.answered} / ${kill.waiting}`],
    ['processes: before / after the kill / in the end', processes.join(' / ')],
    [
      'in the topic of scores: readings / delivered again',
      `${scores.once.length} / ${scores.messages - scores.once.length}`,
    ],
    ['in the log, by SQL: readings / most answers of one', `${log.readings} / ${log.most}`],
    ['learned by the detector', String(learned)],
    ['readings’ own data as it came', isUntouched(figures) ? 'yes' : 'NO'],
    ['lag / dead letters at the end', `${status.lag} / ${status.deadLetters}`],
    ['times the statistics were seen to change', String(moments.length)],
    ...TOLD.map(
      (column) =>
        [
          `  ${column}, mean: first seen / in the end / of the readings`,
          `${mean(moments[0]?.means.get(column))} / ${mean(atTheEnd.means.get(column))} / ${mean(meanOf(scores.once, column))}`,
        ] as const,
    ),
    [
      'verdicts: confirmed / rejected / in the topic',
      `${verdicts.confirmed} / ${verdicts.rejected} / ${scores.corrections}`,
    ],
    ['area under the curve: before / after the verdicts', `${area(before).toFixed(4)} / ${area(after).toFixed(4)}`],
    [
      'alerts, of all readings: before / after',
      `${share(alertsOf(before).length / before.length)} / ${share(alertsOf(after).length / after.length)}`,
    ],
    ['true of the alerts: before / after', `${share(trueOf(alertsOf(before)))} / ${share(trueOf(alertsOf(after)))}`],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return rows.map(([what, value]) => `${what.padEnd(width)}  ${value}`).join('\n');
}

/** What of the figures does not add up; nothing where all is well. */
export function faultsOf(figures: ShuttleFigures): string[] {
  const { sent, status, kill, processes, scores, log, learned, verdicts, moments, atTheEnd } = figures;
  const all = sent.before + sent.after;
  const areas = partsOf(figures).map(area);
  const claims: readonly (readonly [boolean, string])[] = [
    [status.read === all && status.answered === all, 'the feed answered another number than was sent'],
    [kill.waiting > 0, 'nothing waited when the process was killed'],
    [String(processes) === '2,1,2', 'not two processes scored, then one, then two'],
    [scores.once.length === all && idsOf(scores.once).size === all, 'a reading has no score in the topic, or two'],
    [log.readings === all && log.most === 1, 'the log has a reading twice, or not'],
    [learned === all, 'the detector learned another number than was sent'],
    [isUntouched(figures), 'a reading’s own data was changed'],
    [status.lag === 0 && status.deadLetters === 0, 'something still waits, or could not be taken'],
    [moments.length > 1, 'the statistics of the columns did not change while readings came'],
    [atTheEnd.rows === all, 'the statistics are of another number of readings'],
    [
      COLUMNS.every((column) => isNear(atTheEnd.means.get(column), meanOf(scores.once, column))),
      'a column’s mean is another than that of the readings',
    ],
    [verdicts.confirmed > 0, 'none of the oddest readings was confirmed'],
    [areas.every((each) => each >= LEAST_AREA), `anomalies are told from usual readings less well than ${LEAST_AREA}`],
  ];
  return claims.filter(([holds]) => !holds).map(([, fault]) => fault);
}

const BAR = 40;
const BINS = 10;

/** Scores against what readings truly are: of each tenth of the scores how many readings, and how many anomalies. */
export function scoreChart(judged: readonly Judged[]): string {
  const bins = Array.from({ length: BINS }, () => ({ readings: 0, anomalies: 0 }));
  for (const { reading, scored } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(BINS * scored.score))]!;
    bin.readings += 1;
    if (reading.isAnomaly) bin.anomalies += 1;
  }
  const lines = bins.map(({ readings, anomalies }, at) => {
    const part = readings === 0 ? 0 : anomalies / readings;
    const bar = '█'.repeat(Math.round(BAR * part)).padEnd(BAR, readings === 0 ? ' ' : '·');
    return `${(at / BINS).toFixed(1)}…${((at + 1) / BINS).toFixed(1)}  ${String(readings).padStart(7)}  ${String(anomalies).padStart(7)}  ${bar}`;
  });
  return ['  score  readings  anomalies: share of the readings with such a score', ...lines].join('\n');
}

/** Those before the verdicts, and those after. */
function partsOf({ sent, scores }: ShuttleFigures): [Judged[], Judged[]] {
  return [scores.once.slice(0, sent.before), scores.once.slice(sent.before)];
}

function isUntouched({ scores }: ShuttleFigures): boolean {
  return scores.once.every(({ reading, scored }) => String(scored.cells) === String(reading.cells));
}

function idsOf(judged: readonly Judged[]): ReadonlySet<string> {
  return new Set(judged.map(({ reading }) => reading.id));
}

function alertsOf(judged: readonly Judged[]): Judged[] {
  return judged.filter(({ scored }) => scored.class === ANOMALY);
}

function trueOf(judged: readonly Judged[]): number {
  return judged.filter(({ reading }) => reading.isAnomaly).length / judged.length;
}

function area(judged: readonly Judged[]): number {
  return areaUnderCurve(
    judged.map(({ scored }) => scored.score),
    judged.map(({ reading }) => reading.isAnomaly),
  );
}

function meanOf(judged: readonly { readonly reading: Reading }[], column: (typeof COLUMNS)[number]): number {
  const at = COLUMNS.indexOf(column);
  return judged.reduce((sum, { reading }) => sum + reading.cells[at]!, 0) / judged.length;
}

function isNear(one: number | null | undefined, other: number): boolean {
  return one != null && Math.abs(one - other) <= MEAN_NEAR * Math.max(1, Math.abs(other));
}

function mean(value: number | null | undefined): string {
  return value == null ? '?' : value.toFixed(3);
}

function share(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
