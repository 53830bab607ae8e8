/** What was asked last, by whom for and of what: never rejects. */
const lastAsked = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Asks once everything that was asked before under the same name has ended, however it ended. An answer that comes late
 * would else take the place of a newer one, and stay. What is shown of an answer is shown within the asking.
 *
 * @param pane whose asking it is: two panes do not wait for each other
 * @param of what is asked for, as "thread"; an asking may wait for no other of its own name
 * @returns what the asking returns
 * @throws what the asking throws
 */
export function inOrder<Answer>(
  { store }: { readonly store: object },
  of: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const asked = lastAsked.get(store) ?? new Map<string, Promise<unknown>>();
  lastAsked.set(store, asked);
  const answer = (asked.get(of) ?? Promise.resolve()).then(ask);
  const ended = answer.then(
    () => undefined,
    // Whoever asked is told; the next asks all the same.
    () => undefined,
  );
  asked.set(of, ended);
  return answer;
}
