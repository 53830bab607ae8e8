import { timeOfSerial } from '../../contract/text-cells/serial-day.ts';
import type { AccuracyOverTime } from '../../contract/model-report.ts';
import type { MeasuredShare } from '../../contract/training.ts';
import { modelPage } from '../../addin/sheets/model/model-page.ts';
import type { MailFigures } from './mail-case.ts';

/** A mail has its class in the table by then. */
export const PROMISED_MS = 10_000;

/** The figures as lines of a table, and the lines of the sheet “Amend model” that say how good it is. */
export function figuresTable(figures: MailFigures): string {
  const { delays, delivered, inTable, seen, corrected, correctedInTable, writeBackMs, first, weekly, report } = figures;
  const sorted = delays.toSorted((a, b) => a - b);
  const rows: (readonly [string, string])[] = [
    ['mails delivered / in the table, each once', `${delivered} / ${inTable}`],
    ['marked as seen, after their answer', String(seen)],
    ['from delivery to class in the table, median', seconds(sorted[Math.floor(sorted.length / 2)] ?? NaN)],
    ['from delivery to class in the table, worst', seconds(sorted.at(-1) ?? NaN)],
    ['corrected in the sheet / in the table again', `${corrected} / ${correctedInTable}`],
    ['until the last correction stood in the table', seconds(writeBackMs)],
    ['version 1: right on what it learned from / in the test', scores(first.version?.metrics)],
    [
      'weekly training, by its schedule',
      weekly === null ? 'none' : `version ${weekly.version?.version} (${weekly.cause})`,
    ],
    ['that version: right on what it learned from / in the test', scores(weekly?.version?.metrics)],
    ...report.accuracyOverTime.map(
      (span) => [`from ${span.from.slice(0, 10)}: right with people / without`, sides(span)] as const,
    ),
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  const told = rows.map(([what, value]) => `${what.padEnd(width)}  ${value}`);
  return [...told, '', 'The sheet “Amend model” says:', ...sheetLines(figures)].join('\n');
}

/** What of the figures is not as it should be; nothing where all is well. */
export function faultsOf(figures: MailFigures): string[] {
  const { delays, delivered, inTable, answered, seen, corrected, correctedInTable, weekly, report } = figures;
  const last = report.accuracyOverTime.at(-1);
  const claims: readonly (readonly [boolean, string])[] = [
    [
      inTable === delivered && answered === delivered,
      `of ${delivered} mails ${inTable} are in the table, and the feed counts ${answered}`,
    ],
    [seen === delivered, `${seen} of ${delivered} mails are marked as seen`],
    [delays.every((delay) => delay <= PROMISED_MS), 'a mail had no class in the table within 10 s'],
    [
      corrected > 0 && correctedInTable === corrected,
      `of ${corrected} corrections ${correctedInTable} stand in the table`,
    ],
    [figures.refusesTheFeed, 'the role of the feed may do more than it needs'],
    [
      weekly?.version?.isChampion === true && weekly.cause === 'schedule',
      'the weekly training made no version that answers',
    ],
    [report.version.version === weekly?.version?.version, 'another version than that of the weekly training answers'],
    [report.version.metrics.trainAccuracy !== undefined, 'the score on what was learned from is not known'],
    [report.accuracyOverTime.length === 2, 'accuracy over time does not show two weeks'],
    [
      last !== undefined && last.withPeople.value > last.withoutPeople.value,
      'with people it is not better than without',
    ],
  ];
  return claims.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** The lines of the sheet with its scores, and with accuracy over time. */
function sheetLines({ report }: MailFigures): string[] {
  const lines = modelPage(report).lines.map(({ cells, look }) => {
    const shown = look === 'over-time' ? dayFirst(cells) : cells;
    return {
      look,
      text: shown
        .filter((cell) => cell !== '')
        .map(cellText)
        .join(' | '),
    };
  });
  return lines
    .filter(({ look, text }) => look === 'over-time' || / right on (\d|the \d)|With people/.test(text))
    .map(({ text }) => `  ${text}`);
}

/** A day stands in the sheet as its number. */
function dayFirst([day, ...more]: readonly (string | number)[]): (string | number)[] {
  return [timeOfSerial(Number(day)).toISOString().slice(0, 10), ...more];
}

function cellText(cell: string | number): string {
  return typeof cell === 'number' && !Number.isInteger(cell) ? cell.toFixed(3) : String(cell);
}

function scores(
  metrics: { readonly accuracy: MeasuredShare; readonly trainAccuracy?: MeasuredShare | undefined } | undefined,
): string {
  return `${share(metrics?.trainAccuracy)} / ${share(metrics?.accuracy)}`;
}

function sides({ withPeople, withoutPeople }: AccuracyOverTime): string {
  return `${share(withPeople)} / ${share(withoutPeople)}`;
}

function share(measured: MeasuredShare | undefined): string {
  return measured === undefined ? '?' : `${(100 * measured.value).toFixed(1)} % of ${measured.rows}`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}
