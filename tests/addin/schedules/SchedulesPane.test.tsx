/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { ServerProblem } from '../../../addin/ports/server-port.ts';
import { FRESH_MS } from '../../../addin/schedules/schedules-actions.ts';
import type { Role } from '../../../contract/access.ts';
import type { Schedule } from '../../../contract/schedule.ts';
import { aSchedule, aScheduleRun } from '../../fakes/fake-schedules.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

/** The pane of a classifier at what runs by itself, whose clock goes on when a test says so. */
async function opened(there: (here: Schedule['classifier']) => Schedule[], roles: Role[] = ['admin']) {
  const pane = new PaneHarness();
  pane.server.roles = roles;
  const ticks: (() => void)[] = [];
  const { wait } = pane.pacing;
  pane.pacing.wait = (ms, signal) => (ms === FRESH_MS ? new Promise((done) => ticks.push(done)) : wait(ms, signal));
  await pane.open({ remembered: true });
  const { stage } = pane.store.getState();
  if (stage.kind !== 'working') throw new Error('no classifier is open');
  const { id, name } = stage.work.classifier;
  pane.schedules.schedules = there({ id, name });
  const { person } = renderPane(<App store={pane.store} actions={pane.actions} />);
  const settle = () => act(() => pane.settle());
  await person.click(screen.getByRole('button', { name: 'More' }));
  await person.click(screen.getByRole('menuitem', { name: 'Runs by itself' }));
  await settle();
  return {
    ...{ pane, person, settle, schedules: pane.schedules },
    tick: async () => {
      ticks.splice(0).forEach((done) => done());
      await settle();
    },
    press: async (name: string) => {
      await person.click(screen.getByRole('button', { name }));
      await settle();
    },
  };
}

const item = (name: string) => within(screen.getByRole('listitem', { name }));
const check = (classifier: Schedule['classifier'], fields: Partial<Schedule> = {}) =>
  aSchedule({
    ...{ id: `drift-check:${classifier!.id}`, kind: 'drift-check', classifier, owner: 'Carla' },
    ...{ trigger: { kind: 'every', seconds: 3_600 }, takesTrigger: true },
    ...fields,
  });
const other = { id: '00000000-0000-4000-8000-000000000999', name: 'Invoices' };

