import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import type { Role } from '../../contract/access.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';
import { asking, batchOf, draft, EVERYTHING, MARKER, otherRows, ownRows, signInByHeaders } from './scoped-rows.ts';

/** A classifier that finds unusual rows, of a table of which half belong to the scope. */
let amend: Amend;
let classifier: string;
const database = useDatabase(() => amend.close());
const own = ownRows(60);
const view = randomUUID();
const everything = { view, rows: batchOf([...own, ...otherRows(60)]) };

beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'off', signInByHeaders);
  const body = { ...draft('Unusual'), kind: 'anomalies' as const, labelColumn: 'Verdict' };
  ({ id: classifier } = await amend.call('createClassifier', { headers: EVERYTHING, body }));
  await amend.call('predict', { headers: EVERYTHING, params: { classifier }, body: everything });
});

test('whoever may see all rows is told of those of others, too', async () => {
  const report = await amend.call('readAnomalies', { headers: EVERYTHING, params: { classifier } });
  expect(JSON.stringify(report)).toContain(MARKER);
});

test.each<Role>(['viewer', 'corrector', 'approver'])('%s of some rows is told of these alone', async (as) => {
  const headers = asking(as, 'scoped', classifier);
  const report = await amend.call('readAnomalies', { headers, params: { classifier } });
  expect(JSON.stringify(report)).not.toContain(MARKER);
  expect(report.last.map(({ key }) => key).every((key) => own.some((row) => row.key === key))).toBe(true);
  const answer = await amend.call('predict', { headers, params: { classifier }, body: { view, rows: batchOf(own) } });
  expect(answer.anomalies!.scores).toHaveLength(own.length);
  expect(JSON.stringify(answer)).not.toContain(MARKER);
});
