import type { CheckState } from './self-check.ts';

/** What a self-check may look at. */
export type CheckName =
  | 'address'
  | 'certificate'
  | 'manifest'
  | 'requirements'
  | 'pane'
  | 'sign-in'
  | 'database'
  | 'role'
  | 'log-role'
  | 'logs'
  | 'tables'
  | 'space'
  | 'replicas'
  | 'clock'
  | 'backup'
  | 'jobs'
  | 'outbound';

/** Why a file that can be read is no certificate. */
export const NO_CERTIFICATE = 'no-certificate';

/** What it may find, by code, with the values that its sentence is made of. Days and times are ISO 8601 in UTC. */
export interface CheckFindings {
  'address-fits': { readonly address: string };
  /** The page was opened at another address than the manifest and links name. */
  'address-differs': { readonly address: string; readonly opened: string };
  'address-unset': { readonly address: string };
  'proxy-undeclared': { readonly address: string };
  'certificate-good': { readonly host: string; readonly endsAt: string; readonly days: number };
  'certificate-ends-soon': { readonly host: string; readonly endsAt: string; readonly days: number };
  'certificate-ended': { readonly host: string; readonly endsAt: string };
  'certificate-early': { readonly host: string; readonly beginsAt: string };
  'certificate-of-another': { readonly host: string; readonly names: string };
  /** Nobody vouches for it whom the server's machine knows. */
  'certificate-unknown-issuer': { readonly host: string; readonly issuer: string; readonly fault: string };
  'certificate-own': { readonly endsAt: string };
  /** `fault` is what the system says, or {@link NO_CERTIFICATE}. */
  'certificate-unreadable': { readonly file: string; readonly fault: string };
  'certificate-out-of-reach': { readonly address: string; readonly fault: string };
  'manifest-good': { readonly name: string; readonly version: string };
  /** `faults` are sentences. */
  'manifest-refused': { readonly count: number; readonly faults: string };
  'requirements-good': { readonly sets: string };
  'requirements-missing': Record<never, never>;
  'pane-fits': { readonly version: string };
  'pane-differs': { readonly version: string; readonly server: string };
  'pane-missing': Record<never, never>;
  'sign-in-demo': Record<never, never>;
  'sign-in-accounts': Record<never, never>;
  'provider-answers': { readonly issuer: string };
  'provider-away': { readonly issuer: string };
  'database-version': { readonly version: string };
  'role-good': { readonly role: string };
  'role-superuser': { readonly role: string };
  'role-cannot-write': { readonly role: string; readonly count: number; readonly tables: string };
  'role-cannot-migrate': { readonly role: string };
  /** Whether the role could alter what is in the logs. */
  'log-role-kept': { readonly role: string };
  'log-role-could-alter': { readonly role: string };
  /** How many logs, with how many entries; when the first of them was checked last; which key signs their heads. */
  'logs-intact': { readonly logs: number; readonly events: number; readonly at: string; readonly key: string };
  'logs-broken': { readonly broken: number; readonly names: string; readonly at: string };
  'logs-unchecked': { readonly key: string };
  /** Names of migrations. */
  'tables-fit': { readonly level: string };
  'tables-newer': { readonly level: string; readonly own: string };
  /** Bytes. */
  'space-good': { readonly free: number; readonly database: number };
  'space-little': { readonly free: number; readonly database: number };
  'space-gone': { readonly free: number; readonly database: number };
  'replicas-follow': { readonly count: number; readonly seconds: number };
  'replicas-behind': { readonly count: number; readonly seconds: number; readonly bytes: number };
  'replicas-unseen': { readonly count: number };
  /** Of the server before (positive) or behind the database. */
  'clock-fits': { readonly seconds: number };
  'clock-off': { readonly seconds: number };
  'clock-far-off': { readonly seconds: number };
  'backup-recent': { readonly at: string; readonly hours: number };
  'backup-old': { readonly at: string; readonly hours: number };
  'backup-unknown': Record<never, never>;
  'jobs-good': { readonly waiting: number };
  'jobs-late': { readonly waiting: number; readonly minutes: number };
  'jobs-failed': { readonly failed: number; readonly hours: number };
  'outbound-some': { readonly addresses: string };
  'outbound-none': Record<never, never>;
  /** It did not answer in time. */
  'check-slow': { readonly seconds: number };
  'check-failed': Record<never, never>;
}

export type FindingCode = keyof CheckFindings;

/** What one check found. */
export type CheckFinding = {
  readonly [Code in FindingCode]: { readonly code: Code; readonly values: CheckFindings[Code] };
}[FindingCode];

/** What people read of findings, by code, and how something stands that is so. */
export type WordsOfFindings<Code extends FindingCode> = {
  readonly [Each in Code]: {
    readonly state: CheckState;
    /** The value that was found. */
    readonly found: (values: CheckFindings[Each]) => string;
    /** What it means, with the next step where there is one. */
    readonly sentence: (values: CheckFindings[Each]) => string;
  };
};