describe('what runs by itself', () => {
  test('says of each when it runs, what came of the last run in its own words, and when it runs next', async () => {
    await opened((here) => [
      check(here, {
        lastRun: aScheduleRun({ result: 'failed', detail: 'The window is too short.', missed: 2, skipped: 1 }),
      }),
      aSchedule(),
      aSchedule({ id: 'upkeep', kind: 'upkeep', lastRun: null, trigger: { kind: 'every', seconds: 600 } }),
      check(other, { trigger: { kind: 'every', seconds: 86_400 } }),
    ]);
    const failed = item('Check for drift');
    expect(failed.getByText('Failed')).toBeVisible();
    expect(failed.getByText('Every hour')).toBeVisible();
    expect(failed.getByText('5 Nov 2026, 08:00, 4 seconds: failed')).toBeVisible();
    expect(failed.getByText('The window is too short.')).toBeVisible();
    expect(failed.getByText(/^2 times before it passed while no server ran/)).toBeVisible();
    expect(failed.getByText('1 time came while it was under way, and was skipped.')).toBeVisible();
    expect(failed.getByText('6 Nov 2026, 02:00')).toBeVisible();
    expect(item('Check of all logs').getByText('Every day at 02:00 (UTC)')).toBeVisible();
    expect(item('Look at the server’s own state').getByText('Never yet')).toBeVisible();
    expect(screen.queryByText('Of Invoices')).toBeNull();
  });

  test('shows other classifiers’ where somebody asks for them', async () => {
    const { person } = await opened((here) => [check(here), check(other)]);
    await person.click(screen.getByRole('checkbox', { name: 'Also of other classifiers' }));
    expect(screen.getByText('Of Invoices')).toBeVisible();
  });

  test('says where nothing runs yet', async () => {
    await opened(() => []);
    expect(screen.getByText(/^Nothing runs by itself here yet/)).toBeVisible();
  });

  test('is turned off and on, and asked to run, which is said until it has', async () => {
    const { press, tick, schedules } = await opened((here) => [check(here)]);
    await press('Run now: Check for drift');
    expect(item('Check for drift').getByText(/begins within a minute/)).toBeVisible();
    schedules.schedules = [
      { ...schedules.schedules[0]!, lastRun: aScheduleRun({ beganAt: '2026-11-05T09:00:00.000Z' }) },
    ];
    await tick();
    expect(screen.queryByText(/begins within a minute/)).toBeNull();
    await press('Turn off: Check for drift');
    expect(item('Check for drift').getByText('Off')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Run now: Check for drift' })).toBeNull();
    await press('Turn on: Check for drift');
    const schedule = schedules.schedules[0]!.id;
    expect(schedules.asked).toEqual([{ run: schedule }, { schedule, isOn: false }, { schedule, isOn: true }]);
  });

  test('is given another interval; what is typed stays where the server refuses it', async () => {
    const { press, person, schedules } = await opened((here) => [check(here)]);
    await press('Change: Check for drift');
    const hours = screen.getByRole('textbox', { name: 'Hours from one run to the next' });
    await person.clear(hours);
    expect(screen.getByText('Enter a whole number from 1 on.')).toBeVisible();
    await person.type(hours, '6');
    schedules.failure = new ServerProblem('classifier-archived', 'This is archived.', 'Open it.');
    await press('Save');
    expect(screen.getAllByText(/This is archived\./)[0]).toBeVisible();
    expect(hours).toHaveValue('6');
    await press('Save');
    expect(schedules.asked.at(-1)).toMatchObject({
      isOn: true,
      trigger: { kind: 'every', seconds: 21_600 },
      because: '',
    });
    expect(item('Check for drift').getByText('Every 6 hours')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('goes by the clock of a place', async () => {
    const { press, person, schedules } = await opened((here) => [
      check(here, { kind: 'training', trigger: { kind: 'cron', cron: '0 3 * * 1', timeZone: 'UTC' } }),
    ]);
    expect(screen.getByText('Every Monday at 03:00 (UTC)')).toBeVisible();
    await press('Change: Training by the calendar');
    const zone = screen.getByRole('combobox', { name: 'Time zone' });
    await person.clear(zone);
    expect(screen.getByText('Say at which times, and by which clock.')).toBeVisible();
    await person.type(zone, 'Europe/Berlin');
    await press('Save');
    expect(schedules.asked.at(-1)).toMatchObject({ trigger: { cron: '0 3 * * 1', timeZone: 'Europe/Berlin' } });
    expect(screen.getByText('Every Monday at 03:00 (Europe/Berlin)')).toBeVisible();
  });

  test.each<[Role, string[]]>([
    ['viewer', []],
    ['controller', ['Change', 'Run now', 'Turn off']],
    ['admin', ['Change', 'Run now', 'Turn off', 'Run now']],
  ])('a %s is offered what is theirs to do', async (role, buttons) => {
    await opened((here) => [check(here), aSchedule()], [role]);
    const list = within(screen.getByRole('list', { name: 'Runs by itself' }));
    expect(list.queryAllByRole('button').map((each) => each.textContent)).toEqual(buttons);
  });

  test('is shown as it was last known while the server is away', async () => {
    const { tick, schedules } = await opened((here) => [check(here)]);
    schedules.failure = new Error('away');
    await tick();
    expect(screen.getByText(/^This is shown as it was last known/)).toBeVisible();
    await tick();
    expect(screen.queryByText(/^This is shown as it was last known/)).toBeNull();
  });
});
