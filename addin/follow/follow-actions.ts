import type { RowKey } from '../../contract/cell.ts';
import type { CorrectEvent, CorrectState, RowJudged } from '../correct/correct-state.ts';
import { sayOrDraft } from '../correct/typed/say-or-draft.ts';
import { putInSheet, sayingOf } from '../correct/typed/typed-corrections.ts';
import { assertKnownRowsOnce } from '../rows/row-actions.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { FollowEvent, FollowState } from './follow-state.ts';
import { followWords } from './words/follow-words.ts';

type Context = FeatureContext<
  FollowState & CorrectState & RowsSlice,
  FollowEvent | CorrectEvent | RowJudged | RowsEvent
>;

export interface FollowActions {
  /** Whether the pane tells of whichever row is selected in the sheet; remembered in this browser. */
  chooseFollowing(isFollowing: boolean): void;
  /** Says which class the followed row has. */
  sayOfFollowed(key: RowKey, className: string): void;
}

export function followActions(pane: Context): FollowActions {
  return {
    chooseFollowing(isFollowing) {
      pane.habits.keep('follows-selection', isFollowing);
      pane.store.dispatch({ type: 'following-chosen', isFollowing });
    },
    sayOfFollowed: (key, className) => void sayOfFollowed(pane, key, className),
  };
}

/** The class that Amend answers is accepted, any other one corrects it and is written into the correction cell. */
async function sayOfFollowed(pane: Context, key: RowKey, className: string): Promise<void> {
  await pane.tasks.run('correct', { doing: followWords('saving'), queued: true }, async () => {
    const { followed } = openWorkOf(pane).work;
    // Another row is selected by now: nothing is said of a row that the person no longer sees.
    if (followed?.key !== key) return;
    await assertKnownRowsOnce(pane);
    const { answer, cells, told } = followed;
    const predictedClass = answer ?? told?.explanation.class;
    const kind = predictedClass === className ? 'accept' : 'correct';
    // As if it were typed in the sheet, where others read it, too: nobody is asked of it unseen by them.
    const said = await sayOrDraft(pane, await sayingOf(pane), [
      { key, kind, origin: 'correction-column', cells, class: className, predictedClass },
    ]);
    if (said.length === 0) return;
    pane.store.dispatch({ type: 'corrected', said });
    pane.store.dispatch({ type: 'row-judged', key });
    if (kind === 'correct') await putInSheet(pane, key, className);
  });
}
