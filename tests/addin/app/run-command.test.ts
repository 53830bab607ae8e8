import { COMMANDS, runCommand, type Command } from '../../../addin/app/run-command.ts';
import type { Step } from '../../../addin/session/shared-state.ts';
import { aClassifier, aDriftReport } from '../../fakes/contract-data.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';

const run = (pane: PaneHarness, command: Command) => runCommand(command, pane);

describe('a command of Excel’s ribbon or menu', () => {
  const did: { readonly [Name in Command]: readonly [step: Step, seen: (pane: PaneHarness) => unknown] } = {
    classifyRows: ['classify', (pane) => pane.work.classified?.rows],
    sendCorrections: ['correct', (pane) => pane.server.log.map(({ key, class: name }) => [key, name])],
    checkDrift: ['drift', (pane) => pane.work.drift],
    whyThisClass: ['correct', (pane) => pane.work.why?.explanation?.key],
    acceptRows: ['correct', (pane) => pane.server.log.map(({ key, kind }) => [key, kind])],
    showHistory: ['correct', (pane) => pane.work.rowHistory?.key],
  };
  const expected: { readonly [Name in Command]: unknown } = {
    classifyRows: 2,
    sendCorrections: [['p4', 'Meals']],
    checkDrift: aDriftReport(),
    whyThisClass: 'p1',
    acceptRows: [['p1', 'accept']],
    showHistory: 'p1',
  };

  test.each(COMMANDS)('%s is done at the step at which one sees what comes of it', async (command) => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.workbook.selectedRowIndex = 1;
    pane.workbook.selectedRowIndexes = [1];
    pane.workbook.answers = [null, 'Travel', null, null, null, null];
    if (command === 'sendCorrections') pane.workbook.corrections.set('p4', 'Meals');
    run(pane, command);
    await pane.settle();
    const [step, seen] = did[command];
    expect([pane.work.step, seen(pane)]).toEqual([step, expected[command]]);
  });

  test('before a training shows what comes first, and does nothing', async () => {
    const pane = await new PaneHarness().open({ remembered: true });
    pane.store.dispatch({ type: 'classifier-refreshed', classifier: aClassifier({ champion: null, classes: [] }) });
    run(pane, 'classifyRows');
    expect([pane.work.step, pane.task('classify').kind]).toEqual(['classify', 'idle']);
  });

  test('of a pane without a classifier changes nothing', async () => {
    const pane = await new PaneHarness().open();
    const before = pane.store.getState();
    for (const command of COMMANDS) run(pane, command);
    expect(pane.store.getState()).toBe(before);
  });

  test('of a pane that is opening waits for its classifier', async () => {
    const pane = new PaneHarness();
    pane.workbook.selectedRowIndex = 1;
    const opened = pane.open({ remembered: true });
    while (pane.actions === undefined) await Promise.resolve();
    run(pane, 'whyThisClass');
    await opened;
    await pane.settle();
    expect([pane.work.step, pane.work.why?.explanation?.key]).toEqual(['correct', 'p1']);
  });
});
