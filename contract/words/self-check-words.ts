import { NO_CERTIFICATE, type CheckName, type FindingCode, type WordsOfFindings } from '../check-finding.ts';
import { DATABASE_CHECK_WORDS } from './database-check-words.ts';
import { calledBy, catalogue } from '../language/catalogue.ts';
import { de } from './self-check/de.ts';
import { en } from './self-check/en.ts';
import { pt } from './self-check/pt.ts';

const words = catalogue({ en, de, pt });

export const CHECK_TITLES: Readonly<Record<CheckName, string>> = calledBy(words, {
  address: 'titleAddress',
  certificate: 'titleCertificate',
  manifest: 'titleManifest',
  requirements: 'titleRequirements',
  pane: 'titlePane',
  'sign-in': 'titleSignIn',
  database: 'titleDatabase',
  role: 'titleRole',
  'log-role': 'titleLogRole',
  logs: 'titleLogs',
  tables: 'titleTables',
  space: 'titleSpace',
  replicas: 'titleReplicas',
  clock: 'titleClock',
  backup: 'titleBackup',
  jobs: 'titleJobs',
  outbound: 'titleOutbound',
});

/** What a server calls an address for. */
export type CalledFor = 'SignIn' | 'Traces' | 'Mail' | 'Notices' | 'Check';

/** @example calledAddress('https://login.example.org', 'SignIn') // => 'https://login.example.org (sign-in)' */
export function calledAddress(address: string, why: CalledFor): string {
  return words(`callsFor${why}`, { address });
}

const dayOf = (iso: string): string => iso.slice(0, 10);

export const SELF_CHECK_WORDS: WordsOfFindings<FindingCode> = {
  ...DATABASE_CHECK_WORDS,
  'address-fits': { state: 'good', found: ({ address }) => address, sentence: () => words('addressFits') },
  'address-differs': {
    state: 'look',
    found: ({ opened }) => opened,
    sentence: ({ address }) => words('addressDiffers', { address }),
  },
  'address-unset': { state: 'look', found: ({ address }) => address, sentence: () => words('addressUnset') },
  'proxy-undeclared': { state: 'look', found: ({ address }) => address, sentence: () => words('proxyUndeclared') },
  'certificate-good': {
    state: 'good',
    found: ({ endsAt, days }) => words('certificateGoodFound', { day: dayOf(endsAt), days }),
    sentence: ({ host }) => words('certificateGood', { host }),
  },
  'certificate-ends-soon': {
    state: 'look',
    found: ({ endsAt, days }) => words('certificateEndsSoonFound', { day: dayOf(endsAt), days }),
    sentence: ({ host }) => words('certificateEndsSoon', { host }),
  },
  'certificate-ended': {
    state: 'wrong',
    found: ({ endsAt }) => words('certificateEndedFound', { day: dayOf(endsAt) }),
    sentence: ({ host }) => words('certificateEnded', { host }),
  },
  'certificate-early': {
    state: 'wrong',
    found: ({ beginsAt }) => words('certificateEarlyFound', { day: dayOf(beginsAt) }),
    sentence: ({ host }) => words('certificateEarly', { host }),
  },
  'certificate-of-another': {
    state: 'wrong',
    found: ({ names }) => (names === '' ? words('certificateForNoName') : words('certificateForNames', { names })),
    sentence: ({ host }) => words('certificateOfAnother', { host }),
  },
  'certificate-unknown-issuer': {
    state: 'look',
    found: ({ issuer, fault }) =>
      words(issuer === '' ? 'certificateByNobody' : 'certificateByIssuer', { issuer, fault }),
    sentence: ({ host }) => words('certificateUnknownIssuer', { host }),
  },
  'certificate-own': {
    state: 'look',
    found: ({ endsAt }) => words('certificateOwnFound', { day: dayOf(endsAt) }),
    sentence: () => words('certificateOwn'),
  },
  'certificate-unreadable': {
    state: 'wrong',
    found: ({ fault }) => (fault === NO_CERTIFICATE ? words('certificateUnreadableFound') : fault),
    sentence: ({ file }) => words('certificateUnreadable', { file }),
  },
  'certificate-out-of-reach': {
    state: 'look',
    found: ({ fault }) => fault,
    sentence: ({ address }) => words('certificateOutOfReach', { address }),
  },
  'manifest-good': {
    state: 'good',
    found: ({ name, version }) => words('manifestGoodFound', { name, version }),
    sentence: () => words('manifestGood'),
  },
  'manifest-refused': {
    state: 'wrong',
    found: ({ count }) => words('manifestRefusedFound', { count }),
    sentence: ({ faults }) => words('manifestRefused', { faults }),
  },
  'requirements-good': { state: 'good', found: ({ sets }) => sets, sentence: () => words('requirementsGood') },
  'requirements-missing': {
    state: 'look',
    found: () => words('requirementsMissingFound'),
    sentence: () => words('requirementsMissing'),
  },
  'pane-fits': {
    state: 'good',
    found: ({ version }) => words('paneFitsFound', { version }),
    sentence: () => words('paneFits'),
  },
  'pane-differs': {
    state: 'wrong',
    found: ({ version, server }) => words('paneDiffersFound', { version, server }),
    sentence: () => words('paneDiffers'),
  },
  'pane-missing': { state: 'wrong', found: () => words('paneMissingFound'), sentence: () => words('paneMissing') },
  'sign-in-demo': { state: 'look', found: () => words('signInDemoFound'), sentence: () => words('signInDemo') },
  'sign-in-accounts': {
    state: 'good',
    found: () => words('signInAccountsFound'),
    sentence: () => words('signInAccounts'),
  },
  'provider-answers': { state: 'good', found: ({ issuer }) => issuer, sentence: () => words('providerAnswers') },
  'provider-away': { state: 'wrong', found: ({ issuer }) => issuer, sentence: () => words('providerAway') },
  'outbound-some': { state: 'good', found: ({ addresses }) => addresses, sentence: () => words('outboundSome') },
  'outbound-none': { state: 'good', found: () => words('outboundNoneFound'), sentence: () => words('outboundNone') },
  'check-slow': {
    state: 'look',
    found: ({ seconds }) => words('checkSlowFound', { seconds }),
    sentence: () => words('checkSlow'),
  },
  'check-failed': { state: 'look', found: () => words('checkFailedFound'), sentence: () => words('checkFailed') },
};
