import { randomUUID } from 'node:crypto';
import type { SourceOf } from '../../../contract/feeds/feed-source.ts';
import { FeedError, type FeedSource } from '../ports/source.ts';
import { checkFile } from './check-file.ts';
import { insertRefused, readStamp } from './file-store.ts';
import { firstRecords } from './first-records.ts';
import { keepFile } from './keep-file.ts';
import { filesIn, withFolderFile, type FolderFile } from './look-in-folder.ts';
import { betweenLooks, readWaitingFiles, type FileServices } from './read-files.ts';

/** What a source of a folder is opened with beside what all sources are. */
export interface FolderServices extends FileServices {
  /** The folders that feeds may read, by the names that the settings give them. */
  readonly folders: ReadonlyMap<string, string>;
  /** The most bytes of a file. */
  readonly mostBytes: number;
}

/** Of a file that is tried, so many rows show what it is. */
const SHOWING_ROWS = 2_000;

/**
 * Files that come into a folder. One is taken when two looks find it alike; it is kept in the database and read from
 * there, so that what becomes of it in the folder meanwhile changes nothing. In the folder it stays as it is.
 *
 * @throws {FeedError} missing, where the settings name no such folder
 */
export async function openFolderSource(
  settings: SourceOf<'folder'>,
  services: FolderServices,
  lookMs = settings.everySeconds * 1_000,
): Promise<FeedSource> {
  const { folder: name, suffix, format } = settings;
  const folder = services.folders.get(name);
  if (folder === undefined) throw new FeedError({ reason: 'missing', what: 'folder', name });
  return Promise.resolve({
    isShared: false,
    async run(running) {
      const { db, feed, clock } = services;
      if (feed === null) throw new RangeError('run requires a feed that is set up');
      const watch = new FolderWatch({ ...services, feed }, settings);
      while (!running.signal.aborted) {
        await watch.look(await filesIn(folder, name, suffix), running.signal);
        await readWaitingFiles({ db, feed, format, clock }, running);
        if (running.signal.aborted) return;
        running.onIdle();
        await betweenLooks(lookMs, running.signal);
      }
    },
    async sample(count) {
      const file = (await filesIn(folder, name, suffix)).at(-1);
      if (file === undefined) return [];
      const records = await withFolderFile(file, async (bytes) =>
        firstRecords(bytes, await checkFile(bytes, format, {}, SHOWING_ROWS), count),
      );
      return records ?? [];
    },
  });
}

/** Takes in the files of a folder as they come, and remembers which it has seen. */
class FolderWatch {
  /** By name, how each looked last time; and those that are done with. */
  private before = new Map<string, string>();
  private readonly done = new Map<string, string>();

  constructor(
    private readonly services: FolderServices & { readonly feed: string },
    private readonly settings: SourceOf<'folder'>,
  ) {}

  async look(files: readonly FolderFile[], signal: AbortSignal): Promise<void> {
    for (const file of files) {
      if (signal.aborted) return;
      if (this.done.get(file.name) === file.stamp || this.before.get(file.name) !== file.stamp) continue;
      if (await this.takeIn(file)) this.done.set(file.name, file.stamp);
    }
    this.before = new Map(files.map(({ name, stamp }) => [name, stamp]));
    for (const name of this.done.keys()) if (!this.before.has(name)) this.done.delete(name);
  }

  /** @returns whether it is done with */
  private async takeIn(file: FolderFile): Promise<boolean> {
    const { db, feed, clock, mostBytes, log } = this.services;
    const { format } = this.settings;
    const { name, bytes: size, stamp } = file;
    if ((await readStamp(db, feed, name, format)) === stamp) return true;
    const came = { id: randomUUID(), feed, name, bytes: size, stamp, putBy: null, putAt: clock() };
    if (size > mostBytes) {
      await insertRefused(db, { ...came, hash: '', origin: 'folder' }, format, {
        line: 1,
        fault: { reason: 'too-large', bytes: size, most: mostBytes },
      });
      log.warn({ file: name, bytes: size, most: mostBytes }, 'a file of a watched folder is too large to be read');
      return true;
    }
    const isKept = await withFolderFile(file, (bytes, hash) =>
      db.transaction().execute(async (transaction) => {
        await keepFile(transaction, { ...came, hash, origin: 'folder' }, bytes, format);
        return true;
      }),
    );
    return isKept === true;
  }
}
