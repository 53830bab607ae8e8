/** Stops the PostgreSQL of the run, if the run started one. */
export default async function stopPostgres(): Promise<void> {
  await globalThis.stopTestPostgres?.();
}
