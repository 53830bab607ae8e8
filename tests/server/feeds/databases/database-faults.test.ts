import { describe, expect, it } from '@jest/globals';
import { asFeedError } from '../../../../server/feeds/databases/database-faults.ts';
import { FeedError } from '../../../../server/feeds/ports/source.ts';

const PLACE = { host: 'erp.example.com', database: 'erp' };
const faultOf = (code: string | undefined, message = 'said') =>
  asFeedError(Object.assign(new Error(message), { code }), PLACE).fault;

describe('why a database does not do what it was asked to', () => {
  // Codes by PostgreSQL's appendix of error codes, MySQL's list of server errors, Node's and OpenSSL's.
  it.each([
    [['28P01', '28000', 'ER_ACCESS_DENIED_ERROR', 'ER_ACCOUNT_HAS_BEEN_LOCKED'], { reason: 'sign-in', said: 'said' }],
    [['3D000', 'ER_BAD_DB_ERROR'], { reason: 'missing', what: 'database', name: 'erp' }],
    [
      ['42501', 'ER_TABLEACCESS_DENIED_ERROR', 'ER_COLUMNACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR'],
      { reason: 'permission', what: 'SQL', said: 'said' },
    ],
    [['57014'], { reason: 'slow', seconds: 60 }],
    [['55P03'], { reason: 'slow', seconds: 5 }],
  ])('%s', (codes, fault) => {
    for (const code of codes) expect(faultOf(code)).toEqual(fault);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P01', '08006', '53300', 'PROTOCOL_CONNECTION_LOST'])(
    '%s: it is not reached',
    (code) => expect(faultOf(code)).toEqual({ reason: 'unreachable', host: 'erp.example.com', code }),
  );

  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID', 'HANDSHAKE_SSL_ERROR'])(
    '%s: its certificate proves nothing',
    (code) => expect(faultOf(code)).toEqual({ reason: 'untrusted', host: 'erp.example.com', code }),
  );

  it('names the table or the column that is not there', () => {
    expect(faultOf('42P01', 'relation "mails" does not exist')).toMatchObject({ what: 'table', name: 'mails' });
    expect(faultOf('ER_BAD_FIELD_ERROR', "Unknown column 'klass' in 'field list'")).toMatchObject({
      ...{ what: 'column', name: 'klass' },
    });
  });

  it('looks into an error of several addresses, and into one that hides another', () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    expect(asFeedError(new AggregateError([refused]), PLACE).fault).toMatchObject({ code: 'ECONNREFUSED' });
    const hidden = Object.assign(new Error('no', { cause: Object.assign(new Error(), { code: 'CERT_HAS_EXPIRED' }) }), {
      code: 'HANDSHAKE_UNKNOWN',
    });
    expect(asFeedError(hidden, PLACE).fault).toMatchObject({ reason: 'untrusted', code: 'CERT_HAS_EXPIRED' });
  });

  it('keeps what else it said, cut, and a fault that is one already', () => {
    const long = faultOf('22001', `value  too\nlong ${'x'.repeat(900)}`) as { reason: string; said: string };
    expect(long.reason).toBe('refused');
    expect(long.said).toMatch(/^22001: value too long x{485}$/);
    const fault = new FeedError({ reason: 'slow', seconds: 1 });
    expect(asFeedError(fault, PLACE)).toBe(fault);
  });
});
