import { expect, test } from '@jest/globals';
import { mailboxOf } from '../../../demo/mail/given-mailbox.ts';

test('a mailbox is named by an address, encrypted but on this machine itself', () => {
  expect(mailboxOf('imaps://ann%40x.example:a%2Fb@mail.example.com/Demo%20mails')).toEqual({
    connection: {
      ...{ kind: 'imap', host: 'mail.example.com', port: 993, user: 'ann@x.example', password: 'a/b', security: 'tls' },
    },
    mailbox: 'Demo mails',
  });
  expect(mailboxOf('imap://ann:b@mail.example.com').connection).toMatchObject({ port: 143, security: 'starttls' });
  expect(mailboxOf('imap://ann:b@127.0.0.1:3143')).toMatchObject({
    connection: { port: 3143, security: 'none' },
    mailbox: 'INBOX',
  });
});

test.each(['mail.example.com', 'https://ann:b@mail.example.com', 'imaps://mail.example.com/INBOX', ''])(
  'says how it is written: %s',
  (address) => expect(() => mailboxOf(address)).toThrow('IMAP_URL must look like imaps://'),
);
