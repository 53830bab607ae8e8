import { listen, type Listener } from '../../platform/database/listen.ts';
import { FEEDBACK_CHANNEL } from '../../record/feedback/feedback-store.ts';
import { CHAMPION_CHANNEL } from '../../learn/models/champion-store.ts';

export interface FollowServices {
  readonly databaseUrl: string;
  readonly models: {
    /** Catches a model up that this process keeps. */
    refresh(classifierId: string): Promise<void>;
    /** Gets a model ready that somebody will ask soon. */
    preload(classifierId: string): Promise<void>;
  };
  readonly onError: (error: Error) => void;
}

/** Notifications of so many ms are answered together: a burst of posts is one catch-up. */
const GATHER_MS = 50;

/**
 * Lets this process learn what other processes recorded, and load what they promoted, as soon as they did, not only
 * when it is asked next: nobody waits for a new champion to be read. Every question catches up by itself, so a
 * notification that is lost costs some milliseconds then and nothing else.
 */
export async function followFeedback({ databaseUrl, models, onError }: FollowServices): Promise<Listener> {
  /** Per classifier whether its champion changed. */
  const waiting = new Map<string, boolean>();
  let timer: NodeJS.Timeout | null = null;
  const catchUp = (): void => {
    timer = null;
    const news = [...waiting];
    waiting.clear();
    for (const [id, hasChanged] of news) (hasChanged ? models.preload(id) : models.refresh(id)).catch(onError);
  };
  const listener = await listen(databaseUrl, [FEEDBACK_CHANNEL, CHAMPION_CHANNEL], {
    onNotification: (classifierId, channel) => {
      if (classifierId === null) return; // connected (again): the next question catches up
      waiting.set(classifierId, channel === CHAMPION_CHANNEL || (waiting.get(classifierId) ?? false));
      timer ??= setTimeout(catchUp, GATHER_MS);
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
