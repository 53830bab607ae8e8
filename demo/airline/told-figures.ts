import { NEWCOMER } from './airline-phrases.ts';
import type { AirlineFigures } from './airline-case.ts';

/** The figures as lines of a table. */
export function figuresTable(figures: AirlineFigures): string {
  const { sent, status, classified, bySql, negatives, raw, corrections, notices, drift } = figures;
  const rows: (readonly [string, string])[] = [
    ['labels learned from', String(figures.taught)],
    ['records in: stream / copies of corrected ones / broken', `${sent.stream} / ${sent.copies} / ${sent.broken}`],
    ['read by the feed / left out by its filter', `${status.read} / ${status.filtered}`],
    ['classified', String(status.answered)],
    ...[...classified]
      .sort()
      .map(([name, count]) => [`  ${name}: topic / SQL`, `${count} / ${bySql.get(name) ?? 0}`] as const),
    ['topic “classified”: records / corrections', `${sumOf(classified)} / ${corrections.classified}`],
    ['topic “raw”: records / corrections', `${raw} / ${corrections.raw}`],
    ['topic “negative”: records', String(negatives)],
    ['records’ own data as it came', figures.isUntouched ? 'yes' : 'NO'],
    [
      'right by the tweets’ own label / if all were what most are',
      `${share(figures.accuracy)} / ${share(figures.majority)}`,
    ],
    ['lag at the end', String(status.lag)],
    ['dead letters', String(status.deadLetters)],
    ['notices “negative and influencer”: came / were due', `${notices.came} / ${notices.expected}`],
    ['corrections / copies answered as corrected', `${figures.corrected} / ${figures.changed}`],
    [`drift: verdict / ${NEWCOMER.airline} is many since`, `${drift.verdict} / ${figures.newcomerSince ?? 'never'}`],
    ...drift.reasons.slice(0, 3).map((reason) => ['', reason] as const),
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return rows.map(([what, value]) => `${what.padEnd(width)}  ${value}`).join('\n');
}

/** What of the figures does not add up; nothing where all is well. */
export function faultsOf(figures: AirlineFigures): string[] {
  const { sent, status, classified, bySql, negatives, raw, corrections, notices, drift } = figures;
  const answered = sumOf(classified);
  const airline = drift.columns.find(({ name }) => name === 'Airline');
  const claims: readonly (readonly [boolean, string])[] = [
    [status.read === sent.stream + sent.copies + sent.broken, 'the feed read another number than was sent'],
    [status.filtered === figures.leftOut, 'the filter left out others than it should'],
    [status.answered === sent.stream + sent.copies - figures.leftOut, 'not every record was classified once'],
    [
      answered === status.answered && raw === status.answered,
      'a topic has another number of records than were classified',
    ],
    [negatives === (classified.get('negative') ?? 0), 'the topic of negatives has others than the negative ones'],
    [[...classified].every(([name, count]) => bySql.get(name) === count), 'SQL counts otherwise than the topic'],
    [sumOf(bySql) === answered, 'SQL counts more or less than the topic'],
    [
      corrections.classified === figures.corrected && corrections.raw === figures.corrected,
      'not each correction went out once',
    ],
    [figures.isUntouched, 'a record’s own data was changed'],
    [figures.accuracy > figures.majority, 'answers are no better than what most are'],
    [status.lag === 0 && status.sinks.every(({ waiting }) => waiting === 0), 'something still waits'],
    [status.deadLetters === sent.broken, 'the dead letters are not the broken records'],
    [notices.came === notices.expected, 'not every notice came once'],
    [figures.corrected > 0 && figures.changed > figures.corrected / 2, 'corrections did not change what is answered'],
    [airline?.status === 'drift', `${NEWCOMER.airline} appeared, and no drift of the airlines is reported`],
    [figures.newcomerSince === '2015-02-22', `${NEWCOMER.airline} did not appear on 22 February`],
  ];
  return claims.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function share(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
