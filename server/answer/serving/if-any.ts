import { ProblemError } from '../../../contract/problem.ts';

/** Why a classifier has no model here that answers. */
const NOT_ANSWERING: ReadonlySet<string> = new Set(['no-champion', 'model-elsewhere', 'finds-anomalies']);

/** A model that is asked for, or null where nothing answers for its classifier. */
export async function ifAny<Model>(model: Promise<Model>): Promise<Model | null> {
  try {
    return await model;
  } catch (error) {
    if (error instanceof ProblemError && NOT_ANSWERING.has(error.code)) return null;
    throw error;
  }
}
