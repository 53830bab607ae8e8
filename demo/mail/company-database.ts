import { randomBytes } from 'node:crypto';
import { chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { findPostgresBinaries } from '../../server/platform/database/postgres-binaries.ts';
import {
  CLUSTER_USER,
  createCluster,
  freePort,
  startCluster,
  stopCluster,
} from '../../server/platform/database/postgres-cluster.ts';

/** The columns of the table of mails that the feed writes, by the fields of a mail. */
export const MAIL_FIELDS = { from: 'sender', subject: 'subject', text: 'body', received: 'received' } as const;
export const ANSWER = {
  class: 'class',
  confidence: 'confidence',
  version: 'version',
  answeredAt: 'answered_at',
} as const;
const ANSWERS = Object.values(ANSWER).join(', ');
const FEED = 'amend_feed';
const SHEET = 'sheets';

/** What the feed may do, and no more: it cannot read the mails that it wrote. */
const TABLES = `
  create table mails (
    message_id text primary key, received timestamptz, sender text, subject text, body text,
    class text, confidence double precision, version integer, answered_at timestamptz);
  create table salaries (person text primary key, amount numeric);`;
const RIGHTS = `
  grant select (message_id, ${ANSWERS}), update (${ANSWERS}),
    insert (message_id, ${Object.values(MAIL_FIELDS).join(', ')}, ${ANSWERS}) on mails to ${FEED};
  grant select on mails to ${SHEET};`;

/** A row of the table of mails, as a sheet reads it. */
export interface MailRow {
  readonly message_id: string;
  readonly subject: string;
  readonly body: string;
  readonly class: string;
  readonly confidence: number;
}

/** A company's own PostgreSQL with a table for its mails, which Amend reaches as a role with few rights. */
export class CompanyDatabase {
  private constructor(
    /** How the feed reaches it. */
    readonly feed: { readonly host: string; readonly port: number; readonly user: string; readonly password: string },
    /** As sheets read it. */
    private readonly reader: pg.Client,
    private readonly intruder: pg.Client,
    /** Stops it. */
    readonly stop: () => Promise<void>,
  ) {}

  static readonly database = 'postgres';

  /** @param home a folder for it alone, which PostgreSQL's account can enter */
  static async start(home: string): Promise<CompanyDatabase> {
    const binaries = await findPostgresBinaries();
    await mkdir(home);
    if (binaries.account !== null) await chown(home, binaries.account.uid, binaries.account.gid);
    const folder = path.join(home, 'cluster');
    const [password, ofFeed, ofSheet] = [newPassword(), newPassword(), newPassword()];
    await createCluster(binaries, { folder, password, durable: false });
    const port = await freePort();
    await startCluster(binaries, folder, port, { fsync: 'off' });
    const connect = async (user: string, secret: string) => {
      const { database } = CompanyDatabase;
      const client = new pg.Client({ host: '127.0.0.1', port, user, password: secret, database });
      await client.connect();
      return client;
    };
    const owner = await connect(CLUSTER_USER, password);
    await owner.query(`${TABLES}
      create role ${FEED} login password '${ofFeed}';
      create role ${SHEET} login password '${ofSheet}';
      ${RIGHTS}`);
    await owner.end();
    const [reader, intruder] = [await connect(SHEET, ofSheet), await connect(FEED, ofFeed)];
    return new CompanyDatabase(
      { host: '127.0.0.1', port, user: FEED, password: ofFeed },
      reader,
      intruder,
      async () => {
        await reader.end();
        await intruder.end();
        await stopCluster(binaries, folder, 'immediate');
      },
    );
  }

  /** The mails that have a class, as the table has them now. */
  async classified(): Promise<MailRow[]> {
    const { rows } = await this.reader.query<MailRow>(
      'select message_id, subject, body, class, confidence from mails where class is not null order by received, message_id',
    );
    return rows;
  }

  /** Whether the feed's role is refused what it has no need of. */
  async refusesTheFeed(): Promise<boolean> {
    const tries = ['select body from mails', 'delete from mails', 'update mails set body = null', 'table salaries'];
    for (const statement of tries) {
      const code = await this.intruder.query(statement).then(
        () => null,
        (error: { code?: string }) => error.code,
      );
      if (code !== '42501') return false;
    }
    return true;
  }
}

function newPassword(): string {
  return randomBytes(16).toString('hex');
}
