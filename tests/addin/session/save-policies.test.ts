import { changePolicies } from '../../../addin/session/save-policies.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';

test('one policy is changed, the others stay as they are by now, and the pane shows what the server says', async () => {
  const pane = await classifiedPane();
  const policies = { ...pane.work.classifier.policies };
  const context = { server: pane.server, store: pane.store, session: {} } as never;
  await changePolicies(context, { retrainAfterCorrections: 100 });
  await changePolicies(context, { askBeforeRows: 50 });
  expect(pane.work.classifier.policies).toEqual({ ...policies, retrainAfterCorrections: 100, askBeforeRows: 50 });
});
