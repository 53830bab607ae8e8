import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { USER_PASSWORD, serverOf, type MailServer } from '../../../../demo/mail/mail-server.ts';
import { freePort } from '../../../../server/platform/database/postgres-cluster.ts';

export const hasDovecot = spawnSync('dovecot', ['--version']).status === 0;

/** Dovecot, with mailboxes in a folder of its own, and with STARTTLS by a certificate of its own. */
export async function startDovecot(): Promise<MailServer & { readonly certificate: string }> {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'amend-dovecot-'));
  chmodSync(folder, 0o755);
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  mkdirSync(join(folder, 'mail'));
  chmodSync(join(folder, 'mail'), 0o777);
  for (const [name, text] of Object.entries({
    'cert.pem': cert,
    'key.pem': key,
    passwd: `feed:{PLAIN}${USER_PASSWORD}\n`,
  }))
    writeFileSync(join(folder, name), text, { mode: 0o644 });
  writeFileSync(join(folder, 'dovecot.conf'), dovecotSettings(folder, port, tlsPort));
  const process = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const server = await serverOf(process, port, tlsPort, () => rmSync(folder, { recursive: true, force: true }));
  return { ...server, certificate: cert };
}

function dovecotSettings(folder: string, port: number, tlsPort: number): string {
  const listen = (name: string, at: number, ssl: string) =>
    `  inet_listener ${name} {\n    address = 127.0.0.1\n    port = ${at}\n    ssl = ${ssl}\n  }`;
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
mail_uid = nobody
mail_gid = nogroup
passdb {
  driver = passwd-file
  args = ${folder}/passwd
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail/%u
}
service imap-login {
${listen('imap', port, 'no')}
${listen('imaps', tlsPort, 'yes')}
}
`;
}
