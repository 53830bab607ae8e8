import type { Found, Topics } from '../broker/topics.ts';

/** The topics of the demo: what comes, and where it goes. */
export const AIRLINE_TOPICS = ['tweets', 'classified', 'raw', 'negative'] as const;
export type AirlineTopics = Topics<(typeof AIRLINE_TOPICS)[number]>;

/** What Amend added to a record. */
export interface Added {
  readonly class: string;
  readonly partition: string;
  readonly position: string;
  readonly sequence: number;
  readonly cause: 'record' | 'correction';
}

/** What Amend added to an enriched record. */
export function addedTo({ value }: Found): Added {
  return (JSON.parse(value.toString()) as { amend: Added }).amend;
}
