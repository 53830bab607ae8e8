import type { AdminPort } from '../ports/admin-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import type { Store } from '../session/store.ts';
import { createTaskRunner } from '../tasks/task-runner.ts';
import type { AdminEvent, AdminState } from './admin-state.ts';
import { adminWords } from './words/admin-words.ts';

/** What one does on the page of admins. Nothing here throws or rejects: failures are shown by the state. */
export interface AdminActions {
  check(): void;
}

/** Joins the port to the store of the page. */
export function createAdminActions(
  store: Store<AdminState, AdminEvent>,
  port: AdminPort,
  pacing: Pick<Pacing, 'now'>,
): AdminActions {
  const tasks = createTaskRunner(store, pacing);
  return {
    check: () =>
      void tasks.run('self-check', { doing: adminWords('checking') }, async () => {
        store.dispatch({ type: 'self-checked', check: await port.selfCheck() });
      }),
  };
}
