import path from 'node:path';

/** What the server says to the person at the terminal. The log is for admins and goes elsewhere. */

interface Start {
  readonly ownCertificate: boolean;
  /** Not this machine alone. */
  readonly answersOthers: boolean;
  /** Null once there is an admin, and in the demo. */
  readonly firstAdminLink: string | null;
  /** Whether people sign in, so that some are admins: not in the demo. */
  readonly hasAdmins: boolean;
  /** Where everything is kept; null when the database is somebody else's. */
  readonly kept: { readonly dataFolder: string; readonly databaseFolder: string } | null;
  readonly seconds: number;
}

/** Says where to go, once the server answers. */
export function announceReady(address: string, start: Start): void {
  const { ownCertificate, answersOthers, firstAdminLink, hasAdmins, kept, seconds } = start;
  const lines = [
    '',
    `Amend is ready after ${seconds.toFixed(1)} s. Open`,
    '',
    `    ${address}/workbench/`,
    '',
    ...(firstAdminLink === null ? [] : ofFirstAdmin(firstAdminLink)),
    ...(ownCertificate ? ofOwnCertificate(answersOthers) : []),
    `For Excel: the manifest is at ${address}/manifest.xml; README.md says how to add it.`,
    ...(hasAdmins
      ? [`For admins: ${address}/admin says how Amend comes into people’s Excel, and checks this server.`]
      : []),
    ...(kept === null ? [] : [whereKept(kept)]),
    kept === null ? 'Ctrl-C stops the server.' : 'Ctrl-C stops the server and its database.',
  ];
  console.log(lines.join('\n'));
}

/** Whoever opens the link becomes the admin, so it is said here alone and not in the log. */
function ofFirstAdmin(link: string): string[] {
  return [
    'Nobody is an admin yet. Whoever opens this link first becomes one; it works once, and for a day:',
    '',
    `    ${link}`,
    '',
  ];
}

function ofOwnCertificate(answersOthers: boolean): string[] {
  const warning =
    'Your browser will say that the connection is not private, because nobody vouches for the certificate that';
  const step = answersOthers
    ? [
        'Amend made for itself. Before others sign in here, give the server a certificate that browsers trust, with',
        'CERTIFICATE_FILE and KEY_FILE, or put a proxy that has one in front of it.',
      ]
    : [
        'Amend made for itself. The server answers this machine alone, so nobody is in between: choose "Advanced",',
        'then "Proceed to localhost" (Firefox: "Accept the Risk and Continue").',
      ];
  return [warning, ...step, ''];
}

function whereKept({ dataFolder, databaseFolder }: { dataFolder: string; databaseFolder: string }): string {
  const isInside = path.dirname(databaseFolder) === dataFolder;
  return isInside
    ? `Everything is kept in ${dataFolder}.`
    : `Everything is kept in ${dataFolder}, but the database in ${databaseFolder}: PostgreSQL's account cannot enter the former.`;
}

/** Says what takes the seconds of a first start. */
export function announceStep(sentence: string): void {
  console.log(sentence);
}

/** Says what went wrong, or must be looked at, to whoever gave a command. */
export function announceFault(sentence: string): void {
  console.error(sentence);
}

/** Says why the server does not start. */
export function announceFailure(sentence: string): void {
  console.error(`\nAmend cannot start. ${sentence}`);
}
