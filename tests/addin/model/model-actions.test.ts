import { aVersion } from '../../fakes/contract-data.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('versions', () => {
  test('an older version is put back in use', async () => {
    const harness = new PaneHarness();
    harness.server.versions = [aVersion({ version: 1, isChampion: false }), aVersion({ version: 2 })];
    const pane = await harness.open({ remembered: true });
    expect(pane.work.versions?.map((version) => version.version)).toEqual([2, 1]);
    pane.actions.rollBack(1, '');
    await pane.settle();
    expect(pane.work.classifier.champion).toBe(1);
    expect(pane.work.versions?.find((version) => version.isChampion)?.version).toBe(1);
  });
});

describe('the model', () => {
  test('in use is pinned, and unpinned', async () => {
    const harness = new PaneHarness();
    harness.server.versions = [aVersion()];
    const pane = await harness.open({ remembered: true });
    pane.actions.pin(1, true);
    await pane.settle();
    expect(pane.work.versions?.[0]?.isPinned).toBe(true);
    expect(pane.work.classifier.championPinned).toBe(true);
    pane.actions.pin(1, false);
    await pane.settle();
    expect(pane.server.championRequests).toEqual([
      { version: 1, pinned: true },
      { version: 1, pinned: false },
    ]);
  });

  test('is written into its sheet', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.writeModelSheet(3);
    await pane.settle();
    expect(pane.workbook.modelSheets.map((report) => report.version.version)).toEqual([3]);
    expect(pane.work.modelSheet).toBe(3);
  });

  test('its policy is saved, or says why not', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.server.breakNext('setPolicies', new ServerProblem('not-allowed', 'You may not do this.', 'Ask an admin.'));
    pane.actions.savePolicies({ retrainAfterCorrections: 100 });
    await pane.settle();
    expect(pane.task('policies')).toMatchObject({ kind: 'failed', problem: { code: 'not-allowed' } });
    pane.actions.retry('policies');
    await pane.settle();
    expect(pane.work.classifier.policies.retrainAfterCorrections).toBe(100);
  });
});
