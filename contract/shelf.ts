import { z } from 'zod';
import { isStorable, UNSTORABLE_MESSAGE } from './storable-text.ts';

/** What classifiers are put in order by: their category, their project, or where their rows come from. */
export const shelf = z.string().trim().max(100).refine(isStorable, UNSTORABLE_MESSAGE);
