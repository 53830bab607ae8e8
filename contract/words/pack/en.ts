export const en = {
  'question.month': 'Is the month over?',
  'question.right': 'Were the answers right?',
  'question.data': 'Did the data stay as they were?',
  'question.cost': 'What did wrong answers cost?',
  'question.changed': 'Who changed the classifier?',
  'question.people': 'Who corrected and approved?',
  'question.late': 'What came after an earlier signature?',
  'question.logs': 'Are the logs what was recorded?',
  'state.good': 'In order',
  'state.attention': 'Needs attention',
  'state.unknown': 'Not known',
  'state.told': 'For your information',
  'verdict.good': '{month}: nothing that was looked at speaks against these answers.',
  'verdict.attention': '{month}: look at this before you sign.',
  'verdict.unknown': '{month}: too little is known to say that the answers are in order.',
  reasonsGood: 'The questions below were answered from what is recorded; each answer says by what.',
  reasons:
    '{count, plural, one {The question that decides is {questions}} other {The questions that decide are {questions}}}',
  'finding.goes-on': 'No: this pack knows it up to {until}, and cannot be signed.',
  'finding.not-answered': 'The model answered no row in this month.',
  'finding.audit-holds':
    'As far as {rows, plural, one {one row} other {{rows, number} rows}} drawn at random show, {value} of all answers are right (95 % interval {low} to {high}). In the test of version {version}, {test} were.',
  'finding.audit-below':
    'Fewer than in the test: as far as {rows, plural, one {one row} other {{rows, number} rows}} drawn at random show, {value} of all answers are right (95 % interval {low} to {high}). In the test of version {version}, {test} were.',
  'finding.audit-untested':
    'As far as {rows, plural, one {one row} other {{rows, number} rows}} drawn at random show, {value} of all answers are right (95 % interval {low} to {high}). Amend has no test of version {version}, so it cannot say whether that is fewer than they should be.',
  'finding.labelled-untested':
    'Of {rows, plural, one {the one answer} other {{rows, number} answers}} with a label, {coverage} of all, {value} are right (95 % interval {low} to {high}). Amend has no test of version {version}, so it cannot say whether that is fewer than they should be.',
  'finding.unlabelled': 'No label has come for the answers of this month, so nobody knows how many were right.',
  'finding.few-audited':
    '{rows, plural, =0 {No row drawn at random was} one {Only one row drawn at random was} other {Only {rows, number} rows drawn at random were}} judged; {needed, number} are needed to say it without bias. What people correct of their own accord are doubtful rows.',
  'finding.never-compared': 'No report compared the rows of this month with earlier ones.',
  'finding.too-few-rows':
    '{reports, plural, one {One report was} other {{reports, number} reports were}} made, each of too few rows to say.',
  'finding.as-learned':
    'Yes: {reports, plural, one {one report was} other {{reports, number} reports were}} made, and none found drift.',
  'finding.drifted':
    'No: {drifted, plural, one {one} other {{drifted, number}}} of {reports, plural, one {one report} other {{reports, number} reports}} found drift{columns, select, none {} other { (most of all {columns})}}; {open, plural, =0 {no incident is open} one {one incident is open} other {{open, number} incidents are open}}.',
  'finding.not-priced': 'Nobody has said what a wrong answer costs.',
  'finding.priced': 'By the confidence of the answers, {expected} are to be expected; no label has come to say more.',
  'finding.pricedBoth':
    'By the confidence of the answers, {expected} are to be expected; the wrong ones found so far cost {realised}.',
  'finding.unpriced':
    '{unpriced, plural, one {One answer has} other {{unpriced, number} answers have}} no amount and no price.',
  'finding.nothing-changed': 'Nobody: by the audit log nothing was changed.',
  'finding.changed': 'By the audit log: {what}.',
  changedVersions: '{count, plural, one {one decision} other {{count, number} decisions}} on which version answers',
  changedRules: '{count, plural, one {one change} other {{count, number} changes}} of rules',
  changedOthers: '{count, plural, one {one other change} other {{count, number} other changes}}',
  'finding.nobody-spoke': 'Nobody said anything of a row in this month.',
  'finding.spoken':
    '{people, plural, one {One person} other {{people, number} people}} corrected {corrected, plural, one {one row} other {{corrected, number} times}} and accepted {accepted, plural, one {once} other {{accepted, number} times}}; {approved, number} proposals were approved and {rejected, number} rejected. None waits.',
  'finding.waiting':
    '{waiting, plural, one {One proposal waits} other {{waiting, number} proposals wait}} for a verdict. {people, plural, one {One person} other {{people, number} people}} corrected {corrected, number} times.',
  'finding.none-late':
    'Nothing was said of rows of {months, plural, one {the month that is} other {the {months} months that are}} signed.',
  'finding.late':
    'After the signature of {months}, {rows, plural, one {one word was} other {{rows, number} words were}} said of its rows. They are listed here, and change nothing of what was signed.',
  'finding.intact':
    'Yes: {feedback, plural, one {one event} other {{feedback, number} events}} of feedback and {audit, plural, one {one} other {{audit, number}}} of the audit log are the unbroken chain of hashes that was recorded.',
  'finding.broken': 'No: {log} is not what was recorded. {reason}',
  since: 'Since pack {pack, number}, {month}',
  'change.verdict': 'The verdict was “{before}” and is “{now}”.',
  'change.rows':
    '{now, plural, one {One row was} other {{now, number} rows were}} answered by the model, {before, number} before.',
  'change.version': 'Most rows were answered by version {now}, before by version {before}.',
  'change.accuracy':
    'By the rows drawn at random, {now} of answers are right, {before} before: no more than chance may do.',
  'change.accuracyBeyond':
    'By the rows drawn at random, {now} of answers are right, {before} before: more than chance does.',
  'change.drift-new': 'These columns drifted that did not before: {columns}.',
  'change.drift-over': 'These columns drifted before and do not any more: {columns}.',
  'change.cost': 'Wrong answers should cost {now}, before {before}.',
  'change.corrections': 'People corrected {now, number} times, {before, number} before.',
  'change.rules':
    '{added, plural, =0 {No rule was added} one {One rule was added} other {{added, number} rules were added}}, {gone, plural, =0 {none is gone} one {one is gone} other {{gone, number} are gone}}.',
};
