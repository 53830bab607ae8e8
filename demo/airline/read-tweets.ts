import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { StartupError } from '../../server/startup-error.ts';
import { SENTIMENTS, type Sentiment, type Tweet } from './tweet.ts';

const COLUMNS = [
  'tweet_id',
  'airline_sentiment',
  'negativereason',
  'airline',
  'retweet_count',
  'text',
  'tweet_created',
];

/**
 * Tweets of a file with the columns of “Twitter US Airline Sentiment”, in the order of their time.
 *
 * @throws {StartupError} when there is no such file, or it is another
 */
export async function readTweets(file: string): Promise<Tweet[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartupError(`AIRLINE_TWEETS names a file that cannot be read: ${file}.`, { cause: error });
  });
  return tweetsOf(text, file);
}

/** @throws {StartupError} when these are others */
export function tweetsOf(text: string, file: string): Tweet[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const missing = COLUMNS.filter((column) => !(meta.fields ?? []).includes(column));
  if (missing.length > 0)
    throw new StartupError(`${file} has no column ${missing.join(', ')}: it is no file of tweets to airlines.`);
  const tweets = data.map((row, at) => tweetOf(row, `${file}, row ${at + 1}`));
  return tweets.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

function tweetOf(row: Readonly<Record<string, string>>, where: string): Tweet {
  const sentiment = row['airline_sentiment'] as Sentiment;
  const createdAt = timeOf(row['tweet_created'] ?? '');
  if (!SENTIMENTS.includes(sentiment) || Number.isNaN(createdAt.getTime()))
    throw new StartupError(`${where}: a sentiment or a time cannot be read.`);
  return {
    ...{ id: row['tweet_id']!, sentiment, negativeReason: row['negativereason'] ?? '', airline: row['airline']! },
    ...{ retweets: Number(row['retweet_count'] ?? 0), text: row['text']!, createdAt },
  };
}

/**
 * A time as these files have it.
 * @example timeOf('2015-02-24 11:35:52 -0800').toISOString() // => '2015-02-24T19:35:52.000Z'
 */
export function timeOf(text: string): Date {
  const [day = '', time = '', zone = '+0000'] = text.split(' ');
  return new Date(`${day}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`);
}
