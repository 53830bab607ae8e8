import { jest } from '@jest/globals';
import { areaOf } from '../../../workbench/cells/area.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import { BackupKeeper } from '../../../workbench/recovery/backup-keeper.ts';
import type { BackupPlace, BackupSlot } from '../../../workbench/recovery/backup-place.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';
import { at, bookOf, valuesAt } from '../workbook/book.ts';
import { FakePacing, settled } from './fake-pacing.ts';
import { Browser } from './shared-place.ts';

interface Options {
  readonly browser?: Browser;
  /** Default: one of the browser's. */
  readonly place?: BackupPlace | null;
  readonly slot?: BackupSlot;
  readonly rows?: number;
}

/** A workbook in a tab that keeps backups of it. */
function keep({ browser = new Browser(), place, slot, rows = 3 }: Options = {}) {
  const { workbook } = bookOf(Array.from({ length: rows }, (_, row) => [`row ${row + 1}`, row]));
  workbook.name = 'Purchases.xlsx';
  const tab = browser.openTab();
  const pacing = new FakePacing();
  const problems: (string | null)[] = [];
  let savedVersion = slot === undefined ? workbook.feed.contentVersion : null;
  const keeper = new BackupKeeper(
    { workbook, origin: null, slot: slot ?? null, isUnsaved: () => workbook.feed.contentVersion !== savedVersion },
    Promise.resolve(place === undefined ? tab.place : place),
    pacing,
    (sentence) => problems.push(sentence),
  );
  const stop = keeper.start();
  const save = () => {
    savedVersion = workbook.feed.contentVersion;
    return keeper.saved();
  };
  const backups = () => [...browser.kept.values()].map(({ about }) => about);
  /** What the cells of the only backup hold. */
  const keptAt = (address: string) => {
    const [only, ...others] = browser.kept.values();
    expect([only === undefined, others]).toEqual([false, []]);
    return valuesAt(readXlsx('kept.xlsx', only!.file).workbook, address).flat();
  };
  return { browser, tab, workbook, pacing, problems, keeper, stop, save, backups, keptAt };
}

const type = (workbook: Workbook, address: string, text: string) =>
  workbook.writeCells(at(workbook, address), [[text]], 'user');

describe('a backup', () => {
  test('is made when nothing was changed for 3 s, of what saving would write', async () => {
    const { workbook, pacing, backups, keptAt } = keep();
    type(workbook, 'A1', 'first');
    await pacing.pass(2_000);
    type(workbook, 'A2', 'second');
    await pacing.pass(2_999);
    expect(backups()).toEqual([]);
    await pacing.pass(1);
    expect(keptAt('A1:B2')).toEqual(['first', 0, 'second', 1]);
    expect(backups()).toEqual([
      { id: 'id-1', name: 'Purchases.xlsx', madeAt: new Date(2026, 10, 29, 14, 32, 5), lost: [] },
    ]);
  });

  test('is made all the same after 30 s of one change after the other', async () => {
    const { workbook, pacing, backups, keptAt } = keep();
    for (let second = 0; second < 28; second += 2) {
      type(workbook, 'A1', `at ${second}`);
      await pacing.pass(2_000);
    }
    expect(backups()).toEqual([]);
    type(workbook, 'A1', 'at 28');
    await pacing.pass(2_000);
    expect(keptAt('A1')).toEqual(['at 28']);
  });

  test('is not made for a cursor that moves', async () => {
    const { workbook, pacing, backups } = keep();
    workbook.select(workbook.activeSheet, areaOf(2, 1));
    await pacing.pass(60_000);
    expect(backups()).toEqual([]);
  });

  test('has the workbook of one moment, though it is changed while it is written; the next one has the change', async () => {
    const { workbook, pacing, keptAt } = keep({ rows: 40 });
    pacing.lookMs = 1;
    let pauses = 0;
    pacing.onPause = () => {
      pauses += 1;
      if (pauses === 1) type(workbook, 'A40', 'meanwhile');
    };
    type(workbook, 'A1', 'changed');
    await pacing.pass(3_010);
    expect(pauses).toBeGreaterThan(1);
    expect([...keptAt('A1'), ...keptAt('A40')]).toEqual(['changed', 'row 40']);
    pacing.onPause = () => undefined;
    await pacing.pass(10_000);
    expect(keptAt('A40')).toEqual(['meanwhile']);
  });

  test('is followed by the next one after four times as long as it took', async () => {
    const { workbook, pacing, backups } = keep({ rows: 2_000 });
    pacing.lookMs = 2;
    const started: number[] = [];
    const took: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      type(workbook, 'A1', `round ${round}`);
      const before = backups()[0]?.madeAt;
      while (backups()[0]?.madeAt === before) await pacing.pass(100);
      started.push(backups()[0]!.madeAt.getTime());
      took.push(pacing.date().getTime() - started[round]!);
    }
    expect(took[0]).toBeGreaterThan(4_000);
    expect(started[1]! - started[0]!).toBeGreaterThanOrEqual(5 * (took[0]! - 100));
  });

  test('that waits is made at once when the page goes out of sight', async () => {
    const { workbook, keeper, pacing, keptAt } = keep();
    type(workbook, 'A1', 'last');
    await pacing.pass(0);
    keeper.hurry();
    await settled();
    expect(keptAt('A1')).toEqual(['last']);
  });

  test('says what the file does not hold', async () => {
    const { workbook, pacing, backups } = keep();
    workbook.setStyle(at(workbook, 'A1'), 'fill', 'red', 'addin');
    await pacing.pass(3_000);
    expect(backups()[0]?.lost).toEqual(['1 cell whose colour was given by its name: saved without it']);
  });
});

