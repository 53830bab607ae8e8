import { followView } from '../../../addin/session/follow-view.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';

const told = (key: string, before: string) => ({
  key,
  before,
  class: 'Meals',
  confidence: 0.8,
  source: 'model' as const,
});

test('rows of the view are written as they are answered by now; what somebody spoke of, or shows the same, is unmarked', async () => {
  const pane = await classifiedPane();
  const written: unknown[] = [];
  const session = { applier: { add: async (rows: readonly unknown[]) => void written.push(...rows) } };
  const context = { store: pane.store, server: pane.server, session } as never as Parameters<typeof followView>[0];
  pane.server.viewChanges = [told('p4', 'Travel'), told('p5', 'Travel'), told('p6', 'Meals')];
  expect(await followView(context, new Set(['p5']))).toEqual(pane.server.viewChanges);
  expect(written).toMatchObject([
    { key: 'p4', changed: true },
    { key: 'p5', changed: false },
    { key: 'p6', changed: false },
  ]);
});

test('where another classifier was opened meanwhile, nothing is written', async () => {
  const pane = await classifiedPane();
  const written: unknown[] = [];
  const session = { applier: { add: async (rows: readonly unknown[]) => void written.push(...rows) } };
  const context = { store: pane.store, server: pane.server, session } as never as Parameters<typeof followView>[0];
  pane.server.viewChanges = [told('p4', 'Travel')];
  const following = followView(context);
  context.session = null;
  expect(await following).toEqual([]);
  expect(written).toEqual([]);
});
