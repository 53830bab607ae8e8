import { draftWords, say, type SentCorrection, type Saying, type Word } from '../../feedback/say.ts';
import { markDrafts } from './draft-marks.ts';
import type { CorrectContext } from '../correct-context.ts';

/**
 * Says words of the pane. A correction that needs a reason, by the policy, and has none, is kept as a draft instead,
 * marked in the sheet, until its author adds one.
 * @returns what was said; resolves once all is kept
 */
export async function sayOrDraft(
  pane: CorrectContext,
  saying: Saying,
  words: readonly Word[],
): Promise<readonly SentCorrection[]> {
  const { reasonNeeded } = saying.classifier.policies;
  const isWaiting = ({ kind, note }: Word) => reasonNeeded && kind === 'correct' && note === undefined;
  const waiting = words.filter(isWaiting);
  await draftWords(saying, waiting);
  await markDrafts(
    pane,
    waiting.map(({ key, class: name = null }) => ({ key, class: name })),
  );
  return say(
    saying,
    words.filter((word) => !isWaiting(word)),
  );
}
