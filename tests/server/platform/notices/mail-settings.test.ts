import { describe, expect, test } from '@jest/globals';
import { complaintsOfMail, mailAddress, smtpAddress } from '../../../../server/platform/notices/mail-settings.ts';

test.each([
  ['ops@example.org', true],
  ['ops+night@mail.example.org', true],
  ['ops@example.org, eve@example.org', false],
  ['Ops <ops@example.org>', false],
  ['ops@example.org\r\nBcc: eve@example.org', false],
  ['ops', false],
  [`${'a'.repeat(250)}@example.org`, false],
])('“%s” is one address: %s', (text, isOne) => expect(mailAddress.safeParse(text).success).toBe(isOne));

describe('a mail server', () => {
  test.each(['smtps://ann:p%40ss@mail.example.org:465', 'smtp://mail.example.org'])('%s is taken', (text) =>
    expect(smtpAddress.parse(text).href).toBe(text),
  );
  test('of another kind is refused', () =>
    expect(smtpAddress.safeParse('https://mail.example.org').success).toBe(false));
  test('and its sender are set both, or neither', () => {
    const smtpUrl = new URL('smtp://mail.example.org');
    const complaints = (settings: Parameters<typeof complaintsOfMail>[0]) => complaintsOfMail(settings).length;
    expect(complaints({ smtpUrl: null, mailFrom: null })).toBe(0);
    expect(complaints({ smtpUrl, mailFrom: 'a@example.org' })).toBe(0);
    expect(complaints({ smtpUrl, mailFrom: null })).toBe(1);
    expect(complaints({ smtpUrl: null, mailFrom: 'a@example.org' })).toBe(1);
  });
});
