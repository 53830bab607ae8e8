import { inExcel, inExcelPatiently, writeQuietly } from '../../../../addin/excel/requests/excel-session.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
});

/** An Excel whose answers are told, one after the other. */
function answering(...answers: (() => Promise<unknown>)[]): { asked: () => number } {
  let asked = 0;
  Object.assign(globalThis, { Excel: { run: () => answers[asked++]!() } });
  return { asked: () => asked };
}

const EDITING = Object.assign(new Error('A cell is being edited.'), { code: 'InvalidOperationInCellEditMode' });

test('outside Excel both say so', async () => {
  for (const run of [inExcel, inExcelPatiently])
    await expect(run(() => Promise.resolve(1))).rejects.toMatchObject({
      message: 'Amend is not running inside Excel.',
    });
});

test('a person’s cancel is passed on as it is', async () => {
  const cancel = new DOMException('cancelled', 'AbortError');
  answering(() => Promise.reject(cancel));
  await expect(inExcel(() => Promise.resolve(1))).rejects.toBe(cancel);
});

test('work that nobody pressed a button for is asked for again while a cell is being edited', async () => {
  const excel = answering(
    () => Promise.reject(EDITING),
    () => Promise.resolve('written'),
  );
  await expect(inExcelPatiently(() => Promise.resolve('written'))).resolves.toBe('written');
  expect(excel.asked()).toBe(2);
});

test('events are switched on again after a write that failed', async () => {
  let syncs = 0;
  const context = {
    runtime: { enableEvents: true },
    application: { suspendScreenUpdatingUntilNextSync: () => undefined },
    sync: () => (syncs++ === 0 ? Promise.reject(EDITING) : Promise.resolve()),
  };
  const seen: boolean[] = [];
  await expect(
    writeQuietly(context as unknown as Excel.RequestContext, () => void seen.push(context.runtime.enableEvents)),
  ).rejects.toBe(EDITING);
  expect([seen, context.runtime.enableEvents, syncs]).toEqual([[false], true, 2]);
});
