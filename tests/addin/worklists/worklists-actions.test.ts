import { aWorkList } from '../../fakes/fake-work.ts';
import { aState } from '../../fakes/fake-events.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

test('lists are fetched anew when they changed, or when something was said while one is open; else never', async () => {
  const pane = await new PaneHarness().open({ remembered: true });
  const tell = async (fields: Parameters<typeof aState>[0]) => {
    pane.worklists.asked = 0;
    pane.events.tell(aState({ latestVersion: null, champion: null, ...fields }));
    await pane.settle();
    return pane.worklists.asked;
  };
  pane.worklists.lists = [aWorkList({ state: 'ended', left: 0 })];
  expect(await tell({ workChanges: 1 })).toBe(1);
  expect(await tell({ workChanges: 1 })).toBe(0);
  pane.worklists.lists = [aWorkList()];
  expect(await tell({ workChanges: 2 })).toBe(1);
  expect(pane.work.worklists.listed).toEqual([aWorkList()]);
  pane.actions.draftWork({ kind: 'choosing' });
  await pane.settle();
  expect(pane.work.worklists.people).toEqual([{ person: 'Ann', isScoped: false }]);
});
