import type { Worker } from 'node:worker_threads';
import { startWorker } from '../../../../server/platform/turns/start-worker.ts';
import { profileInWorker } from '../../../../server/watch/profiling/profile-in-worker.ts';
import { unpackProfile } from '../../../../server/watch/profiling/packed-profile.ts';
import type { ProfiledRows } from '../../../../server/watch/profiling/profiler.ts';

const SOURCE = new URL('../../../../server/watch/profiling/profile-in-worker.ts', import.meta.url).href;
const ROWS: ProfiledRows = {
  ...{ columns: [{ name: 'Text', type: 'text' }], segmentColumn: null, cells: [['taxi'], ['train']] },
  ...{ classes: ['travel'], predicted: [0, 0], confidence: [0.5, 1] },
};
const pack = { do: 'pack', hour: 'h', isLastKept: true } as const;

test('a thread profiles what it is asked to, in order, and says what it cannot', async () => {
  const profiler = profileInWorker();
  const failed = profiler.ask({ do: 'take', hour: 'h', version: 'v', rows: ROWS });
  await expect(failed).rejects.toThrow('HourProfiles requires that a version is known before its rows are taken');
  void profiler.ask({ do: 'know', version: 'v', known: null });
  void profiler.ask({ do: 'take', hour: 'h', version: 'v', rows: ROWS });
  const packed = (await profiler.ask(pack))!;
  expect(packed).toMatchObject({ rows: 2, segments: null });
  const { columns, predictions } = await unpackProfile(packed.profile);
  expect(columns).toMatchObject([{ name: 'Text', rows: 2, missing: 0 }]);
  expect(predictions!.rows).toBe(2);
  expect(profiler.isLost).toBe(false);
  await profiler.stop();
});

test('a thread that ends is lost: what it was asked fails, and so does what it is asked then', async () => {
  let worker!: Worker;
  const profiler = profileInWorker(() => (worker = startWorker(SOURCE, 'profiling-worker')));
  await profiler.ask({ do: 'know', version: 'v', known: null });
  const asked = profiler.ask({ do: 'take', hour: 'h', version: 'v', rows: ROWS });
  const failed = expect(asked).rejects.toThrow('The profiling thread ended with code 1.');
  await worker.terminate();
  await failed;
  expect(profiler.isLost).toBe(true);
  await expect(profiler.ask(pack)).rejects.toThrow('The profiling thread ended with code 1.');
});
