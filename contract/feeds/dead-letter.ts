import { z } from 'zod';
import { boundedList } from '../bounded-list.ts';
import { because } from '../classifier-life.ts';
import type { Endpoints } from '../endpoint.ts';
import { refused } from '../words/refusal-words.ts';
import { recordFault } from './feed-fault.ts';

/** A record that could not be taken, or that a sink refused for good, kept with its reason and its bytes. */
export const deadLetter = z.object({
  /** From 1, in the order in which they came. */
  number: z.number().int(),
  partition: z.string(),
  position: z.string(),
  /** The sink that refused it after it was answered, by its number in the settings; null where it was not answered. */
  sink: z.number().int().nullable(),
  fault: recordFault,
  detail: z.string(),
  /** Its bytes as text, cut; null where they are no text. */
  text: z.string().nullable(),
  bytes: z.number().int(),
  at: z.iso.datetime(),
  /** How often it was tried again. */
  tries: z.number().int(),
});
export type DeadLetter = z.infer<typeof deadLetter>;

const numbers = boundedList(z.number().int().min(1).max(Number.MAX_SAFE_INTEGER), {
  least: 1,
  most: 1_000,
  of: 'letters',
});

export const deadLetterEndpoints = {
  listDeadLetters: {
    method: 'get',
    path: '/api/classifiers/:classifier/feeds/:feed/dead-letters',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    query: z.strictObject({
      /** Those after this number. */
      after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    answer: z.object({ letters: z.array(deadLetter), waiting: z.number().int() }),
    problems: [],
    does: 'The records that a feed could not take, or that one of its sinks refused for good, the oldest first.',
  },
  replayDeadLetters: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/dead-letters/replays',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z
      .strictObject({
        letters: numbers,
        /** What the record should have been: for one letter alone. Kept in the log beside what it was. */
        text: z.string().max(1_000_000).optional(),
      })
      .refine(({ letters, text }) => text === undefined || letters.length === 1, {
        ...refused('oneLetter'),
        path: ['letters'],
      }),
    answer: z.object({
      /** Answered now, or left out by the filter; of what a sink refused, on its way to it again. */
      taken: z.number().int(),
      /** Still not to be taken: they stay, with their new reason. */
      refused: z.number().int(),
    }),
    problems: ['unknown-letter', 'letter-of-sink', 'classifier-archived', 'no-champion', 'model-elsewhere'],
    does: 'Tries records again that a feed could not take, as they came or as they are given here. Each is answered once, however often it is tried; one that a sink refused goes to that sink again, as it is.',
    example: { letters: [1], text: '{"id": 7, "text": "where is my bag"}' },
  },
  discardDeadLetters: {
    method: 'post',
    path: '/api/classifiers/:classifier/feeds/:feed/dead-letters/discards',
    right: 'feeds',
    rows: 'whole',
    status: 200,
    body: z.strictObject({ letters: numbers, because }),
    answer: z.object({ discarded: z.number().int() }),
    problems: ['unknown-letter'],
    does: 'Drops records that a feed could not take, for good; the audit log has who, how many and why.',
    example: { letters: [1, 2], because: 'Made by a test of the sender.' },
  },
} as const satisfies Endpoints;
