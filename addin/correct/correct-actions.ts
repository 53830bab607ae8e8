import type { RowKey } from '../../contract/cell.ts';
import type { SentCorrection } from '../feedback/say.ts';
import type { SetAsideItem } from '../ports/outbox-port.ts';
import { openWorkOf } from '../session/pane-context.ts';
import { copyClasses, type CopyContext } from './copying/copy-actions.ts';
import type { WhichClasses } from './copying/copy-classes.ts';
import { disputeActions, type DisputeActions } from './disputes/dispute-actions.ts';
import { dropSetAside, retrySetAside, sayInstead, showSetAside } from './unsent/set-aside-actions.ts';
import type { CorrectContext } from './correct-context.ts';
import {
  putBackInSheet,
  sayingOf,
  scanInto,
  sendTyped,
  settleWord,
  takeBackEmptied,
  writeEmptiedAgain,
} from './typed/typed-corrections.ts';
import { undoCorrections } from './typed/undo-correction.ts';
import { correctWords } from './words/correct-words.ts';

export interface CorrectActions extends DisputeActions {
  rescan(): void;
  showRow(key: RowKey): void;
  undo(): void;
  /** Says what a word means that was asked about. */
  settleWord(word: string, className: string): void;
  /** Takes back the corrections whose cells were emptied unseen, or writes them again. */
  takeBackEmptied(): void;
  writeEmptiedAgain(): void;
  /** Says another class of a row in place of the one that was set aside. */
  sayInstead(item: SetAsideItem, className: string): void;
  /** Sends what is typed, of its rows alone or with all that it changes. */
  decideReach(reach: 'row' | 'all'): void;
  /** Takes back the corrections that changed other rows, and with them what they changed. */
  revertSpread(): void;
  closeSpread(): void;
  closeOutdated(): void;
  copyClasses(which: WhichClasses): void;
  sendNow(): void;
  /** Sends what was set aside once more: all of it, or one. */
  retrySetAside(item?: SetAsideItem): void;
  dropSetAside(item: SetAsideItem): void;
  showSetAside(item: SetAsideItem): void;
}

export function correctActions(pane: CopyContext): CorrectActions {
  return {
    ...disputeActions(pane),
    rescan: () => void rescan(pane),
    showRow: (key) => void showRow(pane, key),
    undo: () => void undo(pane),
    settleWord: (word, className) => void settleWord(pane, word, className),
    takeBackEmptied: () => void takeBackEmptied(pane),
    writeEmptiedAgain: () => void writeEmptiedAgain(pane),
    sayInstead: (item, className) => void sayInstead(pane, item, className),
    decideReach: (reach) => void decideReach(pane, reach),
    revertSpread: () => void revertSpread(pane),
    closeSpread: () => pane.store.dispatch({ type: 'spread-closed' }),
    closeOutdated: () => pane.store.dispatch({ type: 'outdated-closed' }),
    copyClasses: (which) => void copyClasses(pane, which),
    sendNow: () => void pane.outbox.flush(),
    retrySetAside: (item) => void retrySetAside(pane, item),
    dropSetAside: (item) => void dropSetAside(pane, item),
    showSetAside: (item) => void showSetAside(pane, item),
  };
}

/** Looks for corrections that raised no event, such as an undo or a fill from another sheet. */
export async function rescan(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('correct', { doing: correctWords('looking'), queued: true }, () => scanInto(pane));
}

/** Takes back the last thing said. */
async function undo(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('undo', { doing: correctWords('undoing'), queued: true }, async () => {
    const said = openWorkOf(pane).work.corrections.history.at(-1);
    if (said !== undefined) await takeBack(pane, said);
  });
}

/** Takes back what was said with one gesture, and puts the correction cells to what they were. */
export async function takeBack(pane: CorrectContext, said: readonly SentCorrection[]): Promise<void> {
  await undoCorrections(await sayingOf(pane), said);
  pane.store.dispatch({ type: 'undone', said });
  await putBackInSheet(pane, said);
}

async function decideReach(pane: CorrectContext, reach: 'row' | 'all'): Promise<void> {
  await pane.tasks.run('correct', { doing: correctWords('sending'), queued: true }, () =>
    sendTyped(pane, reach === 'row' ? { reach } : {}),
  );
}

/** Takes back what was said of each row whose correction changed others: all of them are answered as before. */
async function revertSpread(pane: CorrectContext): Promise<void> {
  await pane.tasks.run('undo', { doing: correctWords('reverting'), queued: true }, async () => {
    const { spread } = openWorkOf(pane).work.corrections;
    for (const corrected of spread?.corrected ?? []) {
      const { history } = openWorkOf(pane).work.corrections;
      const said = history.findLast((batch) => batch.some(({ key }) => key === corrected));
      if (said !== undefined) await takeBack(pane, said);
    }
    pane.store.dispatch({ type: 'spread-closed' });
  });
}

async function showRow(pane: CorrectContext, key: string): Promise<void> {
  await pane.tasks.run('correct', { doing: correctWords('showing'), queued: true }, () => {
    const { work, session } = openWorkOf(pane);
    return session.table.showRow(work.tableId, work.classifier.keyColumns, key);
  });
}
