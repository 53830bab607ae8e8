export const en = {
  testTitle: 'A test notice',
  testSentence: '{person} tries out whether notices arrive here.',
  testStep: 'They do: there is nothing to be done.',
  trainingFailedTitle: 'A training of {classifier} failed',
  trainingFailedSentence: 'A training of {classifier} failed. {title} {detail}',
  trainingFailedStep: '{step} What answered before goes on answering.',
  forgetByAge: 'forgetting answers and profiles by their age',
  jobGivenUpTitle: 'A job was given up',
  jobGivenUpSentence: 'A job was given up after its last attempt: {work}. Its id is {job}.',
  jobGivenUpStep: 'Look for the id in the server’s log: it says why, unless the server itself was ended meanwhile.',
  certificateTitle:
    '{days, plural, =0 {The certificate has ended} one {The certificate ends within # day} other {The certificate ends within # days}}',
  certificateEnded: 'The server’s certificate ended on {at}: browsers and Excel refuse the server.',
  certificateEnds: 'The server’s certificate ends on {at}. From then on browsers and Excel refuse the server.',
  certificateStep:
    'Put a new certificate and its key where CERTIFICATE_FILE and KEY_FILE are: the server reads them once a day, and when it starts.',
  backupLateTitle: 'A backup is late',
  backupNever:
    'No backup was written since {since}, when this database began to note them; there is to be one every {hours, plural, one {hour} other {# hours}}.',
  backupLast:
    'The last backup was written on {at}; there is to be one every {hours, plural, one {hour} other {# hours}}.',
  backupStep: 'Take one as docs/operations.md says, and look why what takes them by itself does not.',
  providerAwayTitle: 'Nobody can sign in: the provider does not answer',
  providerAwaySentence:
    'The provider that signs people in has not answered since {since}. Whoever is signed in goes on; nobody else can sign in.',
  providerAwayStep: 'Look whether the provider can be reached from the server; the server’s log says what it met.',
  approvalsTitle:
    '{waiting, plural, one {# correction} other {# corrections}} of {classifier} {waiting, plural, one {waits} other {wait}} for approval',
  approvalsSentence:
    '{waiting, plural, one {# correction of {classifier} waits for approval, since {since}.} other {# corrections of {classifier} wait for approval, the oldest since {since}.}} Until then {waiting, plural, one {it counts} other {they count}} for nothing.',
  approvalsStep: 'Approvers find them in Amend’s pane, under “Approve”. Nobody approves their own.',
  workGivenTitle: '{list}: {rows, plural, one {# row} other {# rows}} for {to}',
  workGivenSentence:
    '{by} gives {rows, plural, one {# row} other {# rows}} of {classifier} to {to}, as the work-list {list}.',
  workGivenDue: 'They are to be done by {at}.',
  workOverdueTitle: '{list} is overdue',
  workOverdueSentence:
    'The work-list {list} of {classifier} was to be done by {at}. {left, plural, one {# row} other {# rows}} of {rows, number} {left, plural, one {is} other {are}} not done. It is given to {to}.',
  workStep: 'It is in Amend’s pane, with {classifier}, in the step “Correct”, under “Work-lists”.',
  wordsHeldTitle: 'Corrections of {person} are held back',
  wordsHeldSentence:
    '{person} spoke of {rows, plural, one {one row} other {# rows}} of {classifier} within a day and contradicted others, or confident answers, on {contradicted, number} of them. Nothing of it is learned for now.',
  wordsHeldStep: 'An approver looks at them in the pane, under “Agreement”, and releases or excludes them.',
  logBrokenTitle: 'A log is not what was recorded',
  logBrokenSentence: 'Something is wrong with {log}{of, select, people {} other { of {classifier}}}. {reason}',
  logBrokenStep:
    'Leave the database as it is, restore the last backup into another one, compare them, and find out who could write to it: docs/audit.md says how.',
  logsAnchoredTitle: 'Heads of logs were signed',
  logsAnchoredSentence:
    '{count, plural, one {The head of # log was} other {The heads of # logs were}} signed by this server.',
  logsAnchoredStep:
    'Keep the values of this notice where nobody of the database can change them: npm run audit:verify holds the logs against them.',
  mentionedTitle: '{person} mentioned you',
  mentionedSentence: '{person} mentioned you in a comment on a row of {classifier}.',
  mentionedStep: 'Open {classifier} in Amend’s pane: under “For you” it leads to the row.',
  peopleMentionedTitle: '{by} mentioned {people}',
  peopleMentionedSentence: '{by} mentioned {people} in a comment on a row of {classifier}.',
  peopleMentionedStep: 'Whoever is mentioned opens {classifier} in Amend’s pane: “For you” leads to the row.',
  workForYouTitle: '{list}: {rows, plural, one {# row} other {# rows}} for you',
  workForYouSentence:
    '{by} gives you {rows, plural, one {# row} other {# rows}} of {classifier} to look at, as the work-list {list}.',
  workForYouStep: 'Open {classifier} in Amend’s pane: in the step “Correct” the list stands under “Work-lists”.',
  workForYouOverdueTitle: '{list} is overdue: {left, plural, one {# row is} other {# rows are}} left to you',
  workForYouOverdueSentence:
    'The work-list {list} of {classifier} was to be done by {at}. {left, plural, one {# row is} other {# rows are}} left to you.',
  checkFailedTitle: 'A drift check of {classifier} failed',
  checkFailedSentence: 'The drift check that is made by itself failed for {classifier}. {title} {detail}',
  incidentTitle: '{classifier}: {what}',
  incidentAgainTitle: '{classifier}, again: {what}',
  incidentSentence:
    'Since {since}, for at least two windows in a row, new rows of {classifier} differ from those that they are compared with. {what}. It is incident {incident, number}; report {report, number} has the figures.',
  incidentOwner: '{owner} sees to it.',
  incidentNobody: 'Nobody sees to it yet.',
  incidentStep: 'Open {classifier} in Amend’s pane: the incident is in the step “Drift”, with its report.',
  incidentAccuracy:
    'Since {since}, for at least two windows in a row, the answers of {classifier} are worse than wanted. {what}. It is incident {incident, number}.',
  incidentPart:
    'Since {since}, for at least two windows in a row, some answers of {classifier} are not as before. {what}. It is incident {incident, number}.',
  incidentStepAlone: 'Open {classifier} in Amend’s pane: the incident is in the step “Drift”.',
  incidentForYouTitle: '{classifier}: an incident for you',
  incidentForYouSentence: '{by} gave you incident {incident, number} of {classifier}: {what}.',
  feedWaitsTitle:
    '{part, select, sink {Sink {sink, number} of the feed {feed}} other {The feed {feed}}} does not go on',
  feedWaitsSentence:
    '{part, select, sink {Sink {sink, number} of the feed {feed} of {classifier} has taken nothing} other {The feed {feed} of {classifier} has not gone on}} since {since}. {fault}',
  feedWaitsStep:
    'It is tried again and again; nothing is lost meanwhile. Look at the feeds of {classifier} in Amend’s pane.',
  feedGoesOnTitle: '{part, select, sink {Sink {sink, number} of the feed {feed}} other {The feed {feed}}} goes on',
  feedGoesOnSentence:
    '{part, select, sink {Sink {sink, number} of the feed {feed} of {classifier}} other {The feed {feed} of {classifier}}} goes on, after it had not since {since}.',
  feedGoesOnStep: 'There is nothing to be done.',
  feedLagsTitle: 'The feed {feed} lags behind its source',
  feedLagsSentence:
    '{lag, plural, one {# record waits} other {# records wait}} for the feed {feed} of {classifier}.{isKnown, select, yes { The last one that it has read there is of {oldest}.} other {}}',
  feedLagsStep:
    'Look at the feeds of {classifier} in Amend’s pane. Another server process of the same group reads with it; nothing is lost while the source keeps what waits.',
  feedCaughtUpTitle: 'The feed {feed} has caught up',
  feedCaughtUpSentence:
    '{lag, plural, one {# record waits} other {# records wait}} for the feed {feed} of {classifier}, which lagged since {since}.',
  recordsMatchTitle: '{feed}: {records, plural, one {# record} other {# records}} to look at',
  recordsMatchSentence:
    'Since {since} the feed {feed} of {classifier} answered {records, plural, one {# record} other {# records}} of which this holds: {condition}. Answered was {counts}.',
  recordsOfClass: '{class} ({records, number})',
  recordsMatchStep: 'Look at the feeds of {classifier} in Amend’s pane.',
  sourceChangedTitle: '{classifier}: has {column} changed on purpose?',
  sourceChangedSentence:
    '{by} asks whoever is responsible for the rows {source, select, sheet {from sheets} rest {from programs} other {of the model elsewhere}}: {column} has changed since version {version} {source, select, elsewhere {was declared} other {learned}}, in {rows, plural, one {# row} other {# rows}} from {from} to {to}. {changes}.',
  sourceChangedSegment: 'It is about the rows of {segment} alone.',
  sourceChangedNote: '{by} writes: {note}',
  sourceChangedStep:
    'If it is not meant to be, mend it at its source; if it is, tell {by}. It is drift report {report, number} of {classifier}.',
};
