import { describe, expect, test } from '@jest/globals';
import { openBackupStore } from '../../../workbench/recovery/backup-store.ts';
import { browserLocks } from '../../../workbench/recovery/tab-locks.ts';
import { settled } from './fake-pacing.ts';
import { Browser } from './shared-place.ts';

const about = (name: string, minute = 0) => ({ name, madeAt: new Date(2026, 10, 29, 14, minute), lost: [] });
const FILE = Object.freeze([1, 2, 3]);
const file = () => Uint8Array.from(FILE);
const names = (backups: readonly { name: string }[]) => backups.map(({ name }) => name);

// With IndexedDB and Web Locks: tests/e2e/unsaved-work.test.ts, in a real browser.
describe('backups of several tabs', () => {
  test('what a tab left behind that is gone is found, the latest first; what an open tab has is not', async () => {
    const browser = new Browser();
    const first = browser.openTab();
    const second = browser.openTab();
    await (await first.place.take())!.put(about('early.xlsx', 1), file());
    await (await first.place.take())!.put(about('late.xlsx', 2), file());
    await (await second.place.take())!.put(about('open.xlsx', 3), file());
    first.crash();
    expect(names(await browser.openTab().place.left())).toEqual(['late.xlsx', 'early.xlsx']);
  });

  test('looking takes nothing: the next tab finds the same', async () => {
    const browser = new Browser();
    const gone = browser.openTab();
    await (await gone.place.take())!.put(about('a.xlsx'), file());
    gone.crash();
    await browser.openTab().place.left();
    expect(names(await browser.openTab().place.left())).toEqual(['a.xlsx']);
  });

  test('one tab takes it, and has its file; the other may not', async () => {
    const browser = new Browser();
    const gone = browser.openTab();
    await (await gone.place.take())!.put(about('a.xlsx'), file());
    gone.crash();
    const [{ id } = { id: '' }] = await browser.openTab().place.left();
    const slot = await browser.openTab().place.take(id);
    expect([...(await slot!.file())!]).toEqual(FILE);
    expect(await browser.openTab().place.take(id)).toBeNull();
    slot!.release();
    expect(await browser.openTab().place.take(id)).not.toBeNull();
  });

  test('two workbooks never stand in each other’s place, and one that is cleared is gone', async () => {
    const browser = new Browser();
    const { place } = browser.openTab();
    const [one, two] = [await place.take(), await place.take()];
    await one!.put(about('a.xlsx'), file());
    await two!.put(about('b.xlsx'), file());
    await one!.clear();
    expect([...browser.kept.values()].map((each) => each.about.name)).toEqual(['b.xlsx']);
  });
});

test('without IndexedDB there is no store', async () => {
  expect(await openBackupStore()).toBeNull();
});

describe('a lock of the browser', () => {
  /** Web Locks with one lock that is held, or free. */
  const manager = (isFree: boolean) => {
    const told: string[] = [];
    const request = async (_: string, options: LockOptions, use: (lock: Lock | null) => unknown) => {
      told.push(options.ifAvailable === true ? 'asked' : 'waited');
      if (!isFree && options.ifAvailable !== true)
        await new Promise((_resolve, reject) =>
          options.signal!.addEventListener('abort', () => reject(options.signal!.reason as Error)),
        );
      await use(isFree ? { name: 'a', mode: 'exclusive' } : null);
      told.push('let go');
    };
    return { told, locks: browserLocks({ request: request as never }) };
  };

  test('is held until it is let go', async () => {
    const { told, locks } = manager(true);
    const release = await locks.hold('a');
    expect(told).toEqual(['asked']);
    release!();
    await settled();
    expect(told).toEqual(['asked', 'let go']);
  });

  test('that another tab holds is not had, at once or after waiting for it', async () => {
    const { told, locks } = manager(false);
    expect(await locks.hold('a')).toBeNull();
    expect(await locks.hold('a', 1)).toBeNull();
    expect(told.filter((each) => each !== 'let go')).toEqual(['asked', 'asked', 'waited']);
  });

  test('that cannot be asked for is an error', async () => {
    const locks = browserLocks({ request: (() => Promise.reject(new TypeError('no'))) as never });
    await expect(locks.hold('a')).rejects.toThrow('no');
  });
});
