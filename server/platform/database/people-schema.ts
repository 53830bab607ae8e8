import type { ColumnType, Generated } from 'kysely';
import type { Grant, ProjectGrant, Role } from '../../../contract/access.ts';
import type { PersonState } from '../../../contract/people.ts';
import type { SignInPlace } from '../../../contract/openid.ts';
import type { ProblemOccurrence } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import type { LinkPurpose } from '../../../contract/session.ts';
import type { Language } from '../../../contract/language/language.ts';

/** People, and machines: of these `provider` is `key`. */
interface PeopleTable {
  id: string;
  /** What others read, and what logs say; it does not change. */
  name: string;
  /** What the name shares with its other spellings, see `spellingKey`. */
  spelling: string;
  /** What vouches for them; an open list. */
  provider: string;
  sign_in_name: string;
  /** What that is found by, see `signInKey`. */
  sign_in_key: string;
  state: Generated<PersonState>;
  created_at: Date;
  /** To the minute; null before the first time. */
  last_seen_at: Generated<Date | null>;
  /** In which they want to be spoken to; null where they chose none. */
  language: Generated<Language | null>;
  /** When they left the page that greets whoever is new; null before. */
  welcomed_at: Generated<Date | null>;
  /** Whether they are sent an e-mail of what is for them alone: mentions, and work. */
  mention_mail: Generated<boolean>;
}

/** The same of those of the demo, by the names that logs say. */
interface DemoLanguagesTable {
  person: string;
  language: Language | null;
}

/** A role for one classifier, or for all where that is null; for one perhaps for the rows of a scope alone. */
interface RoleGrantsTable {
  person_id: string;
  role: Role;
  classifier_id: string | null;
  scope: ColumnType<RowScope | null, string | null, string | null>;
}

/** A role for all classifiers that are in a project at the time. */
interface ProjectGrantsTable {
  person_id: string;
  role: Role;
  project: string;
}

interface PasswordsTable {
  person_id: string;
  /** With the parameters that made it, see `people/accounts/password-hash.ts`. */
  hash: string;
  set_at: Date;
}

interface SessionsTable {
  id: string;
  /** SHA-256 of what the cookie holds. */
  token_hash: Buffer;
  person_id: string;
  started_at: Date;
  /** To the minute. */
  last_used_at: Date;
  ends_at: Date;
  /** What the browser said of itself. */
  browser: string;
}

/** Links that were given, and can still be used until they expire. */
interface OneTimeLinksTable {
  id: string;
  token_hash: Buffer;
  purpose: LinkPurpose;
  /** Whose password it sets anew; null when it brings somebody new. */
  person_id: string | null;
  grants: ColumnType<Grant[], string, string>;
  project_grants: ColumnType<ProjectGrant[], string | undefined, string>;
  /** Null when the server itself gave it. */
  given_by: string | null;
  given_at: Date;
  expires_at: Date;
}

/** How often somebody tried to sign in and failed, by a digest of the name or the address. */
interface SignInAttemptsTable {
  about: Buffer;
  failures: number;
  last_at: Date;
  refused_until: Date;
}

/** Sign-ins by the provider that are under way. */
interface OpenIdSignInsTable {
  /** SHA-256 of what the browser's cookie holds. */
  secret_hash: Buffer;
  place: SignInPlace;
  /** The one-time link that they came with. */
  link_id: string | null;
  expires_at: Date;
  /** Whether the browser came back from the provider: it does so once. */
  is_returned: Generated<boolean>;
  /** Who it was; null before that, and where it failed. */
  person_id: Generated<string | null>;
  /** Why it failed. */
  problem: ColumnType<ProblemOccurrence | null, string | undefined, string>;
  /** Of the code that a dialog hands its pane. */
  code_hash: Generated<Buffer | null>;
}

/** What the provider said that somebody has, at their last sign-in. */
interface ProviderClaimsTable {
  person_id: string;
  value: string;
}

/** Which role a role or a group of the provider gives: for one classifier, or for all where that is null. */
interface RoleMappingsTable {
  value: string;
  role: Role;
  classifier_id: string | null;
}

/** Which role a role or a group of the provider gives for all classifiers of a project. */
interface ProjectMappingsTable {
  value: string;
  role: Role;
  project: string;
}

/** What a machine has beside what a person has, see `people`. */
interface AccessKeysTable {
  machine_id: string;
  requests_per_minute: number;
  made_by: string;
  /** Made in the demo, where nobody shows who they are: it works only there. */
  of_demo: boolean;
}

/** Of each secret of a key that works or worked. */
interface KeySecretsTable {
  /** SHA-256. */
  secret_hash: Buffer;
  machine_id: string;
  /** Which one of the key's, from 1. */
  number: number;
  made_at: Date;
  expires_at: Date;
  /** To the minute; null before the first time. */
  last_used_at: Generated<Date | null>;
}

/** Who of the demo's people has left the page that greets whoever is new. */
interface DemoWelcomesTable {
  person: string;
  welcomed_at: Date;
}

/** The tables of people, and of how they sign in. */
export interface PeopleTables {
  people: PeopleTable;
  demo_languages: DemoLanguagesTable;
  demo_welcomes: DemoWelcomesTable;
  role_grants: RoleGrantsTable;
  project_grants: ProjectGrantsTable;
  passwords: PasswordsTable;
  sessions: SessionsTable;
  one_time_links: OneTimeLinksTable;
  sign_in_attempts: SignInAttemptsTable;
  openid_sign_ins: OpenIdSignInsTable;
  provider_claims: ProviderClaimsTable;
  role_mappings: RoleMappingsTable;
  project_mappings: ProjectMappingsTable;
  access_keys: AccessKeysTable;
  key_secrets: KeySecretsTable;
}
