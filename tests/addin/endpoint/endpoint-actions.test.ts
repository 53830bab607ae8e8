import { mayEnter } from '../../../addin/endpoint/endpoint-actions.ts';
import { aModelEndpoint } from '../../fakes/fake-endpoint.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

const working = (pane: PaneHarness) => {
  const { stage } = pane.store.getState();
  if (stage.kind !== 'working') throw new Error('no classifier is open');
  return stage.work.modelEndpoint;
};

describe('the actions of a model endpoint', () => {
  test('do not ask where it is for whoever sets up one classifier alone', async () => {
    const pane = new PaneHarness();
    pane.server.roles = ['viewer'];
    pane.modelEndpoint.entered = aModelEndpoint();
    await pane.open({ remembered: true });
    pane.actions.openEndpoint();
    await pane.settle();
    expect(working(pane)).toMatchObject({ isOpen: true, entered: undefined, use: { endpoint: { model: 'small' } } });
  });

  test('forget what was shown when the page is closed', async () => {
    const pane = new PaneHarness();
    pane.server.roles = ['admin'];
    pane.modelEndpoint.entered = aModelEndpoint();
    await pane.open({ remembered: true });
    pane.actions.openEndpoint();
    await pane.settle();
    expect(working(pane).entered).toMatchObject({ model: 'small' });
    pane.actions.closeEndpoint();
    expect(working(pane)).toEqual({ isOpen: false, entered: undefined, use: null, trial: null });
  });

  test('let nobody enter one who is not known yet', () => {
    expect(mayEnter(null)).toBe(false);
  });
});
