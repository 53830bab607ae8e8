import { newsOf } from '../typed/send-corrections.ts';
import { eventOf, type Saying } from '../../feedback/say.ts';
import { ServerProblem, type ServerPort } from '../../ports/server-port.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';
import { answersInSheet } from '../../../contract/first-answers.ts';
import type { FeedbackEvent, ReachAnswer } from '../../../contract/feedback.ts';

/** Corrections that are asked about at once; a block that is pasted is longer, and meant as it is. */
const MOST_ASKED = 200;

/**
 * What corrections would change beside their own rows, where that is more than the classifier's policy lets pass
 * unasked; null otherwise. A server that cannot say it keeps nobody from correcting.
 *
 * @throws {FlowProblem} column-missing, column-unclear
 */
export async function wideReach(
  server: Pick<ServerPort, 'tryFeedback'>,
  saying: Saying,
  corrections: readonly TypedCorrection[],
): Promise<ReachAnswer | null> {
  const words = newsOf(saying, corrections).filter((word) => word.class !== undefined);
  if (words.length > MOST_ASKED) return null;
  return wideReachOf(
    server,
    saying,
    words.map((word) => eventOf(saying, word)),
  );
}

/**
 * The same of events that name a class, however many there are.
 */
export async function wideReachOf(
  server: Pick<ServerPort, 'tryFeedback'>,
  { classifier, view }: Pick<Saying, 'classifier' | 'view'>,
  events: readonly FeedbackEvent[],
): Promise<ReachAnswer | null> {
  if (view === null || events.length === 0 || !answersInSheet(classifier)) return null;
  const columns = classifier.columns.map((column) => column.name);
  try {
    const reach = await server.tryFeedback(classifier.id, { columns, events: [...events], view });
    return reach.rows > classifier.policies.askBeforeRows ? reach : null;
  } catch (error) {
    if (error instanceof ServerProblem) return null;
    throw error;
  }
}
