import type { Draft, DraftList } from '../../contract/draft.ts';
import type { ReachAnswer } from '../../contract/feedback.ts';
import { wideReachOf } from '../correct/questions/ask-reach.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { SharedState } from '../session/shared-state.ts';
import { eventOf } from './draft-event.ts';

/** What sending drafts would change beside their rows, while their author is asked about it. */
export interface AskedDrafts {
  readonly drafts: readonly Draft[];
  readonly reach: ReachAnswer;
}

/**
 * What drafts would change beside their own rows, where that is more than the classifier's policy lets pass unasked;
 * null otherwise.
 *
 * @param seen so much of the log is shown beside them
 */
export async function askBeforeSending(
  server: Pick<ServerPort, 'tryFeedback'>,
  of: Pick<SharedState, 'classifier' | 'view'>,
  drafts: readonly Draft[],
  seen: number,
): Promise<AskedDrafts | null> {
  const events = drafts
    .filter((draft) => draft.class !== null)
    .map((draft) => ({ ...eventOf(draft), basedOn: Math.max(draft.basedOn ?? seen, seen) }));
  const reach = await wideReachOf(server, of, events);
  return reach === null ? null : { drafts, reach };
}

/** Whether drafts still are what their author is asked about: others may have been typed beside them. */
export function isStillAsked({ drafts: asked }: AskedDrafts, { drafts }: DraftList): boolean {
  const now = new Map(drafts.map((draft) => [draft.id, draft]));
  return asked.every(({ id, class: name }) => {
    const draft = now.get(id);
    return draft?.class === name && draft.hindrance === null;
  });
}
