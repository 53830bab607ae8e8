import type { FeedFault } from '../../../contract/feeds/feed-fault.ts';
import type { ConnectionKind, ConnectionOf } from '../../../contract/feeds/connection.ts';
import type { Logger } from 'pino';

/** What sources and sinks are opened with. */
export interface OpeningServices {
  /**
   * How a connection is reached, with its secrets.
   *
   * @throws {FeedError} missing (connection), secret, host-not-allowed
   */
  readonly connectionOf: <Kind extends ConnectionKind>(id: string, kind: Kind) => Promise<ConnectionOf<Kind>>;
  /**
   * Why a host may not be connected to that another part names, such as brokers one another; null when it may. Left
   * out, whoever was named by the connection is trusted to name others.
   */
  readonly hostFault?: (host: string) => Promise<FeedFault | null>;
  readonly clock: () => Date;
  readonly log: Logger;
}
