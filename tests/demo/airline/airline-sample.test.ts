import { describe, expect, test } from '@jest/globals';
import { AMERICAN_FROM, airlineSample } from '../../../demo/airline/airline-sample.ts';
import { tweetsOf } from '../../../demo/airline/read-tweets.ts';
import { replay, speedFor } from '../../../demo/airline/replay.ts';

const COUNT = 2_000;
const tweets = airlineSample(COUNT, 22);

describe('generated tweets', () => {
  test('are the same by the same seed, in the order of their time, each with an id of its own', () => {
    expect(airlineSample(COUNT, 22)).toEqual(tweets);
    expect(airlineSample(COUNT, 23)).not.toEqual(tweets);
    const times = tweets.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(new Set(tweets.map(({ id }) => id)).size).toBe(COUNT);
  });

  test('speak of American from 22 February on, which is their second half, and not before', () => {
    const of = (some: typeof tweets) => some.filter(({ airline }) => airline === 'American').length;
    const half = tweets.slice(COUNT / 2);
    expect(half[0]!.createdAt).toEqual(AMERICAN_FROM);
    expect(of(tweets.slice(0, COUNT / 2))).toBe(0);
    expect(of(half)).toBeGreaterThan(0.25 * half.length);
  });

  test('are mostly negative, with a reason, and without one where they are not', () => {
    const negative = tweets.filter(({ sentiment }) => sentiment === 'negative');
    expect(negative.length / COUNT).toBeGreaterThan(0.5);
    expect(tweets.filter(({ sentiment, negativeReason }) => sentiment !== 'negative' && negativeReason !== '')).toEqual(
      [],
    );
  });
});

describe('real tweets', () => {
  const head = 'tweet_id,airline_sentiment,negativereason,airline,retweet_count,text,tweet_created\n';

  test('are read from a file in the order of their time', () => {
    const read = tweetsOf(
      `${head}2,negative,Late Flight,Delta,3,"late, again",2015-02-24 11:35:52 -0800\n1,neutral,,United,0,hi,2015-02-17 01:00:00 -0800\n`,
      'tweets.csv',
    );
    expect(read.map(({ id, text, retweets, createdAt }) => [id, text, retweets, createdAt.toISOString()])).toEqual([
      ['1', 'hi', 0, '2015-02-17T09:00:00.000Z'],
      ['2', 'late, again', 3, '2015-02-24T19:35:52.000Z'],
    ]);
  });

  test('of another file are refused, with what it lacks', () => {
    expect(() => tweetsOf('id,text\n1,a\n', 'other.csv')).toThrow(
      'other.csv has no column tweet_id, airline_sentiment',
    );
    expect(() => tweetsOf(`${head}1,angry,,Delta,0,x,2015-02-24 11:35:52 -0800\n`, 'other.csv')).toThrow('row 1');
  });
});

test('a replay sends each tweet once, in order, and as fast as it is told', async () => {
  const sent: string[] = [];
  const some = tweets.slice(0, 500);
  const spanMs = some.at(-1)!.createdAt.getTime() - some[0]!.createdAt.getTime();
  const begun = performance.now();
  await replay(
    some,
    spanMs / 300,
    async (each) => void sent.push(...each.map(({ id }) => id)),
    () => undefined,
  );
  expect(sent).toEqual(some.map(({ id }) => id));
  expect(performance.now() - begun).toBeGreaterThanOrEqual(299);
  expect(speedFor(some, 1)).toBe(10_000);
  expect(speedFor(some.slice(0, 1), 1)).toBe(1);
});
