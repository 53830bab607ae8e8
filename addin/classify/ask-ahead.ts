import { withRetries, type Pacing } from '../ports/pacing.ts';

/** Chunks that the server has before it at a time. It answers them in order, and so has the next one at hand. */
const ASKED_AT_ONCE = 3;
/**
 * Chunks that are asked for before the first of them is taken. While answers are written, which takes as long as some
 * chunks, no answer is taken: the server would stand still once it has answered those before it.
 */
const ASKED_AHEAD = 6;

/**
 * Asks for chunks ahead of the one whose answer is awaited, the first ones at once; the others as answers come, whether
 * or not they are taken. What fails is asked again, where that helps. After a failure no more is asked for: neither
 * chunks that were not, nor again those behind it, whose answers nobody would take.
 *
 * @returns what gives the answers in the order of the chunks, one for each call
 */
export function askAhead<Chunk, Answer>(
  { pacing, signal }: { readonly pacing: Pacing; readonly signal: AbortSignal | undefined },
  chunks: readonly Chunk[],
  ask: (chunk: Chunk) => Promise<Answer>,
): () => Promise<Answer> {
  const coming: Promise<Answer>[] = [];
  let asked = 0;
  let unanswered = 0;
  let failed: { readonly chunk: number; readonly error: unknown } | null = null;
  const askWhileWanted = (chunk: number) => () => {
    if (failed !== null && failed.chunk < chunk) throw failed.error;
    return ask(chunks[chunk]!);
  };
  const askNext = (chunk: number): void => {
    const answer = withRetries(pacing, askWhileWanted(chunk), signal);
    unanswered++;
    coming.push(answer);
    // Awaited in its turn; a failure before that must not count as unhandled.
    answer.then(
      () => {
        unanswered--;
        askOn();
      },
      (error: unknown) => {
        if (failed === null || chunk < failed.chunk) failed = { chunk, error };
      },
    );
  };
  const askOn = (): void => {
    while (failed === null && asked < chunks.length && coming.length < ASKED_AHEAD && unanswered < ASKED_AT_ONCE)
      askNext(asked++);
  };
  askOn();
  return async () => {
    const answer = await coming.shift()!;
    askOn();
    return answer;
  };
}
