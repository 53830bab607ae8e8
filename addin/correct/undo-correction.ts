import { say, type SentCorrection, type Saying } from '../feedback/say.ts';

/**
 * Takes back what was last said of a row: says what people had said before, or withdraws it when they had said nothing.
 * The correction cell then belongs to be put back to `said.before`, or emptied.
 */
export async function undoCorrection(saying: Saying, { key, before, cells }: SentCorrection): Promise<void> {
  // Nothing but this word is certain to reach the server: what is taken back may be replaced in the outbox unsent.
  await say(saying, [
    { key, cells, origin: 'review', ...(before === null ? { kind: 'withdraw' } : { kind: 'correct', class: before }) },
  ]);
}
