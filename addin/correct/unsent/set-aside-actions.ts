import type { SetAsideItem } from '../../ports/outbox-port.ts';
import { say } from '../../feedback/say.ts';
import type { CorrectContext } from '../correct-context.ts';
import { putInSheet, sayingOf, scanInto } from '../typed/typed-corrections.ts';
import { openWorkOf } from '../../session/pane-context.ts';
import { correctWords } from '../words/correct-words.ts';

/**
 * Sends what was set aside once more, all of it or one, and before that what the person has mended in the sheet
 * meanwhile.
 */
export async function retrySetAside(pane: CorrectContext, one?: SetAsideItem): Promise<void> {
  await pane.tasks.run('set-aside', { doing: correctWords('tryingAgain'), queued: true }, async () => {
    try {
      if (isWorking(pane)) await scanInto(pane);
    } finally {
      // A sheet that cannot be read now is no reason not to send.
      await pane.outbox.retrySetAside(one && [one.item.event.id]);
    }
  });
}

/**
 * Forgets an event for good. The sheet stays as it is; the memory too, so that a scan of the sheet does not say it
 * again.
 */
export async function dropSetAside(pane: CorrectContext, { item }: SetAsideItem): Promise<void> {
  await pane.tasks.run('set-aside', { doing: correctWords('dropping'), queued: true }, () =>
    pane.outbox.drop([item.event.id]),
  );
}

/** Says another class of a row in place of the one that was not taken, which is forgotten by it. */
export async function sayInstead(pane: CorrectContext, { item }: SetAsideItem, className: string): Promise<void> {
  await pane.tasks.run('set-aside', { doing: correctWords('tryingAgain'), queued: true }, async () => {
    if (!isWorking(pane)) return;
    const { key, origin, cells, predictedClass } = item.event;
    const word = { key, kind: 'correct' as const, origin, cells, class: className, predictedClass };
    const said = await say(await sayingOf(pane), [word]);
    pane.store.dispatch({ type: 'corrected', said });
    if (origin !== 'label-column') await putInSheet(pane, key, className);
  });
}

/** Selects the row in the sheet, where the person can mend it. */
export async function showSetAside(pane: CorrectContext, { item }: SetAsideItem): Promise<void> {
  await pane.tasks.run('set-aside', { doing: correctWords('showing'), queued: true }, async () => {
    if (!isWorking(pane)) return;
    const { work, session } = openWorkOf(pane);
    await session.table.showRow(work.tableId, work.classifier.keyColumns, item.event.key);
  });
}

function isWorking(pane: CorrectContext): boolean {
  return pane.store.getState().stage.kind === 'working' && pane.session !== null;
}
