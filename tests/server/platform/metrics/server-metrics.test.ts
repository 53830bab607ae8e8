import { expect, test } from '@jest/globals';
import { createServerMetrics, type MetricSources } from '../../../../server/platform/metrics/server-metrics.ts';

const NOW = new Date('2026-11-02T12:00:00Z');
const SOURCES: MetricSources = Object.freeze({
  version: '1.2.3',
  clock: () => NOW,
  background: () => ({ profiles: { waitingRows: 7, droppedRows: 40 } }),
  readQueues: async () => [{ queue: 'train', waiting: 2 }],
  readFeeds: async () => [
    {
      ...{
        feedId: 'f1',
        classifierId: 'c1',
        answered: 9,
        filtered: 2,
        malformed: 1,
        repeated: 4,
        deadLetters: 1,
        waiting: 3,
        sinkFaults: 1,
      },
      ...{ lag: 5, lastRecordAt: new Date('2026-11-02T11:59:30Z'), hasFault: true },
    },
    {
      ...{
        feedId: 'f2',
        classifierId: 'c1',
        answered: 0,
        filtered: 0,
        malformed: 0,
        repeated: 0,
        deadLetters: 0,
        waiting: 0,
        sinkFaults: 0,
      },
      ...{ lag: null, lastRecordAt: null, hasFault: false },
    },
  ],
  readFeedColumns: async (feeds: readonly { readonly feedId: string }[]) =>
    feeds
      .slice(0, 1)
      .map(({ feedId }) => ({
        ...{ feedId, column: 3 },
        streamed: { rows: 8, missing: 0.25, distinct: null, mean: 12.5, deviation: 2, least: 9, most: 17 },
        learned: { rows: 400, missing: 0, distinct: null, mean: 11, deviation: 3, least: null, most: null },
      })),
  readSchedules: async () => [
    {
      ...{ id: 'drift-check:c1', kind: 'drift-check', isOn: true, hasFailed: true },
      ...{ lastRunAt: new Date('2026-11-02T11:00:00Z'), nextRunAt: new Date('2026-11-02T13:00:00Z') },
    },
    { id: 'backup', kind: 'backup', isOn: false, hasFailed: false, lastRunAt: null, nextRunAt: null },
  ],
  readChampionAges: async () => [{ classifierId: 'c1', trainedAt: new Date('2026-11-02T11:00:00Z') }],
});

/** The lines that say a figure. */
const linesOf = async (sources: MetricSources) => (await createServerMetrics(sources).text()).split('\n');

test('say what waits and what was dropped, the queues, the age of a model, and the version', async () => {
  const lines = await linesOf(SOURCES);
  expect(lines).toEqual(
    expect.arrayContaining([
      'amend_info{version="1.2.3"} 1',
      'amend_background_waiting_rows{work="profiles"} 7',
      'amend_background_dropped_rows_total{work="profiles"} 40',
      'amend_jobs_waiting{queue="train"} 2',
      'amend_model_age_seconds{classifier="c1"} 3600',
      'amend_database_up 1',
    ]),
  );
});

test('say how feeds stand; of what is not known, nothing', async () => {
  const lines = await linesOf(SOURCES);
  expect(lines).toEqual(
    expect.arrayContaining([
      'amend_feed_records_total{feed="f1",outcome="answered"} 9',
      'amend_feed_records_total{feed="f1",outcome="repeated"} 4',
      'amend_feed_lag_records{feed="f1"} 5',
      'amend_feed_last_record_age_seconds{feed="f1"} 30',
      'amend_feed_dead_letters{feed="f1"} 1',
      'amend_feed_outbox_waiting{feed="f1"} 3',
      'amend_feed_down{feed="f1"} 1',
      'amend_feed_sinks_down{feed="f1"} 1',
      'amend_feed_down{feed="f2"} 0',
    ]),
  );
  expect(lines.filter((line) => /(lag_records|last_record_age_seconds)\{feed="f2"/.test(line))).toEqual([]);
});

test('say what the columns of feeds hold, by their places, beside what was learned from', async () => {
  const lines = (await linesOf(SOURCES)).filter((line) => line.startsWith('amend_feed_column_'));
  expect(lines).toEqual([
    'amend_feed_column_rows{feed="f1",column="3",of="stream"} 8',
    'amend_feed_column_rows{feed="f1",column="3",of="training"} 400',
    'amend_feed_column_missing_ratio{feed="f1",column="3",of="stream"} 0.25',
    'amend_feed_column_missing_ratio{feed="f1",column="3",of="training"} 0',
    'amend_feed_column_mean{feed="f1",column="3",of="stream"} 12.5',
    'amend_feed_column_mean{feed="f1",column="3",of="training"} 11',
    'amend_feed_column_stddev{feed="f1",column="3",of="stream"} 2',
    'amend_feed_column_stddev{feed="f1",column="3",of="training"} 3',
    'amend_feed_column_min{feed="f1",column="3",of="stream"} 9',
    'amend_feed_column_max{feed="f1",column="3",of="stream"} 17',
  ]);
});

test('say of what runs by itself when it ran, whether that failed, and when it runs next', async () => {
  const lines = (await linesOf(SOURCES)).filter((line) => line.startsWith('amend_schedule_'));
  const check = '{schedule="drift-check:c1",kind="drift-check"}';
  expect(lines).toEqual([
    `amend_schedule_enabled${check} 1`,
    'amend_schedule_enabled{schedule="backup",kind="backup"} 0',
    `amend_schedule_last_run_timestamp_seconds${check} ${Date.UTC(2026, 10, 2, 11) / 1_000}`,
    `amend_schedule_last_run_failed${check} 1`,
    `amend_schedule_next_run_timestamp_seconds${check} ${Date.UTC(2026, 10, 2, 13) / 1_000}`,
  ]);
});

test('say the processor time and the memory of the process', async () => {
  const lines = await linesOf(SOURCES);
  for (const name of ['process_cpu_seconds_total', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds'])
    expect(lines.find((line) => line.startsWith(`${name} `))).toMatch(/ [\d.e+-]+$/);
});

test('without the database say so, and leave out what it would have told', async () => {
  let away = false;
  const readQueues = async () => {
    if (away) throw new Error('away');
    return [{ queue: 'train', waiting: 2 }];
  };
  const metrics = createServerMetrics({ ...SOURCES, readQueues });
  expect(await metrics.text()).toContain('amend_jobs_waiting{queue="train"} 2');
  away = true;
  const lines = (await metrics.text()).split('\n');
  expect(lines).toContain('amend_database_up 0');
  expect(lines.filter((line) => /^amend_(jobs|model)/.test(line))).toEqual([]);
  expect(lines).toContain('amend_background_waiting_rows{work="profiles"} 7');
});

test('ask for so many ages of models at most as there may be labels', async () => {
  const asked: number[] = [];
  const readChampionAges = async (most: number) => {
    asked.push(most);
    return [];
  };
  await createServerMetrics({ ...SOURCES, readChampionAges }).text();
  expect(asked).toEqual([200]);
});
