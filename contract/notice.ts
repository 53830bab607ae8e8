import type { Role } from './access.ts';
import type { AccuracyFigures } from './accuracy-watch.ts';
import type { Anchor, ChainFault, LogKind } from './audit.ts';
import type { DriftFinding } from './drift-finding.ts';
import type { FeedFault } from './feeds/feed-fault.ts';
import type { IncidentMeasure } from './incident-measure.ts';
import type { ProblemOccurrence } from './problem.ts';
import type { RowSource } from './row-source.ts';
import type { Segment } from './segment.ts';

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
  /** A column of rows of a source that the receiver is responsible for has changed, as a drift report says. */
  readonly 'source-changed': {
    readonly classifier: string;
    readonly classifierId: string;
    readonly source: RowSource;
    readonly report: number;
    readonly column: string;
    readonly version: number;
    /** The window of the report, and the rows in it; of a segment, or null of all. */
    readonly from: string;
    readonly to: string;
    readonly rows: number;
    readonly segment: Segment | null;
    /** What changed; null of reports of earlier releases, which have the words alone. */
    readonly findings: readonly DriftFinding[] | null;
    readonly changes: readonly string[];
    /** The open incident of the column; null where none is. */
    readonly incident: number | null;
    readonly by: string;
    /** What they add; may be empty. */
    readonly note: string;
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
  /** A feed, or a sink of it, has not gone on for a while: which sink, by its number from 0; null is the feed. */
  readonly 'feed-waits': {
    readonly classifier: string;
    readonly feed: string;
    readonly sink: number | null;
    readonly fault: FeedFault;
    readonly since: string;
  };
  /** What was told not to go on does so. */
  readonly 'feed-goes-on': {
    readonly classifier: string;
    readonly feed: string;
    readonly sink: number | null;
    readonly since: string;
  };
  /**
   * A feed lags by more than its settings say: records that it has not read, and when the last one came to be that it
   * has, of a partition with more.
   */
  readonly 'feed-lags': {
    readonly classifier: string;
    readonly feed: string;
    readonly lag: number;
    readonly oldest: string | null;
  };
  /** What was told to lag has caught up. */
  readonly 'feed-caught-up': {
    readonly classifier: string;
    readonly feed: string;
    readonly lag: number;
    readonly since: string;
  };
  /** A feed answered records of which the condition of one of its actions holds. */
  readonly 'records-match': {
    readonly classifier: string;
    readonly feed: string;
    /** As it is written. */
    readonly condition: string;
    readonly records: number;
    readonly since: string;
    readonly classes: readonly { readonly class: string; readonly records: number }[];
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
