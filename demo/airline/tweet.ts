/** What a tweet says of an airline. */
export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** A tweet to an airline. */
export interface Tweet {
  readonly id: string;
  readonly sentiment: Sentiment;
  /** Why it is negative; '' of others. */
  readonly negativeReason: string;
  readonly airline: string;
  readonly retweets: number;
  readonly text: string;
  readonly createdAt: Date;
}
