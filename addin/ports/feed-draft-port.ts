/** Where a browser keeps a feed that somebody is setting up, until it is saved or discarded. It holds no secrets. */
export interface FeedDraftMemory {
  /** What was kept; null where nothing was, and where the browser keeps nothing. */
  read(classifierId: string): unknown;
  /** @param draft null to forget it */
  keep(classifierId: string, draft: unknown): void;
}
