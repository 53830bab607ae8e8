import type { Schedule, ScheduleChange } from '../../contract/schedule.ts';
import { inOrder } from '../session/in-order.ts';
import type { FeatureContext } from '../session/pane-context.ts';
import { shownProblemOf } from '../tasks/shown-problem.ts';
import type { SchedulesEvent, SchedulesState } from './schedules-state.ts';
import { schedulesWords } from './words/schedules-words.ts';

type SchedulesContext = FeatureContext<SchedulesState, SchedulesEvent>;

/** How long after it was asked the list is asked for again, while it is open, in ms. */
export const FRESH_MS = 5_000;

export interface SchedulesActions {
  openSchedules(): void;
  closeSchedules(): void;
  changeSchedule(change: ScheduleChange): void;
  runSchedule(schedule: string): void;
}

export function schedulesActions(pane: SchedulesContext): SchedulesActions {
  let stopper = new AbortController();
  return {
    openSchedules: () => {
      stopper.abort();
      stopper = new AbortController();
      pane.store.dispatch({ type: 'schedules-open', isOpen: true });
      void keepFresh(pane, stopper.signal);
    },
    closeSchedules: () => {
      stopper.abort();
      pane.store.dispatch({ type: 'schedules-open', isOpen: false });
    },
    changeSchedule: (change) => void act(pane, schedulesWords('saving'), () => pane.schedules.changeSchedule(change)),
    runSchedule: (schedule) =>
      void act(pane, schedulesWords('asking'), async () => {
        const listed = await pane.schedules.runSchedule(schedule);
        pane.store.dispatch({ type: 'schedule-asked', schedule });
        return listed;
      }),
  };
}

/** Asks for the list at once, and then again and again, until it is closed or another classifier is opened. */
async function keepFresh(pane: SchedulesContext, signal: AbortSignal): Promise<void> {
  const { session } = pane;
  const isOpen = () => !signal.aborted && pane.session === session && session !== null;
  await pane.tasks.run('schedules', { doing: schedulesWords('fetching'), queued: true }, () => list(pane, isOpen));
  while (isOpen()) {
    await pane.pacing.wait(FRESH_MS, signal);
    if (!isOpen()) return;
    // A failure is said beside what was known before, and ends with the next answer.
    await list(pane, isOpen).catch((error: unknown) => {
      if (isOpen()) pane.store.dispatch({ type: 'schedules-unknown', problem: shownProblemOf(error) });
    });
  }
}

async function list(pane: SchedulesContext, isOpen: () => boolean): Promise<void> {
  await inOrder(pane, 'schedules', async () => {
    if (!isOpen()) return;
    const schedules = await pane.schedules.listSchedules();
    if (isOpen()) pane.store.dispatch({ type: 'schedules-listed', schedules });
  });
}

async function act(pane: SchedulesContext, doing: string, ask: () => Promise<readonly Schedule[]>): Promise<void> {
  await pane.tasks.run('schedule', { doing }, () =>
    inOrder(pane, 'schedules', async () => {
      pane.store.dispatch({ type: 'schedules-listed', schedules: await ask() });
    }),
  );
}
