import { say, type SentCorrection, type Saying, type Word } from '../../feedback/say.ts';

/**
 * Takes back what was last said of some rows: says what people had said before, or withdraws it where they had said
 * nothing. The correction cells then belong to be put back to `before`, or emptied.
 */
export async function undoCorrections(saying: Saying, said: readonly SentCorrection[]): Promise<void> {
  // Nothing but this word is certain to reach the server: what is taken back may be replaced in the outbox unsent.
  await say(
    saying,
    said.map(({ key, before, cells }): Word => ({
      key,
      cells,
      origin: 'review',
      ...(before === null ? { kind: 'withdraw' } : { kind: 'correct', class: before }),
    })),
  );
}
