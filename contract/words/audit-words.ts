import type { AuditVerdict, ChainFault, LogVerdict } from '../audit.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './audit/de.ts';
import { en } from './audit/en.ts';
import { pt } from './audit/pt.ts';
import { utcMoment } from './dates.ts';

const words = catalogue({ en, de, pt });

/**
 * Why a log is not what was recorded.
 * @example chainFaultSentence('missing', 3) // => 'Entry 3 is missing.'
 */
export function chainFaultSentence(fault: ChainFault, sequence: number): string {
  return words(fault, { sequence });
}

/** What a check of logs found, in sentences: one for each that is broken, or one for all. */
export function auditVerdictSentences({ intact, logs }: Pick<AuditVerdict, 'intact' | 'logs'>): string[] {
  if (!intact) return logs.filter((log) => !log.intact).map(brokenSentence);
  const events = logs.reduce((sum, log) => sum + log.events, 0);
  const erased = logs.reduce((sum, log) => sum + log.erased, 0);
  const anchors = logs.reduce((sum, log) => sum + log.anchors.own, 0);
  const lasts = logs.flatMap(({ anchors: { lastAt } }) => lastAt ?? []).sort();
  const last = lasts.at(-1);
  return [
    words('intact', { events }),
    ...(erased > 0 ? [words('erased', { erased })] : []),
    last === undefined ? words('notAnchored') : words('anchored', { anchors, at: utcMoment(last) }),
  ];
}

/** Which log is broken, where and how. */
export function brokenSentence(log: LogVerdict): string {
  if (log.intact) return words('intact', { events: log.events });
  const where = {
    log: words(`log.${log.log}`),
    reason: words(log.fault, { sequence: log.firstBroken }),
    events: log.events,
  };
  return words('broken', where);
}

/** What a log is called in a sentence. */
export function logCalled(kind: LogVerdict['log']): string {
  return words(`log.${kind}`);
}
