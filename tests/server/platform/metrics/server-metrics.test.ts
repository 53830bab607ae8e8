import { expect, test } from '@jest/globals';
import { createServerMetrics, type MetricSources } from '../../../../server/platform/metrics/server-metrics.ts';

const NOW = new Date('2026-11-02T12:00:00Z');
const SOURCES: MetricSources = Object.freeze({
  version: '1.2.3',
  clock: () => NOW,
  background: () => ({ profiles: { waitingRows: 7, droppedRows: 40 } }),
  readQueues: async () => [{ queue: 'train', waiting: 2 }],
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
