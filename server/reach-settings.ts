import { LOOPBACK_NAMES } from './platform/http/own-origin.ts';

/** Why nothing but this machine itself is served with it. */
const DEMO = 'SIGN_IN=demo, which lets everybody in without a password';
/** What this machine is called where it listens for itself alone. */
export const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/** The settings that say who can reach the server, and how. */
export interface ReachSettings {
  readonly signIn: string;
  readonly host: string;
  readonly publicUrl: URL | null;
  readonly trustProxy: readonly string[] | null;
  readonly certificateFile: string | null;
}

/** What would let somebody in who should not be, or let passwords travel in the clear, in sentences. */
export function complaintsOfReach(settings: ReachSettings, isProduction: boolean): string[] {
  return settings.signIn === 'demo'
    ? complaintsOfDemo(settings, isProduction)
    : complaintsOfPeople(settings, isProduction);
}

function complaintsOfDemo({ host, publicUrl }: ReachSettings, isProduction: boolean): string[] {
  const complaints: string[] = [];
  if (isProduction)
    complaints.push(
      `NODE_ENV=production is refused with ${DEMO}. Set SIGN_IN=accounts, or unset NODE_ENV to try Amend out on this machine.`,
    );
  if (!LOOPBACK_HOSTS.includes(host))
    complaints.push(
      `HOST must be 127.0.0.1, ::1 or localhost with ${DEMO} (it is "${host}"). Set SIGN_IN=accounts to be reached from elsewhere.`,
    );
  if (publicUrl !== null && !LOOPBACK_NAMES.includes(publicUrl.hostname))
    complaints.push(
      `PUBLIC_URL must name this machine, as in https://localhost:8443, with ${DEMO} (it is "${publicUrl.href}"). Set SIGN_IN=accounts to be reached from elsewhere.`,
    );
  return complaints;
}

function complaintsOfPeople(
  { signIn, host, publicUrl, trustProxy, certificateFile }: ReachSettings,
  isProduction: boolean,
): string[] {
  const complaints: string[] = [];
  if (publicUrl !== null && publicUrl.protocol !== 'https:')
    complaints.push(
      `PUBLIC_URL must begin with https:// with SIGN_IN=${signIn}: what people sign in with travels (it is "${publicUrl.href}").`,
    );
  if (publicUrl === null && (isProduction || trustProxy !== null || !LOOPBACK_HOSTS.includes(host)))
    complaints.push(
      'PUBLIC_URL must be set where people reach the server from elsewhere: the address that they open, such as https://amend.example.org.',
    );
  if (isProduction && certificateFile === null && trustProxy === null)
    complaints.push(
      'NODE_ENV=production needs a certificate that browsers trust: set CERTIFICATE_FILE and KEY_FILE, or TRUST_PROXY where a proxy in front of the server has one.',
    );
  return complaints;
}
