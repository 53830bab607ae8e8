import { WorkbookProblem, type WorkbookProblemCode } from '../../../addin/ports/workbook-port.ts';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { classifiedPane } from '../../fakes/classified-pane.ts';

/** Every kind of failure between a cell and the log: what was typed is still there, is said, and arrives once. */
const OF_SERVER = [
  'server-away',
  'server-slow',
  'not-signed-in',
  'another-person',
  'too-many-requests',
  'database-unavailable',
  'disk-full',
  'internal',
  'unreadable-answer',
  'body-too-large',
  'column-missing',
  'not-allowed',
];
const OF_WORKBOOK: readonly WorkbookProblemCode[] = [
  'cell-being-edited',
  'protected-sheet',
  'protected-workbook',
  'access-denied',
  'read-only',
  'table-gone',
  'table-busy',
  'table-too-large',
  'unsupported-host',
  'unexpected',
];

test.each(OF_SERVER)('%s of the server keeps what was typed, and sends it once', async (code) => {
  const pane = await classifiedPane();
  const wait = pane.pacing.wait;
  pane.pacing.wait = (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
  const { kind } = new ServerProblem(code, '', '');
  pane.server.breakNext('recordFeedback', new ServerProblem(code, 'It failed.', 'Do this.'));
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  const { pending, setAside, waitingBecause } = pane.outbox.snapshot();
  expect(pending + setAside.length).toBe(1);
  expect(waitingBecause ?? setAside[0]).toMatchObject({ sentence: 'It failed.', nextStep: 'Do this.' });
  expect(setAside).toHaveLength(kind === 'refused' ? 1 : 0);
  pane.pacing.wait = wait;
  if (kind === 'refused') pane.actions.retrySetAside();
  else pane.actions.sendNow();
  await pane.settle();
  expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals', kind: 'correct' }]);
  expect(pane.outbox.snapshot()).toMatchObject({ pending: 0, setAside: [] });
});

test.each(OF_WORKBOOK)('%s of the workbook is said, and what stands in the sheet is sent once', async (code) => {
  const pane = await classifiedPane();
  pane.workbook.breakNext('scanCorrections', new WorkbookProblem(code, 'Excel says no.', 'Do that.'));
  pane.workbook.typeQuietly('p4', 'Meals');
  pane.actions.rescan();
  await pane.settle();
  expect(pane.task('correct')).toMatchObject({
    kind: 'failed',
    problem: { code, sentence: 'Excel says no.', nextStep: 'Do that.' },
  });
  expect(pane.workbook.corrections.get('p4')).toBe('Meals');
  pane.actions.rescan();
  pane.actions.rescan();
  await pane.settle();
  expect(pane.server.log).toMatchObject([{ key: 'p4', class: 'Meals' }]);
});
