import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { cellBeingEdited } from '../../fakes/fake-workbook.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/** Adds a row below the others. */
function addRow(pane: Awaited<ReturnType<typeof classifiedPane>>, key: string, account: string | null = null): void {
  pane.workbook.columns.forEach((column, at) => column.values.push([key, 'Bus', 3, account][at]!));
}

describe('rows that change after they were classified', () => {
  test('are found by their cells, not by their place, and are classified again in the same view', async () => {
    const pane = await classifiedPane();
    const { view } = pane.work;
    for (const column of pane.workbook.columns) column.values.reverse();
    pane.actions.lookForChanges();
    await pane.settle();
    expect(pane.work.changed).toEqual({ edited: [], added: [] });
    pane.workbook.columns[1]!.values[0] = 'Hotel';
    addRow(pane, 'p9');
    addRow(pane, 'labelled', 'Meals');
    pane.actions.lookForChanges();
    await pane.settle();
    expect(pane.work.changed).toEqual({ edited: ['p5'], added: ['p9', 'labelled'] });
    pane.actions.classifyChanged();
    await pane.settle();
    expect(pane.server.predictionRequests.at(-1)).toMatchObject({ view, rows: { keys: ['p5', 'p9'] } });
    expect(pane.work).toMatchObject({ view, changed: null, classified: { rows: 2 } });
    pane.actions.lookForChanges();
    await pane.settle();
    expect(pane.work.changed).toEqual({ edited: [], added: [] });
  });

  test('are classified by themselves every so many minutes, as the workbook remembers, and never while a cell is edited', async () => {
    const pane = await classifiedPane();
    const due: (() => void)[] = [];
    pane.pacing.wait = async (ms, signal) => {
      if (ms < 60_000) return;
      expect(ms).toBe(300_000);
      await new Promise<void>((resolve) => {
        due.push(resolve);
        signal?.addEventListener('abort', () => resolve());
      });
    };
    const pass = async () => {
      due.splice(0).forEach((end) => end());
      await pane.settle();
    };
    pane.actions.chooseOccasion(5);
    await pane.settle();
    expect(pane.workbook.settings.get('amend.by-itself')).toContain('"minutes":5');
    const asked = pane.server.predictionRequests.length;
    await pass();
    expect(pane.server.predictionRequests).toHaveLength(asked);
    addRow(pane, 'p9');
    pane.workbook.breakNext('readTable', cellBeingEdited());
    await pass();
    expect(pane.server.predictionRequests).toHaveLength(asked);
    expect(pane.task('changed').kind).toBe('idle');
    pane.workbook.breakNext('readTable', new WorkbookProblem('table-gone', 'It is gone.', 'Select it.'));
    await pass();
    expect(pane.task('changed')).toMatchObject({ kind: 'failed', problem: { code: 'table-gone' } });
    await pass();
    expect(pane.server.predictionRequests.at(-1)?.rows.keys).toEqual(['p9']);
    await pass();
    expect(pane.server.predictionRequests).toHaveLength(asked + 1);
    pane.actions.chooseOccasion(0);
    addRow(pane, 'p10');
    await pass();
    expect(pane.server.predictionRequests).toHaveLength(asked + 1);
  });
});

test('a look that was stopped goes on with what it had read, and says how far it is meanwhile', async () => {
  const pane = await classifiedPane();
  pane.workbook.columns[1]!.values[5] = 'Hotel';
  const { readTable } = pane.workbook;
  const kept: unknown[] = [];
  pane.workbook.readTable = async (table, reading = {}) => {
    kept.push(reading.kept);
    reading.onProgress?.({ done: kept.length === 1 ? 4 : 6, total: 6 });
    if (kept.length === 1) {
      pane.actions.cancel('changed');
      reading.signal?.throwIfAborted();
    }
    return readTable.call(pane.workbook, table, reading);
  };
  pane.actions.lookForChanges();
  await pane.settle();
  expect([pane.task('changed').kind, pane.work.looked, pane.work.changed]).toEqual([
    'cancelled',
    { done: 4, total: 6 },
    null,
  ]);
  pane.actions.goOnLooking();
  await pane.settle();
  expect(pane.work).toMatchObject({ looked: null, changed: { edited: ['p5'] } });
  pane.actions.lookForChanges();
  await pane.settle();
  expect([kept[0] === kept[1], kept[1] === kept[2], kept.length]).toEqual([true, false, 3]);
});

