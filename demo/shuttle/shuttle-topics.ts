import type { Topics } from '../broker/topics.ts';

/** The topics of the demo: what comes, and where scores go. */
export const SHUTTLE_TOPICS = ['readings', 'scores'] as const;
export type ShuttleTopics = Topics<(typeof SHUTTLE_TOPICS)[number]>;
