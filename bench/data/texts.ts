import type { ColumnSpec } from '../../ml/table/column.ts';
import { readDataFile } from './data-file.ts';
import { everyFifth, partBy, type Split } from './split.ts';

const TEXT: readonly ColumnSpec[] = [{ name: 'text', type: 'text' }];

/** Questions to a bank of 77 kinds; 13,083 rows, the official split (PolyAI, CC BY 4.0). */
export function banking77(): Split {
  const { rows } = readDataFile('text/banking77.csv');
  return partBy(
    'banking77',
    TEXT,
    { values: [rows.map((row) => row[0]!)], labels: rows.map((row) => row[1]!) },
    (row) => rows[row]![2] === 'test',
  );
}

/** Messages, spam or not; 5,574 rows, every fifth is asked (UCI). */
export function smsSpam(): Split {
  const { rows } = readDataFile('text/sms_spam.csv');
  return everyFifth(
    'sms_spam',
    TEXT,
    [rows.map((row) => row[0]!)],
    rows.map((row) => row[1]!),
  );
}

/**
 * Tweets to airlines: negative, neutral or positive; 14,640 rows, every fifth is asked (CC BY-NC-SA, for measuring
 * only).
 */
export function airlineTweets(): Split {
  const { header, rows } = readDataFile('text/airline_tweets.csv');
  const text = header.indexOf('text');
  const label = header.indexOf('airline_sentiment');
  return everyFifth(
    'airline_tweets',
    TEXT,
    [rows.map((row) => row[text]!)],
    rows.map((row) => row[label]!),
  );
}
