import { describe, expect, test } from '@jest/globals';
import { readMail } from '../../../../server/feeds/mail/read-mail.ts';
import { filePart, htmlPart, mail, mailOfParts, numberedMail, textPart } from './mails.ts';

async function fieldsOf(bytes: Buffer): Promise<Record<string, unknown>> {
  const { fields, fault } = await readMail(bytes);
  expect(fault).toBeNull();
  return Object.fromEntries(fields!);
}
const nested = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
  ).join('');

describe('an ordinary mail', () => {
  test('has its fields', async () => {
    await expect(fieldsOf(numberedMail(7))).resolves.toEqual({
      ...{ from: 'ann@example.test', fromName: 'Ann Bee', to: 'feed@example.test', subject: 'Mail 7' },
      ...{ text: 'This is mail 7.\n', textLength: 16, textCut: false, date: '2026-11-02T08:00:00.000Z' },
      ...{ messageId: '<7@example.test>', attachments: '[]', attachmentCount: 0 },
    });
  });

  test('has the text of its HTML only where it has no other', async () => {
    const html = '<style>p{}</style><p>Hello <b>you</b></p><script>alert(1)</script>';
    expect((await fieldsOf(mailOfParts('alternative', [htmlPart(html)]))).text).toBe('Hello you');
    expect((await fieldsOf(mailOfParts('alternative', [textPart('plain'), htmlPart(html)]))).text).toBe('plain');
  });

  test('names everybody whom it is to, also those of a group', async () => {
    const to = 'Team: ann@example.test, Bob <bob@example.test>;, cy@example.test';
    expect((await fieldsOf(mail({ To: to }))).to).toBe('ann@example.test, bob@example.test, cy@example.test');
  });

  test('is read whatever its letters are encoded in', async () => {
    const subject = '=?utf-8?B?QsO8Y2hlcg==?= =?iso-8859-1?Q?f=FCr?=';
    const latin = mail(
      { Subject: subject, 'Content-Type': 'text/plain; charset=iso-8859-1' },
      Buffer.from('Größe', 'latin1'),
    );
    await expect(fieldsOf(latin)).resolves.toMatchObject({ subject: 'Bücherfür', text: 'Größe' });
    // Without a word on it: what is no UTF-8 is Windows-1252.
    const unlabelled = mail({ Subject: 'x' }, Buffer.concat([Buffer.from('Größe 5 ', 'latin1'), Buffer.from([0x80])]));
    expect((await fieldsOf(unlabelled)).text).toBe('Größe 5 €');
    expect((await fieldsOf(mail({ Subject: 'x' }, 'Größe 5 €'))).text).toBe('Größe 5 €');
  });
});

describe('attachments', () => {
  test('are named, and no name is a path or holds what cannot be seen', async () => {
    const names = ['"../../etc/passwd"', '"C:\\\\mails\\\\bill.pdf"', '"a\u0001b\u202egnp.exe"', '".."', '"x.csv"'];
    const mixed = mailOfParts('mixed', [textPart('t'), ...names.map((name) => filePart(`filename=${name}`))]);
    const { attachments, attachmentCount } = await fieldsOf(mixed);
    expect(JSON.parse(String(attachments))).toEqual(['passwd', 'bill.pdf', 'abgnp.exe', 'text/csv', 'x.csv']);
    expect(attachmentCount).toBe(5);
  });

  test('are named also where the name is written in parts, or is a whole mail', async () => {
    const parted = filePart("filename*0*=utf-8''B%C3%BCcher%20; filename*1*=Mai.csv");
    const inner = `Content-Type: message/rfc822\r\n\r\n${numberedMail(1).toString()}\r\n`;
    const { attachments } = await fieldsOf(mailOfParts('mixed', [textPart('t'), parted, inner]));
    expect(JSON.parse(String(attachments))).toEqual(['Bücher Mai.csv', 'message/rfc822']);
  });
});

describe('a text longer than a cell', () => {
  test('is cut at a whole character, which two fields say', async () => {
    const text = `${'a'.repeat(32_766)}😀${'b'.repeat(100)}`;
    await expect(fieldsOf(mail({ 'Content-Type': 'text/plain; charset=utf-8' }, text))).resolves.toMatchObject({
      text: 'a'.repeat(32_766),
      textLength: 32_868,
      textCut: true,
    });
  });

  test('is no cell in any other field: the mail is not taken', async () => {
    const { fault } = await readMail(mail({ Subject: Array(5_000).fill('subject').join('\r\n ') }));
    expect(fault).toEqual({ reason: 'text-too-long', field: 'subject' });
  });
});

describe('a broken or hostile mail', () => {
  test.each([
    ['with nothing in it', Buffer.alloc(0), { text: '', from: '', date: null }],
    ['without headers', Buffer.from('just text\r\nand more'), { attachmentCount: 0 }],
    ['whose parts do not end', mailOfParts('mixed', [textPart('here')]).subarray(0, -10), { text: 'here\n' }],
    [
      'with a charset that nobody knows',
      mail({ 'Content-Type': 'text/plain; charset=x-nope' }, 'hello'),
      { text: 'hello' },
    ],
    ['with a date that is none', mail({ Date: 'the day after' }, 'x'), { date: null }],
    ['with NUL bytes', mail({ Subject: 'a\0b' }, 'x\0y'), { text: 'x\uFFFDy' }],
    ['of 200 parts within one another', Buffer.from(`${nested(200)}Content-Type: text/plain\r\n\r\nx`), {}],
    [
      'whose base64 is none',
      mail({ 'Content-Type': 'text/plain', 'Content-Transfer-Encoding': 'base64' }, '!!!###YWJj$$$'),
      { text: 'abc' },
    ],
    ['with names that objects have', mail({ __proto__x: '1', Subject: '__proto__' }), { subject: '__proto__' }],
  ])('%s is read as far as it goes', async (_, bytes, expected) => {
    await expect(fieldsOf(bytes)).resolves.toMatchObject(expected);
  });

  test.each([
    ['of 50,000 lines of headers', Buffer.from(`${'X-A: b\r\n'.repeat(50_000)}\r\nx`), 'mail'],
    ['of HTML that is 20,000 levels deep', mail({ 'Content-Type': 'text/html' }, '<div>'.repeat(20_000)), 'HTML'],
    ['of more HTML than is read', mail({ 'Content-Type': 'text/html' }, `<p>${'x '.repeat(1_200_000)}`), 'HTML'],
  ])('%s is not taken, and it is said why', async (_, bytes, format) => {
    const { fault } = await readMail(bytes);
    expect(fault).toMatchObject({ reason: 'unreadable', format, said: expect.stringMatching(/./) });
  });
});
