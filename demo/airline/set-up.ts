import { randomUUID } from 'node:crypto';
import type { ClassifierDraft } from '../../contract/classifier.ts';
import type { Body } from '../../contract/endpoints.ts';
import { cleanText } from '../../server/feeds/mapping/clean-text.ts';
import type { Call } from '../set-up-rollback.ts';
import type { AirlineTopics } from './airline-topics.ts';
import { SENTIMENTS, type Sentiment, type Tweet } from './tweet.ts';

const DRAFT: ClassifierDraft = {
  name: 'Airline tweets',
  columns: [
    { name: 'Text', type: 'text' },
    { name: 'Airline', type: 'category' },
  ],
  keyColumns: ['Tweet'],
  labelColumn: 'Sentiment',
};
/** Tweets are cleaned alike wherever they come from: what people say of one is of the row that the feed makes of it. */
const CLEANING = ['no-html', 'no-links', 'no-mentions', 'one-blank', 'trim'] as const;
const SAID_AT_ONCE = 500;
/** Somebody whose tweets others pass on: so many times. */
export const INFLUENCER_RETWEETS = 3;

/** A classifier of tweets. @returns its id */
export async function makeClassifier(call: Call): Promise<string> {
  return (await call('createClassifier', { body: DRAFT })).id;
}

/** What a person says of tweets: each is of its own class, or of the one that is said. */
export async function sayOf(
  call: Call,
  classifier: string,
  tweets: readonly { readonly tweet: Tweet; readonly class: Sentiment }[],
  origin: 'label-column' | 'correction-column',
): Promise<void> {
  for (let from = 0; from < tweets.length; from += SAID_AT_ONCE)
    await call('recordFeedback', {
      params: { classifier },
      body: {
        columns: DRAFT.columns.map(({ name }) => name),
        events: tweets
          .slice(from, from + SAID_AT_ONCE)
          .map(({ tweet, class: said }) => ({
            ...{ id: randomUUID(), kind: 'correct' as const, origin, key: tweet.id, class: said },
            ...{ cells: [cleanText(tweet.text, CLEANING), tweet.airline], saidAt: new Date().toISOString() },
          })),
      },
    });
}

/** @throws {Error} with a sentence, when the training fails */
export async function train(call: Call, classifier: string, pause: () => Promise<void>): Promise<void> {
  let training = await call('startTraining', { params: { classifier }, body: { learner: 'linear' } });
  while (training.state === 'running') {
    await pause();
    training = await call('getTraining', { params: { classifier, training: training.id } });
  }
  if (training.state !== 'done') throw new Error(`The training failed: ${training.problem?.detail ?? training.state}`);
}

/** A feed from the tweets to three topics and a channel, started. @returns its id */
export async function startFeed(
  call: Call,
  classifier: string,
  topics: AirlineTopics,
  given: { readonly brokers: readonly string[]; readonly receiver: string },
): Promise<string> {
  const { id: connection } = await call('makeConnection', {
    body: { name: 'Broker', settings: { kind: 'kafka', brokers: [...given.brokers], tls: false } },
  });
  const { channel } = await call('makeChannel', {
    body: { kind: 'webhook', name: 'Social media team', address: given.receiver },
  });
  const body = { name: 'Tweets', settings: settingsOf(topics, connection, channel.id), because: 'The demo.' };
  const { id } = await call('makeFeed', { params: { classifier }, body });
  await call('startFeed', { params: { classifier, feed: id }, body: {} });
  return id;
}

function settingsOf(topics: AirlineTopics, connection: string, channel: string): Body<'makeFeed'>['settings'] {
  const to = (topic: 'classified' | 'raw' | 'negative') => ({
    ...{ kind: 'kafka' as const, connection, topic: topics.nameOf(topic), format: 'json' as const },
    compression: 'gzip' as const,
  });
  const isNegative = { column: 'Amend class', operator: 'is' as const, values: ['negative'] };
  const isPassedOn = { column: 'Retweets', operator: 'at-least' as const, value: INFLUENCER_RETWEETS };
  return {
    source: {
      ...{ kind: 'kafka', connection, topic: topics.nameOf('tweets'), group: 'amend-demo', format: 'json' },
      ...{ from: 'earliest', chunk: 200, waitMs: 100 },
    },
    key: ['tweet_id'],
    columns: [
      { name: 'Text', from: 'text', clean: [...CLEANING] },
      { name: 'Airline', from: 'airline' },
      { name: 'Retweets', from: 'retweet_count', type: 'number' },
    ],
    filter: { cel: "!record.text.startsWith('RT ')" },
    malformed: 'dead-letter',
    sinks: [
      { ...to('classified'), what: 'enriched' },
      { ...to('raw'), what: 'raw' },
      { ...to('negative'), what: 'enriched', when: isNegative },
    ],
    actions: [
      { when: { operator: 'and', conditions: [isNegative, isPassedOn] }, channels: [channel], everyMinutes: 0 },
    ],
    sendsCorrections: true,
    lagAlert: { records: 100_000, minutes: 60 },
  };
}

/** Whether the feed’s filter leaves a tweet out. */
export function isLeftOut({ text }: Tweet): boolean {
  return text.startsWith('RT ');
}

/** A tweet as its producer has it: without what people said of it. */
export function recordOf({ id, text, airline, retweets, createdAt }: Tweet): string {
  return JSON.stringify({
    tweet_id: id,
    text,
    airline,
    retweet_count: retweets,
    tweet_created: createdAt.toISOString(),
  });
}

export function isSentiment(said: string): said is Sentiment {
  return (SENTIMENTS as readonly string[]).includes(said);
}
