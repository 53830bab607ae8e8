import { randomUUID } from 'node:crypto';
import { ANOMALY, USUAL } from '../../contract/anomaly.ts';
import type { Call } from '../set-up-rollback.ts';
import { COLUMNS, type Reading } from './reading.ts';

/**
 * Somebody who has the latest readings in a sheet and judges the oddest of them. It asks the server what the pane asks,
 * in the same order; that this is what the keys of the pane do, the stories in the browser show.
 *
 * @param most how many are judged
 */
export async function judgeOddest(
  call: Call,
  classifier: string,
  readings: ReadonlyMap<string, Reading>,
  most: number,
): Promise<{ readonly confirmed: number; readonly rejected: number }> {
  const params = { classifier };
  const { last } = await call('readAnomalies', { params });
  const rows = last.map(({ key }) => readings.get(key)!);
  const view = randomUUID();
  await call('predict', {
    params,
    body: {
      view,
      rows: {
        keys: rows.map(({ id }) => id),
        columns: COLUMNS.map((name, at) => ({ name, values: rows.map(({ cells }) => cells[at]!) })),
      },
    },
  });
  const queue = await call('reviewQueue', { params, query: { view, limit: most } });
  const said = queue.rows.map((row) => ({ ...row, reading: readings.get(row.key)! }));
  await call('recordFeedback', {
    params,
    body: {
      ...{ columns: [...COLUMNS], view },
      events: said.map(({ key, class: predicted, reading: { cells, isAnomaly } }) => {
        const verdict = isAnomaly ? ANOMALY : USUAL;
        return {
          ...{ id: randomUUID(), kind: verdict === predicted ? ('accept' as const) : ('correct' as const) },
          ...{ origin: 'review' as const, key, cells: [...cells], class: verdict, predictedClass: predicted },
          saidAt: new Date().toISOString(),
        };
      }),
    },
  });
  const confirmed = said.filter(({ reading }) => reading.isAnomaly).length;
  return { confirmed, rejected: said.length - confirmed };
}
