export const en = {
  'malformed-body.title': 'The request is not valid JSON.',
  'malformed-body.nextStep': 'Send a JSON body with the content type application/json.',
  'malformed-body.encoding': 'The body is written in {encoding}; JSON is written in UTF-8.',
  'malformed-body.not-json': 'The body cannot be read as JSON.',
  'malformed-body.unreadable': 'The request cannot be read.',
  'malformed-body.content-type': 'The body was not read, because its content type is not application/json.',

  'invalid-request.title': 'The request does not fit the contract.',
  'invalid-request.nextStep': 'Correct the fields listed under errors and send it again.',
  'invalid-request.too-deep': 'The body is nested more than {most} levels deep; nothing that can be asked here is.',
  'invalid-request.schedule-fields': '“{schedule}” is not a schedule: it does not have five fields. {form}',
  'invalid-request.schedule': '“{schedule}” is not a schedule: {fault}. {form}',
  'invalid-request.schedule-form':
    'Give minute, hour, day of the month, month and day of the week, such as “0 3 * * 1” for Mondays at 03:00 UTC.',
  'invalid-request.segment-column':
    'The rows cannot be parted by {column}: name a column of the classifier that is not ignored.',
  'invalid-request.unstorable': 'A value of the request cannot be stored.',

  'body-too-large.title': 'The request is too large.',
  'body-too-large.nextStep': 'Send fewer rows in one request.',
  'body-too-large.values': 'The request holds more than {most, number} values.',
  'body-too-large.megabytes': 'The request is larger than {most} MB.',

  'unknown-address.title': 'There is nothing at this address.',
  'unknown-address.nextStep': 'Check the address against docs/api.md.',
  'unknown-address.address': 'There is nothing at {method} {path}.',
  'unknown-address.pages-not-built': 'The pages are not built. Run "npm run build" and reload this page.',

  'not-allowed.title': 'You may not do this.',
  'not-allowed.nextStep': 'Open Amend at its own address, signed in; an admin gives a role that is missing.',
  'not-allowed.demo-elsewhere.nextStep': 'Open Amend on the machine that it runs on.',
  'not-allowed.metrics.nextStep':
    'Ask from the machine that Amend runs on, or with the token, as the setting METRICS says.',
  'not-allowed.any-role.nextStep': 'Ask an admin for a role.',
  'not-allowed.role.nextStep': 'Ask an admin for {roles, plural, one {this role} other {one of these roles}}.',
  'not-allowed.key.nextStep': 'Do it in the pane, signed in as a person.',
  'not-allowed.project.nextStep': 'Leave the project as it is, or ask an admin of every classifier to change it.',
  'not-allowed.origin.nextStep': 'Open Amend at the address that the server gave when it started.',
  'not-allowed.demo-elsewhere': 'The demo sign-in answers this machine alone, not requests from elsewhere.',
  'not-allowed.metrics': 'The metrics are not for whoever asks from here, or without the right token.',
  'not-allowed.any-role': 'This needs a role, and {person} has none here.',
  'not-allowed.role': 'This needs the role {roles}, which {person} does not have.',
  'not-allowed.key': 'People alone may do this, and {person} is a machine with an access key.',
  'not-allowed.project':
    'Whoever has a role for a project has it for what comes into it, so changing it needs the role “{role}” for every classifier, which {person} does not have.',
  'not-allowed.origin': 'Pages of {origin} may not use this server.',
  'not-allowed.host': 'This server does not answer to the name "{host}".',

  'beyond-scope.title': 'This is not about your rows alone.',
  'beyond-scope.nextStep': 'Ask about rows of your own, or ask an admin for the role without a row scope.',
  'beyond-scope.report-column.nextStep':
    'Ask an admin to declare {columns} the segment column of the classifier; your reports begin with the next version that is trained and put in use.',
  'beyond-scope.report-segment.nextStep':
    'Ask an approver for a training, which keeps the {most} values with most rows, or ask somebody who may see all rows.',
  'beyond-scope.report-choice.nextStep': 'Choose one of your segments.',
  'beyond-scope.whole.nextStep': 'Ask somebody who may see all rows, or an admin for the role without a row scope.',
  'beyond-scope.sent.nextStep': 'Keep only rows of your own in the table, or ask an admin to widen your row scope.',
  'beyond-scope.kept.nextStep':
    'Give these rows other keys if they are other rows, or ask an admin to widen your row scope.',
  'beyond-scope.no-class.nextStep':
    'Say the class of a few of your rows first; then Amend answers with the classes that were said of them.',
  'beyond-scope.columns.nextStep': 'Ask an admin to give the role anew, with a column that the classifier has.',
  'beyond-scope.report-column':
    'A drift report is of all rows or of one segment, and you may see only rows of which this holds: {scopes}. These are no segment, since your row scope is not by the classifier’s segment column.',
  'beyond-scope.report-segment':
    'A drift report is of all rows or of one segment, and you may see only rows of which this holds: {scopes}. The version in use keeps no segment of these.',
  'beyond-scope.report-choice':
    'A drift report is of one segment here, since you may see only rows of which this holds: {scopes}. Yours {count, plural, one {is} other {are}} {segments}.',
  'beyond-scope.more-segments': '{more} more',
  'beyond-scope.whole':
    'This is about all rows of the classifier together, and {person} may see only those of which this holds: {scopes}.',
  'beyond-scope.sent':
    '{rows, plural, one {# row is} other {# rows are}} not among yours, of which this holds: {scopes}.',
  'beyond-scope.kept':
    '{rows, plural, one {# row has} other {# rows have}} the key of a row that is not among yours, of which this holds: {scopes}.',
  'beyond-scope.no-class': 'Nobody has said a class yet of rows of yours, of which this holds: {scopes}.',
  'beyond-scope.columns': 'Your row scope is by {columns}, by which rows of the classifier cannot be chosen any more.',

  'too-many-requests.title': 'Too many requests.',
  'too-many-requests.nextStep': 'Wait a minute and try again.',
  'too-many-requests.key.nextStep': 'Wait as long as it says; an admin can let the key make more requests.',
  'too-many-requests.minute': 'More than {most} requests came from here in a minute.',
  'too-many-requests.streams': '{most} streams are open here already.',
  'too-many-requests.key':
    '{person} may make {most, plural, one {# request} other {# requests}} a minute with its access key, and has. It can go on in {seconds, plural, one {# second} other {# seconds}}.',

  'database-unavailable.title': 'The database does not answer.',
  'database-unavailable.nextStep': 'Try again in a moment; nothing you typed is lost.',
  'database-unavailable.detail': 'The server cannot reach its database at the moment.',

  'disk-full.title': 'The disk of the database is full.',
  'disk-full.nextStep': 'Tell the admin to make room on it; nothing you typed is lost, and it is sent again by itself.',
  'disk-full.detail': 'The database cannot save anything, because its disk is full.',

  'internal.title': 'Something went wrong on the server.',
  'internal.nextStep': 'Try again; if it happens again, give the admin the request id.',
  'internal.request': 'The server failed unexpectedly. The failure is in its log under the request id.',
  'internal.training':
    'The training failed unexpectedly. The failure is in the server’s log under the id of the training.',
  'internal.grouping': 'The grouping of rows failed unexpectedly. The failure is in the server’s log.',
  'internal.check': 'The drift check failed unexpectedly. The failure is in the server’s log.',
};
