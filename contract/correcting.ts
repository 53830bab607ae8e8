import { z } from 'zod';
import { boundedList } from './bounded-list.ts';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** The longest note, in characters. */
export const MAX_NOTE = 1_000;

/** Why somebody said what they said of a row, in their own words: never translated, and erased with what was said. */
export const noteText = z.string().trim().min(1).max(MAX_NOTE).refine(isStorable, refused('unstorable'));

const reason = z.string().trim().min(1).max(100).refine(isStorable, refused('unstorable'));
const personName = z.string().trim().min(1).max(255).refine(isStorable, refused('unstorable'));

/** The policies of a classifier that say how it is corrected. */
export const correctingPolicies = {
  /** Notes that correctors choose among, in this order; they may type others. */
  reasons: boundedList(reason, { most: 30, of: 'reasons' }).default([]),
  /** The names of people who are shown the rows about which somebody was unsure, beside those who approve. */
  experts: boundedList(personName, { most: 50, of: 'experts' }).default([]),
  /**
   * When the pane sends what is typed in the sheet: at once, or once its author has looked at all of it together.
   * Programs that record feedback are not kept from it.
   */
  sending: z.enum(['at-once', 'after-a-look']).default('at-once'),
  /**
   * The pane sends no correction without a note: what is typed in the sheet waits for one, as if it were sent after a
   * look. Programs that record feedback are not held to it.
   */
  reasonNeeded: z.boolean().default(false),
  /** Channels of the server that are told of mentions are told who is mentioned in comments of this classifier. */
  tellMentions: z.boolean().default(false),
};

/**
 * Whether what is typed in the sheet is gathered before it is sent.
 * @example gathersTyped({ sending: 'at-once', reasonNeeded: true }) // => true
 */
export function gathersTyped(policies: {
  readonly sending: 'at-once' | 'after-a-look';
  readonly reasonNeeded: boolean;
}): boolean {
  return policies.sending === 'after-a-look' || policies.reasonNeeded;
}
