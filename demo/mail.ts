import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { readOptions } from '../server/command-options.ts';
import { StartupError } from '../server/startup-error.ts';
import { CompanyDatabase } from './mail/company-database.ts';
import { byAppend, bySmtp, type Postman } from './mail/deliver-mails.ts';
import { mailboxOf, type GivenMailbox } from './mail/given-mailbox.ts';
import { runMailCase } from './mail/mail-case.ts';
import { hasGreenMail, hasJava, startGreenMail } from './mail/mail-server.ts';
import { ownFolder } from './own-folder.ts';
import { OwnServer } from './own-server.ts';
import { runDemo, type Undo } from './run-demo.ts';
import { figuresTable, faultsOf } from './mail/told-figures.ts';

/** `npm run demo:mail`: mails are classified into a company's table, corrected in a sheet, learned from each week. */

const USAGE =
  'npm run demo:mail [-- --labelled 320 --weekly 160]; IMAP_URL=imaps://user:password@host/MAILBOX names a mailbox of your own, to which mails are added';
const NO_JAVA =
  'The demo starts a mail server of its own, GreenMail, which needs Java: there is none on this machine. Install one (Debian: apt-get install default-jre-headless maven), or name a mailbox of your own by IMAP_URL, such as IMAP_URL=imaps://user:password@mail.example.com/Demo.';
const NO_GREENMAIL =
  'GreenMail, the mail server of the demo, could not be fetched by Maven (Debian: apt-get install maven). Fetch it by “bash tests/setup/parts/greenmail.sh”, or name a mailbox of your own by IMAP_URL.';

/** The mailbox that was named; without one, that of a mail server of the demo's own. */
async function openMailbox(undo: Undo[]): Promise<GivenMailbox & { readonly postman: Postman }> {
  const { IMAP_URL: given } = process.env;
  if (given !== undefined) {
    const named = mailboxOf(given);
    const postman = await byAppend(named.connection, named.mailbox);
    undo.push(() => postman.close());
    return { ...named, postman };
  }
  if (!hasJava) throw new StartupError(NO_JAVA);
  if (!hasGreenMail)
    await promisify(execFile)('bash', ['tests/setup/parts/greenmail.sh']).catch((error: unknown) => {
      throw new StartupError(NO_GREENMAIL, { cause: error });
    });
  const server = await startGreenMail();
  undo.push(() => server.stop());
  const postman = bySmtp(server.smtpPort);
  undo.push(() => postman.close());
  return { connection: server.connection, mailbox: 'INBOX', postman };
}

function countOf(text: string | undefined, usual: number, least: number): number {
  const count = Number(text ?? usual);
  if (!Number.isInteger(count) || count < least || count > 5_000)
    throw new StartupError(`Numbers of mails are whole, from ${least} to 5,000. Usage: ${USAGE}`);
  return count;
}

async function demonstrate(given: readonly string[], undo: Undo[]): Promise<readonly string[]> {
  const options = readOptions(given, ['labelled', 'weekly'], USAGE);
  const sizes = { labelled: countOf(options.labelled, 320, 100), weekly: countOf(options.weekly, 160, 20) };
  const { connection, mailbox, postman } = await openMailbox(undo);
  const home = await ownFolder(undo);
  const company = await CompanyDatabase.start(path.join(home, 'company'));
  undo.push(() => company.stop());
  const server = new OwnServer({ DATA_DIR: path.join(home, 'amend'), FEED_HOSTS: connection.host });
  undo.push(() => server.stop());
  await server.start();
  const say = (line: string) => console.log(line);
  say(`Amend runs at ${server.address} with a PostgreSQL of its own, the company’s is another.`);
  const mails = { connection, name: mailbox };
  const figures = await runMailCase({ server, company, mailbox: mails, postman, ...sizes, say });
  say(`\n${figuresTable(figures)}`);
  return faultsOf(figures);
}

await runDemo(demonstrate);
