import { expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { MAIL_CLASSES } from '../../../demo/mail/mail-phrases.ts';
import { mailSample } from '../../../demo/mail/mail-sample.ts';
import { writeMail } from '../../../demo/mail/write-mail.ts';

const FIRST = new Date('2026-03-02T08:00:00Z');

test('the same seed gives the same mails, another seed others', () => {
  expect(mailSample(40, 7, FIRST)).toEqual(mailSample(40, 7, FIRST));
  expect(mailSample(40, 8, FIRST)).not.toEqual(mailSample(40, 7, FIRST));
});

test('all eight classes come in both languages, about as often, each mail once and later than the one before', () => {
  const mails = mailSample(1_600, 7, FIRST);
  for (const name of MAIL_CLASSES)
    for (const language of ['en', 'de']) {
      const own = mails.filter((mail) => mail.class === name && mail.language === language).length;
      // Binomial, a sixteenth of 1,600: 100 ± 4 · 9.7.
      expect(own).toBeGreaterThan(61);
      expect(own).toBeLessThan(139);
    }
  expect(new Set(mails.map(({ id }) => id)).size).toBe(1_600);
  expect(mails.every(({ sentAt }, at) => at === 0 || sentAt > mails[at - 1]!.sentAt)).toBe(true);
  expect(mails.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
});

test('a mail that was written is read as what it says, as text and as HTML', async () => {
  const mails = mailSample(3, 11, FIRST);
  for (const [number, mail] of mails.entries()) {
    const read = await simpleParser(await writeMail(mail, number));
    expect(read.messageId).toBe(`<${mail.id}>`);
    expect(read.subject ?? '').toBe(mail.subject);
    expect(read.from?.value).toEqual([mail.from]);
    expect(read.date).toEqual(mail.sentAt);
    expect(read.text!.replace(/\n+/g, '\n').trim()).toBe(mail.text);
  }
});
