/** Longest wait for an answer. */
const ANSWER_MS = 10_000;

/**
 * Hands an event to a catalogue.
 *
 * @returns null when it was taken, otherwise why not, such as `503` or `ECONNREFUSED`
 */
export type PostLineage = (event: unknown) => Promise<string | null>;

/** Posts events to the address that the operator named; no redirect is followed. */
export function postLineage(base: URL, key: string | null, answerMs = ANSWER_MS): PostLineage {
  const address = new URL(base);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/api/v1/lineage`;
  return async (event) => {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(key === null ? {} : { Authorization: `Bearer ${key}` }) },
        body: JSON.stringify(event),
        redirect: 'error',
        signal: AbortSignal.timeout(answerMs),
      });
      await response.body?.cancel();
      return response.ok ? null : String(response.status);
    } catch (error) {
      const { name, cause } = error as { name: string; cause?: { code?: string } };
      return cause?.code ?? name;
    }
  };
}
