import type { Kysely } from 'kysely';
import type { Anchor, LogKind, LogVerdict } from '../../../contract/audit.ts';
import type { Database } from '../database/schema.ts';
import { readAnchors } from './anchor-store.ts';
import type { AuditKey } from './anchor.ts';
import { verifyLog, type ChainedLog } from './verify-log.ts';

/** A log that can be verified. */
export interface AuditedLog {
  readonly kind: LogKind;
  /** The name in its chain. */
  readonly name: string;
  readonly open: (snapshot: Kysely<Database>) => ChainedLog;
}

/** What a log is held against, beside itself. */
export interface Held {
  readonly key: Pick<AuditKey, 'id' | 'publicKey'>;
  /** Copies of anchors that were kept elsewhere; default: none. */
  readonly copies?: readonly Anchor[];
}

/** Whether a log is what was recorded, and still what was anchored of it. */
export async function verifyAnchored(
  db: Kysely<Database>,
  { kind, name, open }: AuditedLog,
  { key, copies = [] }: Held,
): Promise<LogVerdict> {
  const anchors = [...(await readAnchors(db, name)), ...copies.filter(({ log }) => log === name)];
  const verdict = await verifyLog(db, open, { anchors, key });
  const own = anchors.filter(({ keyId }) => keyId === key.id);
  const last = own.reduce<Anchor | null>(
    (before, each) => (each.sequence > (before?.sequence ?? 0) ? each : before),
    null,
  );
  return {
    log: kind,
    name,
    ...verdict,
    anchors: {
      own: own.length,
      others: anchors.length - own.length,
      lastSequence: last?.sequence ?? null,
      lastAt: last?.at ?? null,
    },
  };
}

/** Verdicts on several logs together. */
export function together(logs: readonly LogVerdict[]): { intact: boolean; logs: LogVerdict[] } {
  return { intact: logs.every(({ intact }) => intact), logs: [...logs] };
}
