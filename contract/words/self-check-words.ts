import type { CheckName, FindingCode, WordsOfFindings } from '../check-finding.ts';
import { DATABASE_CHECK_WORDS } from './database-check-words.ts';
import { counted } from './phrases.ts';

export const CHECK_TITLES: Readonly<Record<CheckName, string>> = {
  address: 'Address',
  certificate: 'Certificate',
  manifest: 'Manifest',
  requirements: 'Requirement sets',
  pane: 'Pane',
  'sign-in': 'Sign-in',
  database: 'Database',
  role: 'Database role',
  tables: 'Tables',
  space: 'Free space',
  replicas: 'Replicas',
  clock: 'Clock',
  backup: 'Backup',
  jobs: 'Jobs',
  outbound: 'What this server calls',
};

const dayOf = (iso: string): string => iso.slice(0, 10);

export const SELF_CHECK_WORDS: WordsOfFindings<FindingCode> = {
  ...DATABASE_CHECK_WORDS,
  'address-fits': {
    state: 'good',
    found: ({ address }) => address,
    sentence: () => 'You opened Amend at the address that the manifest and all links name.',
  },
  'address-differs': {
    state: 'look',
    found: ({ opened }) => opened,
    sentence: ({ address }) =>
      `You opened Amend here, but PUBLIC_URL says ${address}, which the manifest and all links name. Open that one; or, if this one is people’s, set PUBLIC_URL to it and hand out the manifest anew.`,
  },
  'address-unset': {
    state: 'look',
    found: ({ address }) => address,
    sentence: () =>
      'PUBLIC_URL is not set, so the manifest names each person’s own machine. Before others use Amend, set PUBLIC_URL to the address at which everybody reaches this server.',
  },
  'proxy-undeclared': {
    state: 'look',
    found: ({ address }) => address,
    sentence: () =>
      'A proxy passed your request on, but TRUST_PROXY does not name it: whoever comes through it counts as one and the same address. Set TRUST_PROXY to the proxy’s address.',
  },
  'certificate-good': {
    state: 'good',
    found: ({ endsAt, days }) => `good until ${dayOf(endsAt)}, ${counted(days, 'day', 'days')}`,
    sentence: ({ host }) => `It is for ${host}.`,
  },
  'certificate-ends-soon': {
    state: 'look',
    found: ({ endsAt, days }) => `ends on ${dayOf(endsAt)}, in ${counted(days, 'day', 'days')}`,
    sentence: ({ host }) =>
      `After that no browser and no Excel opens ${host}. Renew it now. A new file in the place of CERTIFICATE_FILE is read within a day, or at the next start.`,
  },
  'certificate-ended': {
    state: 'wrong',
    found: ({ endsAt }) => `ended on ${dayOf(endsAt)}`,
    sentence: ({ host }) =>
      `No browser and no Excel opens ${host} any more. Renew it, and start the server anew so that it is read at once.`,
  },
  'certificate-early': {
    state: 'wrong',
    found: ({ beginsAt }) => `not good before ${dayOf(beginsAt)}`,
    sentence: ({ host }) =>
      `No browser opens ${host} with it yet. Check the clock of this machine; if that is right, get another certificate.`,
  },
  'certificate-of-another': {
    state: 'wrong',
    found: ({ names }) => `for ${names === '' ? 'no name' : names}`,
    sentence: ({ host }) =>
      `People open ${host}, for which this certificate is not. Get one for that name, or set PUBLIC_URL to a name that it is for.`,
  },
  'certificate-unknown-issuer': {
    state: 'look',
    found: ({ issuer, fault }) => `by ${issuer === '' ? 'nobody that says its name' : issuer} (${fault})`,
    sentence: ({ host }) =>
      `This machine does not know who vouches for the certificate of ${host}. Where people’s machines do, as with a company’s own authority, nothing is to be done; elsewhere Excel loads nothing. Check that the file holds the certificates between it and its authority.`,
  },
  'certificate-own': {
    state: 'look',
    found: ({ endsAt }) => `Amend’s own, until ${dayOf(endsAt)}`,
    sentence: () =>
      'Nobody vouches for it, which is enough to try Amend out on this machine. Before others open it, set CERTIFICATE_FILE and KEY_FILE, or put a proxy with a certificate in front.',
  },
  'certificate-unreadable': {
    state: 'wrong',
    found: ({ fault }) => fault,
    sentence: ({ file }) =>
      `${file} cannot be read as a certificate. The server goes on with the one that it read before, and does not start again with this one. Put a certificate (PEM) there.`,
  },
  'certificate-out-of-reach': {
    state: 'look',
    found: ({ fault }) => fault,
    sentence: ({ address }) =>
      `This server cannot connect to ${address} to look at the certificate there. Open the address in a browser and look at it; if that fails, too, check the name (DNS), the proxy and the firewall.`,
  },
  'manifest-good': {
    state: 'good',
    found: ({ name, version }) => `${name}, version ${version}`,
    sentence: () => 'Microsoft’s own reader reads it, and nothing was found that the admin center would refuse.',
  },
  'manifest-refused': {
    state: 'wrong',
    found: ({ count }) => counted(count, 'fault', 'faults'),
    sentence: ({ faults }) =>
      `The admin center would refuse it: ${faults} Correct manifest.xml, or put back the one that came with this version.`,
  },
  'requirements-good': {
    state: 'good',
    found: ({ sets }) => sets,
    sentence: () =>
      'An Excel without these does not offer the add-in: its person needs a newer one, or Excel on the web.',
  },
  'requirements-missing': {
    state: 'look',
    found: () => 'none',
    sentence: () =>
      'The manifest asks for none, so that an Excel which is too old offers the add-in and then fails. Put back the manifest.xml that came with this version.',
  },
  'pane-fits': {
    state: 'good',
    found: ({ version }) => `version ${version}`,
    sentence: () => 'The pages that people load are of the same version as the server.',
  },
  'pane-differs': {
    state: 'wrong',
    found: ({ version, server }) => `pane ${version}, server ${server}`,
    sentence: () =>
      'The pages that people load are of another version than the server. Run “npm run build” where Amend is installed, and start the server anew.',
  },
  'pane-missing': {
    state: 'wrong',
    found: () => 'no pages',
    sentence: () => 'There are no pages that people could load. Run “npm run build” where Amend is installed.',
  },
  'sign-in-demo': {
    state: 'look',
    found: () => 'the demo, without passwords',
    sentence: () =>
      'Whoever is at this machine is let in. Before others use Amend, set SIGN_IN=accounts, or SIGN_IN=openid for your company’s provider.',
  },
  'sign-in-accounts': {
    state: 'good',
    found: () => 'accounts of this server',
    sentence: () => 'People sign in with a name and a password here.',
  },
  'provider-answers': {
    state: 'good',
    found: ({ issuer }) => issuer,
    sentence: () => 'Your company’s provider answers.',
  },
  'provider-away': {
    state: 'wrong',
    found: ({ issuer }) => issuer,
    sentence: () =>
      'The provider does not answer, or not as it should: nobody can sign in, and whoever is signed in works on. Check OPENID_ISSUER and the way from this machine to it; the log says what went wrong.',
  },
  'outbound-some': {
    state: 'good',
    found: ({ addresses }) => addresses,
    sentence: () => 'A firewall must let this machine connect to these.',
  },
  'outbound-none': {
    state: 'good',
    found: () => 'nothing',
    sentence: () => 'With these settings this server calls nobody but its database.',
  },
  'check-slow': {
    state: 'look',
    found: ({ seconds }) => `no answer within ${counted(seconds, 'second', 'seconds')}`,
    sentence: () => 'Whether this is as it should be is not known. Check again in a minute.',
  },
  'check-failed': {
    state: 'look',
    found: () => 'could not be looked at',
    sentence: () => 'Whether this is as it should be is not known. The server’s log says why; then check again.',
  },
};
