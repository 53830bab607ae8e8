import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { hasGreenMail } from '../../../demo/mail/mail-server.ts';
import { compileServer } from '../../faults/server-process.ts';
import { describePart } from '../../setup/parts/describe-part.ts';

describePart('GreenMail', hasGreenMail, () => {
  test('the demonstration of mails adds up, from the mailbox to the sheet and back', async () => {
    await compileServer();
    const small = ['--labelled', '160', '--weekly', '40'];
    const { IMAP_URL: _, NODE_OPTIONS: _options, ...environment } = process.env;
    const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', 'demo/mail.ts', ...small], {
      env: environment,
    });
    expect(stdout).toMatch(/in the table, each once +80 \/ 80\n/);
    expect(stdout).toMatch(/weekly training, by its schedule +version 2 \(schedule\)\n/);
    expect(stdout).toMatch(/right on what it learned from \/ in the test +[\d.]+ % of \d+ \/ [\d.]+ % of \d+\n/);
    expect(stdout).toMatch(/With people \| Without/);
  }, 400_000);
});
