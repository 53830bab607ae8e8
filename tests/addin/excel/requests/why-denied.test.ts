import { whyDenied } from '../../../../addin/excel/requests/why-denied.ts';

/** Excel as far as this asks it. On a protected sheet and in a workbook for reading, by Excel: refusals.test.ts. */
function playExcel(run: () => Promise<unknown>, mode = 'readWrite'): void {
  Object.assign(globalThis, {
    Office: { context: { document: { mode } }, DocumentMode: { ReadOnly: 'readOnly' } },
    Excel: { run },
  });
}

const contextWith = (isSheet: boolean, isWorkbook: boolean) => ({
  workbook: {
    worksheets: { items: [{ protection: { protected: isSheet } }], load: () => undefined },
    protection: { protected: isWorkbook, load: () => undefined },
  },
  sync: async () => undefined,
});

test.each([
  ['sheet', true, true],
  ['structure', false, true],
  ['label', false, false],
])('of a denial the reason is %s', async (reason, isSheet, isWorkbook) => {
  const run = (work: (context: unknown) => Promise<unknown>) => work(contextWith(isSheet, isWorkbook));
  playExcel(run as () => Promise<unknown>);
  expect(await whyDenied()).toBe(reason);
});

test('where not even that may be read it is a label, and in a document for reading it is that', async () => {
  playExcel(() => Promise.reject(new Error('AccessDenied')));
  expect(await whyDenied()).toBe('label');
  playExcel(() => Promise.reject(new Error('AccessDenied')), 'readOnly');
  expect(await whyDenied()).toBe('read-only');
});
