export const en = {
  'section.data': 'Data',
  'section.model': 'Model',
  'section.infrastructure': 'Infrastructure',
  'section.monitoring': 'Monitoring',
  'test.schema': 'What is expected of each column is written down, and held against the rows',
  'test.beneficial': 'Every column helps',
  'test.cost': 'No column costs more than it helps',
  'test.requirements': 'Columns keep to the rules of the company for data',
  'test.privacy': 'Personal data are kept from whoever may not see them',
  'test.new-features': 'A new column can be added quickly',
  'test.feature-code': 'The code that reads columns is tested',
  'test.reviewed': 'What the model is made of was reviewed, and is kept in a repository',
  'test.offline-online': 'What the test said is what is seen in use',
  'test.tuned': 'The settings of the learner were tuned',
  'test.staleness': 'What an old model costs is known',
  'test.simpler': 'A simpler model is not better',
  'test.slices': 'It is good enough for every class',
  'test.inclusion': 'It was looked at whether it is fair to people',
  'test.reproducible': 'The same labels give the same model',
  'test.unit-tests': 'The code of the learners is tested',
  'test.integration': 'The way from the rows to the answers is tested as a whole',
  'test.validated': 'A version is measured before it answers',
  'test.debugging': 'For one row it can be seen how the answer came about',
  'test.canary': 'A new version is tried on some of the rows first',
  'test.rollback': 'One can go back to an earlier version, and has done so',
  'test.dependencies': 'Somebody is told when what the rows come from changes',
  'test.invariants': 'Rows in use are like those that it is compared with',
  'test.skew': 'Columns mean the same in training and in use',
  'test.stale': 'The model is not too old',
  'test.numbers': 'No figure of it is infinite or not a number',
  'test.performance': 'It has not become slower or larger',
  'test.quality': 'Answers in use have not become worse',
  'finding.untrained': 'Nothing was trained yet.',
  'finding.elsewhere': 'Amend did not train this model and cannot look into it.',
  'finding.expectations-held':
    'Version {version} keeps what {columns, plural, one {its # column} other {its # columns}} looked like {reference, select, declared {when it was declared} other {in training}}; {reports, plural, one {# drift report has} other {# drift reports have}} compared rows with that, the last on {at}.',
  'finding.never-compared':
    'Version {version} keeps what its columns looked like {reference, select, declared {when it was declared} other {in training}}, but no drift report has compared rows with that yet.',
  'finding.not-compared-lately':
    'Rows were last compared with what version {version} {reference, select, declared {was declared with} other {learned from}} on {at}: more than {days, number} days ago.',
  'finding.audit-agrees':
    'Right on {audit} of {rows, plural, one {# row} other {# rows}} drawn at random from those answered (true share between {low} and {high}); the test had said {test}.',
  'finding.audit-below':
    'Right on {audit} of {rows, plural, one {# row} other {# rows}} drawn at random from those answered, at most {high} in truth; the test had said {test}.',
  'finding.too-few-audited':
    'People have looked at {rows, plural, one {# row} other {# rows}} drawn at random; {needed, number} are needed.',
  'finding.age-measured':
    'The model sheet compares the first version, never trained again, with what was answered, on {rows, plural, one {# row} other {# rows}} that people have judged.',
  'finding.too-few-judged':
    'People have judged {rows, plural, one {# answer} other {# answers}}; {needed, number} are needed to say what an old model costs.',
  'finding.one-version': 'There is one version only; what an old one costs is seen from the second on.',
  'finding.first-gone': 'The model of the first version is no longer kept.',
  'finding.simpler-worse':
    'Of {tried, plural, one {# way} other {# ways}} to learn, tried on the same {rows, plural, one {# row} other {# rows}}, {learner} was surer of the right class than every simpler one.',
  'finding.simpler-as-good':
    'On the same {rows, plural, one {# row} other {# rows}} {simpler}, which is simpler, was at least as sure of the right class as {learner}.',
  'finding.is-simplest':
    '{learner} is the simplest of the {tried, plural, one {# way} other {# ways}} to learn that were tried on {rows, plural, one {# row} other {# rows}}.',
  'finding.guessing-as-good':
    'Right on {test} of {rows, plural, one {# test row} other {# test rows}}, where always saying the most frequent class is right on {guessing}: that something was learned is not shown.',
  'finding.not-contested': 'No other way to learn was tried when version {version} was trained.',
  'finding.classes-found':
    'Of {classes, plural, one {the one class} other {the # classes}} with at least {least, number} test rows, the worst is {worst}: {found} of its rows were found.',
  'finding.class-missed':
    'Of {worst} only {found} of {rows, plural, one {# test row} other {# test rows}} were found: fewer than half, beyond chance.',
  'finding.too-few-of-each': 'No class has {least, number} test rows.',
  'finding.gate-promoted': 'Version {version} was compared on held-out rows, and put in use by that rule.',
  'finding.gate-overruled': 'The comparison had kept version {version} back; {person} put it in use all the same.',
  'finding.first-of-all':
    'Version {version} was tested on held-out rows; there was no earlier version to compare it with.',
  'finding.explained':
    'For each row that version {version} answers, “Why this class?” says what every cell contributed.',
  'finding.same-meaning':
    'In the last {days, number} days {rows, plural, one {# row} other {# rows}} came by {sources, plural, one {one way} other {# ways}}, each column with the type, unit and meaning that it had {reference, select, declared {when the model was declared} other {in training}}.',
  'finding.other-meaning':
    'In the rows of the last {days, number} days another type, unit or meaning than {reference, select, declared {the model was declared with} other {in training}}: {columns}.',
  'finding.no-rows-lately': 'No row was answered in the last {days, number} days, so there is nothing to compare.',
  'finding.shadowed':
    'Version {version} answered {rows, plural, one {# row} other {# rows}} unseen beside version {beside}.',
  'finding.never-shadowed': 'Version {version} was not tried unseen on live rows before it answered.',
  'finding.rolled-back': 'On {at} {person} went back from version {left} to version {version}.',
  'finding.never-rolled-back':
    'Nobody has gone back to an earlier version yet. Put one in use once, and then version {version} again.',
  'finding.nowhere-to-go': 'Beside version {version} no model is kept.',
  'finding.no-drift':
    'The last drift report, of {at}, found no drift in {columns, plural, one {# column} other {# columns}}.',
  'finding.drifted':
    'The last drift report, of {at}, found drift in {columns, plural, one {# column} other {# columns}}.',
  'finding.too-few-to-compare': 'The drift report of {at} had too few rows to say anything.',
  'finding.fresh':
    'Version {version} was trained {days, plural, =0 {today} one {# day ago} other {# days ago}}; {most, number} are allowed.',
  'finding.old':
    'Version {version} was trained {days, plural, one {# day ago} other {# days ago}}; {most, number} are allowed.',
  'finding.quality-held':
    'Of rows drawn at random {lately} were right lately ({rows, plural, one {# row} other {# rows}}), {before} before.',
  'finding.quality-fell':
    'Of rows drawn at random {lately} were right lately ({rows, plural, one {# row} other {# rows}}), at most {high} in truth, and {before} before.',
  'meaning.0': 'More of a research project than a productionised system.',
  'meaning.1': 'Not totally untested, but it is worth considering the possibility of serious holes in reliability.',
  'meaning.2': 'There has been a first pass at basic productionisation, but additional investment may be needed.',
  'meaning.3': 'Reasonably tested, but it is possible that more of those tests and procedures may be automated.',
  'meaning.5': 'Strong levels of automated testing and monitoring, appropriate for mission-critical systems.',
  'meaning.more': 'Exceptional levels of automated testing and monitoring.',
  'rule.points':
    'One point for a test that Amend runs by itself each time that this is read, and that is passed; half a point for one that was run by hand, with its result written down; none for the others, nor for one that Amend found failed, whatever is written down.',
  'rule.score':
    'The score is the least of the four sections, as in the paper: a weak section is not made up for by a strong one.',
  'rule.lately': 'A report is of late for {days, number} days. Lately, of answers, means the last {days, number} days.',
  'rule.least':
    'Answers in use are judged on the audit sample alone, from {audited, number} rows on; classes from {each, number} test rows on, and one is missed when even the upper end of its 95 % interval is below one half.',
  'rule.age': 'A model may be {most, number} days old.',
  'rule.source':
    'After: E. Breck and others, “The ML Test Score”, IEEE Big Data 2017. Twenty-eight tests; the words of the score are the paper’s.',
};
