import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DriftReport } from '../../../../contract/drift.ts';
import type { Season } from '../../../../contract/season.ts';
import { alertOf } from '../../../../ml/drift/alert.ts';
import { seededRandom } from '../../../../ml/random.ts';
import { profileReference, profileTable, type PredictedTable } from '../../../../ml/sketches/table-profile.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { tableOfRows } from '../../../../server/record/classifiers/table-of-rows.ts';
import { writeWatch } from '../../../../server/watch/archive/watch-store.ts';
import { makeDriftReport } from '../../../../server/watch/monitoring/make-drift-report.ts';
import { saveHourProfile } from '../../../setup/saved-hour.ts';
import { storeTrained } from '../../../setup/stored-versions.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const database = useDatabase();
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const COLUMNS = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Centre', type: 'category' },
] as const;
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 1);

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());

/** Purchases of a moment: at weekends other centres buy, and more dearly. */
function bought(rows: number, at: number, seed: number, factor = 1): PredictedTable {
  const random = seededRandom(seed);
  const cells = Array.from({ length: rows }, () => {
    const base = isWeekend(at) ? 400 : 100;
    const centre = `CC${random.integer(3) + (isWeekend(at) ? 2 : 0)}`;
    return ['merchant', factor * base * (0.5 + random.next()), centre];
  });
  return {
    table: tableOfRows(COLUMNS, cells),
    predictions: {
      classes: ['travel', 'meals'],
      predicted: cells.map(() => random.integer(2)),
      confidence: cells.map(() => 0.6 + 0.4 * random.next()),
    },
  };
}

/** Learned on working days. */
const MONDAY = SUNDAY + DAY_MS;
const reference = profileReference(bought(900, MONDAY, 1), bought(100, MONDAY, 2));

async function record(id: string, at: number, { table, predictions }: PredictedTable): Promise<void> {
  const profile = profileTable(table, predictions, { known: reference.train, vocabulary: 256 });
  const hour = {
    classifierId: id,
    modelVersion: 1,
    hour: new Date(at),
    recorder: randomUUID(),
    profile,
    droppedRows: 0,
  };
  await saveHourProfile(database.db, hour, new Date(at));
}

/** Weeks up to a Sunday night with 40 rows every six hours, the last weekend times a factor. */
async function weeks(count: number, seed: number, factor = 1): Promise<string> {
  const id = await storeTrained(database.db, 1, reference, new Date(SUNDAY));
  const end = SUNDAY + DAY_MS;
  for (let at = end - count * 7 * DAY_MS; at < end; at += 6 * HOUR_MS)
    await record(id, at, bought(40, at, seed * 100_000 + at / HOUR_MS, at >= end - 2 * DAY_MS ? factor : 1));
  return id;
}

async function choose(id: string, season: Season): Promise<void> {
  await writeWatch(database.db, id, { isOn: true, stepHours: 24, windowHours: 24, season, owner: null });
}

const reportAt = (id: string, at: number) =>
  makeDriftReport(
    {
      db: database.db,
      clock: () => new Date(at),
      settle: async () => undefined,
      readOwnRows: createOwnRowsReader(database.db),
      onDriftReport: () => undefined,
    },
    id,
    { hours: 24 },
    null,
  );

/** The reports of the last weekend, a day each. */
async function weekend(id: string, season: Season): Promise<DriftReport[]> {
  await choose(id, season);
  return [await reportAt(id, SUNDAY), await reportAt(id, SUNDAY + DAY_MS)];
}

const alerts = (reports: readonly DriftReport[]) =>
  alertOf(
    reports.map(({ window, verdict }) => ({
      from: Date.parse(window.from),
      to: Date.parse(window.to),
      status: verdict,
    })),
  ).alerts;

test('a weekly pattern alerts no one who compares with the same hours of earlier weeks, and everyone else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 10_000 }), async (seed) => {
      const id = await weeks(4, seed);
      expect(alerts(await weekend(id, 'none'))).toBe(true);
      const seasonal = await weekend(id, 'week');
      expect(alerts(seasonal)).toBe(false);
      expect(seasonal[1]).toMatchObject({
        referenceRows: 480,
        seasonal: {
          season: 'week',
          times: 3,
          from: new Date(SUNDAY - 21 * DAY_MS).toISOString(),
          to: new Date(SUNDAY - 6 * DAY_MS).toISOString(),
        },
      });
    }),
    { numRuns: 4, seed: 12 },
  );
});

test('what is new to the season is found, and said of the season', async () => {
  const [saturday, sunday] = await weekend(await weeks(4, 7, 100), 'week');
  expect([saturday!.verdict, sunday!.verdict]).toEqual(['drift', 'drift']);
  expect(sunday!.headline).toBe('Drift: Amount changed from the same hours of earlier weeks.');
  expect(sunday!.reasons).toContain('Amount: values are about 100 times larger');
  expect(sunday!.reasons.join()).not.toMatch(/training/);
});

test('while there is too little history, or none, it is refused with what is needed', async () => {
  const id = await weeks(2, 8);
  await choose(id, 'week');
  await expect(reportAt(id, SUNDAY)).rejects.toMatchObject({
    code: 'season-too-short',
    message: expect.stringMatching(
      /^Reports of “.+” compare with the same hours of earlier weeks\. 1 of them has rows, 160 in all; 2 with 100 rows are needed\.$/,
    ),
  });
  await choose(id, 'year');
  await expect(reportAt(id, SUNDAY)).rejects.toMatchObject({
    code: 'season-too-short',
    message: expect.stringContaining('the same month of earlier years. None of them have rows, 0 in all'),
  });
});

test('the same month of earlier years is the whole month, whichever version answered then', async () => {
  const id = await weeks(1, 9);
  await choose(id, 'year');
  const earlier = Date.UTC(2025, 9, 20);
  for (const at of [earlier, Date.UTC(2025, 9, 31, 23)]) await record(id, at, bought(90, SUNDAY, at / HOUR_MS));
  const report = await reportAt(id, SUNDAY);
  expect(report).toMatchObject({
    referenceRows: 180,
    seasonal: { season: 'year', times: 1, from: '2025-10-01T00:00:00.000Z', to: '2025-11-01T00:00:00.000Z' },
  });
});
