export const en = {
  tooLarge: 'The rows are too large for one request.',
  tooLargeNext: 'Shorten very long cells, or choose fewer columns.',
  away: 'The Amend server does not answer.',
  awayNext: 'Check your connection, then try again. Nothing you typed is lost.',
  slow: 'The Amend server takes too long to answer.',
  slowNext: 'Try again in a moment. Nothing you typed is lost.',
  unreadable: 'The server’s answer does not fit this version of the pane.',
  unreadableNext: 'Close the pane and open it again. If it happens again, tell your admin.',
  withRequest: '{nextStep} Request id: {requestId}.',
};
