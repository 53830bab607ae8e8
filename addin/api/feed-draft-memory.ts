import type { FeedDraftMemory } from '../ports/feed-draft-port.ts';

const PREFIX = 'amend.feed-draft.';

/**
 * Keeps feeds that somebody is setting up in their browser.
 *
 * @param person whose they are: another one at the same browser has their own; null for the demo's first
 */
export function createFeedDraftMemory(
  person: string | null,
  storage: () => Storage = () => localStorage,
): FeedDraftMemory {
  const nameOf = (classifierId: string) => `${PREFIX}${person ?? ''}.${classifierId}`;
  return {
    read(classifierId) {
      try {
        const kept = storage().getItem(nameOf(classifierId));
        return kept === null ? null : (JSON.parse(kept) as unknown);
      } catch {
        return null; // Storage of a framed page may be blocked, and what is kept may be no JSON: then there is none.
      }
    },
    keep(classifierId, draft) {
      try {
        if (draft === null) storage().removeItem(nameOf(classifierId));
        else storage().setItem(nameOf(classifierId), JSON.stringify(draft));
      } catch {
        // Blocked, as above, or full: then it lasts until the pane is opened anew.
        return;
      }
    },
  };
}
