import { fileNameOf } from '../../../addin/carrying/carrying-actions.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

describe('carrying a classifier', () => {
  test('out hands the person a file of its name, with what was said of its rows only if they ask', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.actions.exportClassifier(false);
    await pane.settle();
    pane.actions.exportClassifier(true);
    await pane.settle();
    const { id } = aClassifier();
    expect(pane.carrying.exported).toEqual([
      [id, false],
      [id, true],
    ]);
    expect(pane.carrying.saved).toEqual([
      ['Account of Purchases.amend', '6 bytes'],
      ['Account of Purchases.amend', '6 bytes'],
    ]);
  });

  test('in lists what is there anew; a refusal is shown, and nothing else changes', async () => {
    const pane = await new PaneHarness().open();
    pane.carrying.refusal = new ServerProblem(
      'file-refused',
      'The end of the file is missing.',
      'Carry it over whole.',
    );
    pane.actions.importClassifier(new Blob(['cut']), null);
    await pane.settle();
    expect(pane.task('import')).toMatchObject({
      kind: 'failed',
      problem: { sentence: 'The end of the file is missing.' },
    });
    pane.server.classifiers = [aClassifier()];
    pane.actions.importClassifier(new Blob(['whole']), 'Cards of May');
    await pane.settle();
    expect(pane.carrying.imported).toEqual([['5 bytes', 'Cards of May']]);
    expect(pane.setup.known).toMatchObject([{ id: aClassifier().id }]);
  });

  test('names a file as a disk takes it', () => {
    expect([fileNameOf('Cards: 2026/05'), fileNameOf('Käufe'), fileNameOf('???')]).toEqual([
      'Cards 2026 05.amend',
      'Käufe.amend',
      'classifier.amend',
    ]);
  });
});
