import { openFeedsOf, typeFeedForm, type FeedsContext } from '../../../addin/feeds/feeds-context.ts';
import { emptyForm } from '../../../addin/feeds/form/feed-form.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

test('what is typed is shown and kept, and forgotten in both places', async () => {
  const pane = await new PaneHarness().open({ remembered: true });
  // Of the pane as actions see it, what is asked for here.
  const context = { ...pane, session: {} } as unknown as FeedsContext;
  const form = { ...emptyForm(aClassifier()), name: 'Mails' };
  typeFeedForm(context, form);
  expect(openFeedsOf(context).feeds.form).toEqual(form);
  expect(pane.feedDrafts.read(aClassifier().id)).toEqual(form);
  typeFeedForm(context, null);
  expect(openFeedsOf(context).feeds.form).toBeNull();
  expect(pane.feedDrafts.read(aClassifier().id)).toBeNull();
});
