import { z } from 'zod';
import { isStorable } from './storable-text.ts';
import { refused } from './words/refusal-words.ts';

/** What classifiers are put in order by: their category, their project, or where their rows come from. */
export const shelf = z.string().trim().max(100).refine(isStorable, refused('unstorable'));
