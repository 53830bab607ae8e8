import { PaneHarness } from '../../fakes/pane-harness.ts';

test('whoever corrects a row of a signed month is told, until they have read it', async () => {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.store.dispatch({ type: 'signed-touched', signed: [{ month: '2026-10', rows: 1 }] });
  pane.store.dispatch({
    type: 'signed-touched',
    signed: [
      { month: '2026-09', rows: 2 },
      { month: '2026-10', rows: 1 },
    ],
  });
  expect(pane.work.packs.touched).toEqual([
    { month: '2026-09', rows: 2 },
    { month: '2026-10', rows: 2 },
  ]);
  pane.store.dispatch({ type: 'signed-told' });
  expect(pane.work.packs.touched).toEqual([]);
});

test('a month is frozen, signed, downloaded, and its file found again', async () => {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.actions.loadPacks();
  await pane.settle();
  expect(pane.work.packs.listed).toEqual([]);
  pane.actions.freezePack('2026-10', 'pt');
  await pane.settle();
  expect(pane.work.packs.opened?.pack).toMatchObject({ number: 1, month: '2026-10', language: 'pt' });
  pane.actions.signPack(1, 'Read.');
  await pane.settle();
  expect(pane.work.packs.listed).toMatchObject([{ number: 1, signature: { person: 'Carla', note: 'Read.' } }]);
  pane.actions.downloadPack(1, '2026-10', 'workbook');
  await pane.settle();
  expect(pane.carrying.saved.map(([name]) => name)).toEqual([expect.stringMatching(/ 2026-10-1\.xlsx$/)]);
  // SHA-256 of "abc", FIPS 180-2, appendix B.1.
  pane.actions.checkPackFile(new File(['abc'], 'abc.pdf'));
  await pane.settle();
  expect(pane.packs.asked.at(-1)).toEqual([
    'findPackFile',
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ]);
  expect(pane.work.packs.checked).toEqual({ of: 'abc.pdf', found: null });
});
