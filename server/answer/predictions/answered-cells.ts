import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import type { CellsAnswered } from '../../record/feedback/record-feedback.ts';
import { readAnsweredCells } from './answered-cells-store.ts';
import type { PredictionLog } from './prediction-log.ts';

interface LogServices {
  readonly db: Kysely<Database>;
  readonly predictionLog: Pick<PredictionLog, 'flush'>;
}

/** All cells that answers were given for of some rows, as the log of predictions keeps them: whoever asked. */
export function createCellsAnswered({ db, predictionLog }: LogServices): CellsAnswered {
  return async (classifierId, drafts) => {
    const keys = [...new Set(drafts.map(({ key }) => key))];
    // What was answered a moment ago may still wait to be written.
    await predictionLog.flush();
    const cells = await readAnsweredCells(db, classifierId, keys);
    return ({ key }) => cells.get(key) ?? [];
  };
}
