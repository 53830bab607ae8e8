import { ProblemError } from '../../../contract/problem.ts';
import type { AnsweringModel } from './answering-models.ts';

/** Why a classifier has no model here that answers. */
const NOT_ANSWERING: ReadonlySet<string> = new Set(['no-champion', 'model-elsewhere', 'finds-anomalies']);

/** A model that is asked for, or null where nothing answers for its classifier. */
export async function ifAny(model: Promise<AnsweringModel>): Promise<AnsweringModel | null> {
  try {
    return await model;
  } catch (error) {
    if (error instanceof ProblemError && NOT_ANSWERING.has(error.code)) return null;
    throw error;
  }
}
