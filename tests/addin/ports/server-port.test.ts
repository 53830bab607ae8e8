import { ServerProblem } from '../../../addin/ports/server-port.ts';

describe('a server problem', () => {
  test.each(['server-away', 'server-slow', 'database-unavailable', 'too-many-requests', 'internal'])(
    '%s may pass by itself',
    (code) => {
      expect(new ServerProblem(code, 's', 'n').isTemporary).toBe(true);
    },
  );

  test.each(['invalid-request', 'unknown-classifier', 'event-conflict', 'not-allowed', 'unreadable-answer'])(
    '%s does not',
    (code) => {
      expect(new ServerProblem(code, 's', 'n').isTemporary).toBe(false);
    },
  );

  test.each([
    ['server-away', 'away'],
    ['database-unavailable', 'away'],
    ['too-many-requests', 'away'],
    ['server-slow', 'slow'],
    ['internal', 'failed'],
    ['unreadable-answer', 'failed'],
    ['event-conflict', 'refused'],
    ['not-allowed', 'refused'],
    ['a code of a newer server', 'refused'],
  ])('%s says of the request: %s', (code, kind) => {
    expect(new ServerProblem(code, 's', 'n').kind).toBe(kind);
  });
});
