import type { Role } from './access.ts';
import type { AccuracyFigures } from './accuracy-watch.ts';
import type { Anchor, ChainFault, LogKind } from './audit.ts';
import type { IncidentMeasure } from './incident-measure.ts';
import type { ProblemOccurrence } from './problem.ts';

/** What is to be known of each kind of notice beside its kind; the sentences are made of both in `words/`. */
export interface NoticeValues {
  /** Somebody tries a channel out. */
  readonly test: { readonly person: string };
  readonly 'training-failed': { readonly classifier: string; readonly problem: ProblemOccurrence };
  /** A drift check that is made by itself. Told once a day. */
  readonly 'check-failed': { readonly classifier: string; readonly problem: ProblemOccurrence };
  /** Drift has held for two windows in a row, or does so again: an incident is open. */
  readonly 'incident-open': {
    readonly classifier: string;
    /** Id of the classifier; notices of earlier releases have none. */
    readonly classifierId?: string;
    /** Its number, and that of the report that says so; null of how good the answers are. */
    readonly incident: number;
    readonly report: number | null;
    readonly measure: IncidentMeasure;
    readonly since: string;
    readonly owner: string | null;
    readonly again: boolean;
    /** What says so of how good the answers are. */
    readonly figures?: AccuracyFigures | null;
  };
  /** An incident that is open was given to the receiver. */
  readonly 'incident-for-you': {
    readonly classifier: string;
    readonly classifierId: string;
    readonly incident: number;
    readonly measure: IncidentMeasure;
    readonly by: string;
  };
  /** A job that was tried for the last time, by the name of its queue and its id. */
  readonly 'job-given-up': { readonly queue: string; readonly job: string };
  /** Ended, or ends within so many days. */
  readonly 'certificate-ends': { readonly endsAt: string; readonly days: CertificateDays };
  /** More than so many hours since the last one; where none is known, since backups are noted. */
  readonly 'backup-late': { readonly lastAt: string | null; readonly since: string; readonly hours: number };
  /** Somebody's words are not learned from until an approver decides. */
  readonly 'words-held': {
    readonly classifier: string;
    readonly person: string;
    /** That they spoke of. */
    readonly rows: number;
    /** Of these, where they contradicted others or confident answers. */
    readonly contradicted: number;
  };
  readonly 'provider-away': { readonly since: string };
  /** Corrections of a classifier wait for approval, the oldest of them since then. Told once a day. */
  readonly 'approvals-waiting': { readonly classifier: string; readonly waiting: number; readonly since: string };
  /** Rows were given to people, or to whoever has a role, to be looked at. */
  readonly 'work-given': {
    readonly classifier: string;
    readonly list: string;
    readonly rows: number;
    readonly by: string;
    readonly people: readonly string[];
    readonly role: Role | null;
    readonly due: string | null;
  };
  /** Its moment is past, and so many of its rows are not done. Told once. */
  readonly 'work-overdue': {
    readonly classifier: string;
    readonly list: string;
    readonly left: number;
    readonly rows: number;
    readonly people: readonly string[];
    readonly role: Role | null;
    readonly due: string;
  };
  /** A log is not what was recorded: of which classifier, null of people; where, and how it breaks. */
  readonly 'log-broken': {
    readonly log: LogKind;
    readonly classifier: string | null;
    readonly sequence: number;
    readonly fault: ChainFault;
  };
  /** Somebody mentioned the receiver in a comment: nothing of it is told, nor of its row. */
  readonly mentioned: { readonly classifier: string; readonly person: string };
  /** The same for channels that admins chose: who was mentioned by whom. */
  readonly 'people-mentioned': { readonly classifier: string; readonly by: string; readonly people: readonly string[] };
  /** Rows were given to the receiver to be looked at; so many of them are theirs. */
  readonly 'work-for-you': {
    readonly classifier: string;
    readonly list: string;
    readonly rows: number;
    readonly by: string;
    readonly due: string | null;
  };
  /** The same list's moment is past, and so many rows are left to the receiver. Told once for each moment. */
  readonly 'work-for-you-overdue': {
    readonly classifier: string;
    readonly list: string;
    readonly left: number;
    readonly due: string;
  };
  /** Heads of logs were signed: only to channels that are to get them. */
  readonly 'logs-anchored': { readonly count: number; readonly publicKey: string; readonly anchors: readonly Anchor[] };
}

/** Days before a certificate's end at which it is told; 0 when it has ended. */
export const CERTIFICATE_DAYS = [0, 1, 7, 30] as const;
export type CertificateDays = (typeof CERTIFICATE_DAYS)[number];

export type NoticeKind = keyof NoticeValues;

/** What is told, as data: a kind, and the values that go with it. */
export type Notice = { [Kind in NoticeKind]: readonly [kind: Kind, values: NoticeValues[Kind]] }[NoticeKind];
