import { aConnection } from '../../../fakes/fake-feeds.ts';
import { PaneHarness } from '../../../fakes/pane-harness.ts';

const { name, settings } = aConnection();

async function settingUp(from: 'list' | 'set-up') {
  const pane = await new PaneHarness().open({ remembered: true });
  pane.actions.openFeeds();
  pane.actions.beginFeed();
  pane.actions.showFeedsPage({ kind: 'connections', from });
  pane.actions.saveConnection(null, { name, settings });
  await pane.settle();
  pane.actions.closeFeeds();
  return pane;
}

test('a connection that is made is listed and tested, and is the source of the feed that it was made for', async () => {
  const pane = await settingUp('set-up');
  const [made] = pane.work.feeds.connections!;
  expect(made).toMatchObject({ name: 'ERP' });
  expect(pane.work.feeds.tests[made!.id]).toEqual(pane.feeds.test);
  expect(pane.work.feeds.form?.source.connection).toBe(made!.id);
});

test('one that is made for itself is the source of none', async () => {
  const pane = await settingUp('list');
  expect(pane.work.feeds.connections).toHaveLength(1);
  expect(pane.work.feeds.form?.source.connection).toBe('');
});
