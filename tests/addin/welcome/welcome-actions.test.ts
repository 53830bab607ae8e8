import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { isNew } from '../../../addin/welcome/welcome-actions.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

/** A pane that somebody opens who was never here. */
async function newcomer(pane = new PaneHarness()): Promise<PaneHarness> {
  pane.server.welcomed = false;
  return pane.open();
}

describe('whoever was never here', () => {
  test('is greeted until they go on, in this pane and in any other', async () => {
    const pane = await newcomer();
    expect(isNew(pane.setup)).toBe(true);
    pane.actions.leaveWelcome();
    await pane.settle();
    expect(isNew(pane.setup)).toBe(false);
    expect(pane.server.welcomed).toBe(true);
    expect(pane.setup.inspected).toMatchObject({ labelColumn: 'Account' });
    pane.actions.leaveClassifier();
    await pane.settle();
    expect(isNew(pane.setup)).toBe(false);
  });

  test('is not greeted for ever by a server that could not note it: it hears it the next time', async () => {
    const pane = await newcomer();
    pane.server.breakNext('leaveWelcome', serverAwayProblem());
    pane.actions.leaveWelcome();
    await pane.settle();
    expect(pane.server.welcomed).toBe(false);
    await pane.open();
    expect(isNew(pane.setup)).toBe(false);
    expect(pane.server.welcomed).toBe(true);
  });

  test('who opens a workbook with a classifier goes to work, and is greeted where none is', async () => {
    const pane = new PaneHarness();
    pane.server.welcomed = false;
    await pane.open({ remembered: true });
    expect(pane.work.classifier.name).not.toBe('');
    pane.actions.leaveClassifier();
    await pane.settle();
    expect(isNew(pane.setup)).toBe(true);
  });

  test('tries it on a sample, which is looked at as any table', async () => {
    const pane = await newcomer();
    pane.actions.trySample();
    await pane.settle();
    const [sample] = pane.workbook.samples;
    expect(sample!.headers).toEqual(['No.', 'Merchant', 'Description', 'Amount', 'Account']);
    expect(isNew(pane.setup)).toBe(false);
    expect(pane.setup.selection).toMatchObject({ kind: 'table' });
  });

  test('is told why there is no sample, and is still greeted', async () => {
    const pane = await newcomer();
    pane.workbook.breakNext(
      'addSample',
      new WorkbookProblem('read-only', 'The workbook is read-only.', 'Save a copy.'),
    );
    pane.actions.trySample();
    await pane.settle();
    expect(pane.task('sample')).toMatchObject({ kind: 'failed', problem: { sentence: 'The workbook is read-only.' } });
    expect(isNew(pane.setup)).toBe(true);
  });
});

test('nobody is greeted where nobody says who is there', async () => {
  const pane = new PaneHarness();
  pane.server.breakNext('session', serverAwayProblem());
  await newcomer(pane);
  expect(isNew(pane.setup)).toBe(false);
});
