import { listen, type Listener } from '../database/listen.ts';
import { FEEDBACK_CHANNEL } from '../feedback/feedback-store.ts';

export interface FollowServices {
  readonly databaseUrl: string;
  readonly models: { refresh(classifierId: string): Promise<void> };
  readonly onError: (error: Error) => void;
}

/** Notifications of so many ms are answered together: a burst of posts is one catch-up. */
const GATHER_MS = 50;

/**
 * Lets this process learn what other processes recorded as soon as they did, not only when it is asked next. Every
 * question catches up by itself, so a notification that is lost costs some milliseconds then and nothing else.
 */
export async function followFeedback({ databaseUrl, models, onError }: FollowServices): Promise<Listener> {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  const refreshAll = (): void => {
    timer = null;
    const ids = [...waiting];
    waiting.clear();
    for (const id of ids) models.refresh(id).catch(onError);
  };
  const listener = await listen(databaseUrl, FEEDBACK_CHANNEL, {
    onNotification: (classifierId) => {
      if (classifierId === null) return; // connected (again): the next question catches up
      waiting.add(classifierId);
      timer ??= setTimeout(refreshAll, GATHER_MS);
    },
    onError,
  });
  return {
    stop: async () => {
      if (timer !== null) clearTimeout(timer);
      await listener.stop();
    },
  };
}
