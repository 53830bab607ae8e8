/** What the server says to the person at the terminal. The log is for admins and goes elsewhere. */

/** Says where to go, once the server answers. */
export function announceReady(address: string, { ownCertificate, dataFolder, seconds }: { ownCertificate: boolean; dataFolder: string | null; seconds: number }): void {
  const lines = [
    '',
    `Amend is ready after ${seconds.toFixed(1)} s. Open`,
    '',
    `    ${address}/workbench/`,
    '',
    ...(ownCertificate
      ? [
          'Your browser will say that the connection is not private, because nobody vouches for the certificate that',
          'Amend made for itself. The server answers this machine alone, so nobody is in between: choose "Advanced",',
          'then "Proceed to localhost" (Firefox: "Accept the Risk and Continue").',
          '',
        ]
      : []),
    `For Excel: the manifest is at ${address}/manifest.xml; README.md says how to add it.`,
    ...(dataFolder === null ? [] : [`Everything is kept in ${dataFolder}.`]),
    'Ctrl-C stops the server and its database.',
  ];
  console.log(lines.join('\n'));
}

/** Says what takes the seconds of a first start. */
export function announceStep(sentence: string): void {
  console.log(sentence);
}

/** Says why the server does not start. */
export function announceFailure(sentence: string): void {
  console.error(`\nAmend cannot start. ${sentence}`);
}