describe('a backup is thrown away', () => {
  test('once the workbook is saved; what is changed afterwards is kept again', async () => {
    const { workbook, pacing, save, backups, keptAt } = keep();
    type(workbook, 'A1', 'mine');
    await pacing.pass(3_000);
    expect(backups()).toHaveLength(1);
    await save();
    expect(backups()).toEqual([]);
    type(workbook, 'A1', 'later');
    await pacing.pass(3_000);
    expect(keptAt('A1')).toEqual(['later']);
  });

  test('not when something was changed while it was saved', async () => {
    const { workbook, pacing, keeper, backups } = keep();
    type(workbook, 'A1', 'mine');
    await pacing.pass(3_000);
    await keeper.saved();
    expect(backups()).toHaveLength(1);
  });

  test('also when it is being written meanwhile', async () => {
    const { workbook, pacing, save, backups } = keep({ rows: 40 });
    pacing.lookMs = 1;
    let saving: Promise<void> | null = null;
    pacing.onPause = () => void (saving ??= save());
    type(workbook, 'A1', 'mine');
    await pacing.pass(3_010);
    await saving;
    expect([saving === null, backups()]).toEqual([false, []]);
  });

  test('when another workbook takes its place, for good', async () => {
    const { browser, tab, workbook, pacing, keeper, stop, backups } = keep();
    type(workbook, 'A1', 'mine');
    await pacing.pass(3_000);
    await keeper.giveUp();
    type(workbook, 'A1', 'what its pane still writes');
    await pacing.pass(60_000);
    stop();
    expect([backups(), await browser.openTab().place.take('id-1'), await tab.place.left()]).toEqual([
      [],
      expect.anything(),
      [],
    ]);
  });

  test('not when the tab is closed', async () => {
    const { browser, tab, workbook, pacing, stop } = keep();
    type(workbook, 'A1', 'mine');
    await pacing.pass(3_000);
    stop();
    tab.crash();
    expect(await browser.openTab().place.left()).toHaveLength(1);
  });
});

test('a workbook that was opened from a backup keeps that, and is kept in its place', async () => {
  const browser = new Browser();
  const gone = keep({ browser });
  type(gone.workbook, 'A1', 'left behind');
  await gone.pacing.pass(3_000);
  gone.tab.crash();
  const slot = (await browser.openTab().place.take('id-1'))!;
  const { workbook, pacing, keptAt, save, backups } = keep({ browser, slot });
  await pacing.pass(60_000);
  expect(keptAt('A1')).toEqual(['left behind']);
  type(workbook, 'A1', 'gone on');
  await pacing.pass(3_000);
  expect(keptAt('A1')).toEqual(['gone on']);
  await save();
  expect(backups()).toEqual([]);
});

describe('where no backup can be made', () => {
  test('a window that keeps nothing says so once', async () => {
    const { workbook, pacing, problems } = keep({ place: null });
    type(workbook, 'A1', 'a');
    await pacing.pass(3_000);
    type(workbook, 'A1', 'b');
    await pacing.pass(3_000);
    expect(problems).toEqual([
      'This browser window keeps nothing for the page, as some private windows do. ' +
        'What is not saved is lost when the page is closed or crashes. Press Save to have it as a file.',
    ]);
  });

  test('a full browser says so, keeps the last one, and takes the next when there is room', async () => {
    const { browser, workbook, pacing, problems, keptAt } = keep();
    type(workbook, 'A1', 'kept');
    await pacing.pass(3_000);
    browser.refusal = new DOMException('full', 'QuotaExceededError');
    type(workbook, 'A1', 'too much');
    await pacing.pass(3_000);
    expect(problems).toEqual([
      expect.stringMatching(/^The browser has no room left to keep the workbook\. What is not/),
    ]);
    expect(keptAt('A1')).toEqual(['kept']);
    browser.refusal = null;
    type(workbook, 'A1', 'fits');
    await pacing.pass(3_000);
    expect([problems.at(-1), keptAt('A1')]).toEqual([null, ['fits']]);
  });

  test('a workbook that no file can hold is named with its cause', async () => {
    const { workbook, pacing, problems } = keep();
    workbook.activeSheet.name = 'a/b';
    type(workbook, 'A1', 'a');
    await pacing.pass(3_000);
    expect(problems).toEqual([
      expect.stringMatching(
        /^The browser keeps nothing of the workbook as it is now, .*Excel takes no sheet named “a\/b”/,
      ),
    ]);
  });

  test('what nobody foresaw is said, and logged', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { browser, workbook, pacing, problems } = keep();
    browser.refusal = new TypeError('x is undefined');
    type(workbook, 'A1', 'a');
    await pacing.pass(3_000);
    expect(problems).toEqual([expect.stringMatching(/^The browser could not keep the workbook\./)]);
    expect(logged).toHaveBeenCalledWith(browser.refusal);
    logged.mockRestore();
  });
});
