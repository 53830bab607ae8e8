import type { SetAsideItem } from '../ports/outbox-port.ts';
import { scanInto } from './correct-actions.ts';
import { openWorkOf, type Desk } from '../session/pane-context.ts';

/**
 * Sends what was set aside once more, all of it or one, and before that what the person has mended in the sheet
 * meanwhile.
 */
export async function retrySetAside(desk: Desk, one?: SetAsideItem): Promise<void> {
  await desk.tasks.run('set-aside', { doing: 'Trying again', queued: true }, async () => {
    try {
      if (isWorking(desk)) await scanInto(desk);
    } finally {
      // A sheet that cannot be read now is no reason not to send.
      await desk.outbox.retrySetAside(one && [one.item.event.id]);
    }
  });
}

/**
 * Forgets an event for good. The sheet stays as it is; the memory too, so that a scan of the sheet does not say it
 * again.
 */
export async function dropSetAside(desk: Desk, { item }: SetAsideItem): Promise<void> {
  await desk.tasks.run('set-aside', { doing: 'Dropping the correction', queued: true }, () =>
    desk.outbox.drop([item.event.id]),
  );
}

/** Selects the row in the sheet, where the person can mend it. */
export async function showSetAside(desk: Desk, { item }: SetAsideItem): Promise<void> {
  await desk.tasks.run('set-aside', { doing: 'Showing the row', queued: true }, async () => {
    if (!isWorking(desk)) return;
    const { work, session } = openWorkOf(desk);
    await session.table.showRow(work.tableId, work.classifier.keyColumns, item.event.key);
  });
}

function isWorking(desk: Desk): boolean {
  return desk.store.getState().stage.kind === 'working' && desk.session !== null;
}
