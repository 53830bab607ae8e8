import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { SampleMail } from './mail-sample.ts';

/** A mail as it lies in a mailbox (RFC 5322): every third as HTML alone, as many programs send them. */
export function writeMail({ id, from, subject, text, sentAt }: SampleMail, number: number): Promise<Buffer> {
  const isHtml = number % 3 === 2;
  const html = `<html><body><p>${text.split('\n').map(escaped).join('</p>\n<p>')}</p></body></html>`;
  const mail = {
    ...{ messageId: `<${id}>`, from, to: 'office@company.example', subject, date: sentAt },
    ...(isHtml ? { html } : { text }),
  };
  return new MailComposer(mail).compile().build();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
