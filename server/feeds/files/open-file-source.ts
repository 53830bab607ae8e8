import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import type { FeedSource } from '../ports/source.ts';
import { checkFile } from './check-file.ts';
import { readKeptFormat, readWaiting, storedBytes } from './file-store.ts';
import { firstRecords } from './first-records.ts';
import { betweenLooks, readWaitingFiles, type FileServices } from './read-files.ts';

/** Milliseconds between two looks for files that were sent. */
const LOOK_MS = 1_000;

/** Files that people send to the feed, in the order in which they came. */
export function openFileSource(
  { format }: SourceOf<'file'>,
  { db, feed, clock }: FileServices,
  lookMs = LOOK_MS,
): Promise<FeedSource> {
  return Promise.resolve({
    isShared: false,
    async run(running) {
      if (feed === null) throw new RangeError('run requires a feed that is set up');
      while (!running.signal.aborted) {
        await readWaitingFiles({ db, feed, format, clock }, running);
        if (running.signal.aborted) return;
        running.onIdle();
        await betweenLooks(lookMs, running.signal);
      }
    },
    async sample(count) {
      const file = feed === null ? null : await readWaiting(db, feed);
      if (feed === null || file === null) return [];
      const bytes = storedBytes(db, file.id);
      return firstRecords(bytes, await checkFile(bytes, format, await readKeptFormat(db, feed)), count);
    },
  });
}