test('ten rows are classified for a look, then the others in the same view', async () => {
  const pane = await classifiedPane();
  for (let row = 0; row < 20; row++) addRow(pane, `n${row}`);
  pane.actions.previewClassifying();
  await pane.settle();
  expect(pane.work.classified).toMatchObject({ rows: 10, remaining: 12 });
  const { view } = pane.work;
  pane.actions.goOnClassifying();
  await pane.settle();
  expect(pane.work.classified).toMatchObject({ rows: 22, remaining: 0, view });
});

describe('a row edited after it was classified', () => {
  /** Waits end when the test says so. */
  function heldWaits(pane: Awaited<ReturnType<typeof classifiedPane>>) {
    const due: (() => void)[] = [];
    pane.pacing.wait = async (ms, signal) => {
      if (ms !== 3_000) return;
      await new Promise<void>((resolve) => {
        due.push(resolve);
        signal?.addEventListener('abort', () => resolve());
      });
    };
    return async () => {
      due.splice(0).forEach((end) => end());
      await pane.settle();
    };
  }

  test('is marked once the person has paused, and the mark goes when it is classified again or put back', async () => {
    const pane = await classifiedPane();
    const pause = heldWaits(pane);
    const asked = pane.server.predictionRequests.length;
    pane.workbook.columns[1]!.values[4] = 'Hotel';
    pane.workbook.tellEdited();
    await pane.settle();
    expect(pane.workbook.edited).toEqual([]);
    await pause();
    expect(pane.workbook.edited).toEqual(['p4']);
    // It is only marked, unless that is chosen.
    expect(pane.server.predictionRequests).toHaveLength(asked);
    pane.workbook.columns[1]!.values[4] = 'Cafe';
    pane.workbook.tellEdited();
    await pause();
    expect(pane.workbook.edited).toEqual([]);
    pane.workbook.columns[1]!.values[4] = 'Hotel';
    pane.actions.lookForChanges();
    await pane.settle();
    pane.actions.classifyChanged();
    await pane.settle();
    expect(pane.workbook.edited).toEqual([]);
  });

  test('is classified by itself on edit, it alone, never while a cell is edited, and that is said', async () => {
    const pane = await classifiedPane();
    const pause = heldWaits(pane);
    pane.actions.chooseOccasion('edit');
    await pane.settle();
    expect(pane.workbook.settings.get('amend.by-itself')).toContain('"edit"');
    pane.workbook.columns[1]!.values[5] = 'Hotel';
    pane.workbook.tellEdited();
    pane.workbook.tellEdited();
    pane.workbook.breakNext('readTable', cellBeingEdited());
    const asked = pane.server.predictionRequests.length;
    await pause();
    expect(pane.server.predictionRequests).toHaveLength(asked);
    await pause();
    expect(pane.server.predictionRequests.slice(asked).map(({ rows }) => rows.keys)).toEqual([['p5']]);
    expect(pane.work).toMatchObject({ byItself: { rows: 1 }, changed: null });
    await pause();
    expect(pane.server.predictionRequests).toHaveLength(asked + 1);
  });
});

describe('after the pane was opened anew', () => {
  async function reopened(before: PaneHarness): Promise<PaneHarness> {
    before.workbook.forgetListeners();
    const pane = new PaneHarness(before.workbook);
    Object.assign(pane.server, { log: before.server.log });
    return pane.open({ remembered: true });
  }

  test('edited and new rows are found by what the workbook remembers', async () => {
    const before = await classifiedPane();
    before.workbook.columns[1]!.values[4] = 'Hotel';
    addRow(before, 'p9');
    const pane = await reopened(before);
    pane.actions.lookForChanges();
    await pane.settle();
    expect(pane.work.changed).toEqual({ edited: ['p4'], added: ['p9'] });
    expect(pane.workbook.edited).toEqual(['p4']);
  });

  test('a run that stopped goes on where it stopped, in its view', async () => {
    const before = await classifiedPane();
    for (let row = 0; row < 20; row++) addRow(before, `n${row}`);
    before.actions.previewClassifying();
    await before.settle();
    const pane = await reopened(before);
    expect(pane.work.runs.known.at(-1)).toMatchObject({ id: pane.work.view, wanted: 22, done: 10 });
    pane.actions.goOnClassifying();
    await pane.settle();
    expect(pane.server.predictionRequests.flatMap(({ rows }) => rows.keys)).toHaveLength(12);
    expect(pane.work).toMatchObject({ view: before.work.view, classified: { rows: 12, remaining: 0 } });
    expect(pane.work.runs.known.at(-1)).toMatchObject({ wanted: 22, done: 22 });
  });
});
