import type { Notice, NoticeKind, NoticeValues } from '../notice.ts';
import { problemWords } from '../problem.ts';
import { chainFaultSentence, logCalled } from './audit-words.ts';
import { utcMoment } from './dates.ts';
import { calledBy, catalogue } from '../language/catalogue.ts';
import { de } from './notice/de.ts';
import { en } from './notice/en.ts';
import { pt } from './notice/pt.ts';
import { feedFaultWords } from './feed-fault-words.ts';
import { figuresWords, measureWords } from './incident-words.ts';
import { findingWords } from './finding-words.ts';
import { listed, quoted, quotedWhole } from './phrases.ts';
import { segmentWords } from './segment-words.ts';
import { givenToWords } from './work-words.ts';

const words = catalogue({ en, de, pt });

/** What people read of a notice, wherever it goes. */
export interface NoticeWords {
  /** Of a subject line: short, and without what is to be done. */
  readonly title: string;
  readonly sentence: string;
  readonly nextStep: string;
}

/** What the jobs of a queue do; one that is not here goes by its name. */
const WORK: Readonly<Record<string, string>> = calledBy(words, { 'forget-by-age': 'forgetByAge' });

const WORDS: { readonly [Kind in NoticeKind]: (values: NoticeValues[Kind]) => NoticeWords } = {
  test: ({ person }) => ({
    title: words('testTitle'),
    sentence: words('testSentence', { person }),
    nextStep: words('testStep'),
  }),
  'training-failed': ({ classifier: name, problem: [code, values] }) => {
    const classifier = quoted(name);
    const { title, detail, nextStep } = problemWords(code, values);
    return {
      title: words('trainingFailedTitle', { classifier }),
      sentence: words('trainingFailedSentence', { classifier, title, detail }),
      nextStep: words('trainingFailedStep', { step: nextStep }),
    };
  },
  'check-failed': ({ classifier: name, problem: [code, values] }) => {
    const classifier = quoted(name);
    const { title, detail, nextStep } = problemWords(code, values);
    return {
      title: words('checkFailedTitle', { classifier }),
      sentence: words('checkFailedSentence', { classifier, title, detail }),
      nextStep,
    };
  },
  'incident-open': ({ classifier: name, incident, report, measure, since, owner, again, figures = null }) => {
    const told = { classifier: quoted(name), incident, what: measureWords(measure), since: utcMoment(since) };
    const said = figures === null ? null : figuresWords(measure, figures, utcMoment);
    return {
      title: words(again ? 'incidentAgainTitle' : 'incidentTitle', told),
      sentence: [
        'part' in measure
          ? words('incidentPart', told)
          : report === null
            ? words('incidentAccuracy', told)
            : words('incidentSentence', { ...told, report }),
        ...(said === null ? [] : [said]),
        owner === null ? words('incidentNobody') : words('incidentOwner', { owner }),
      ].join(' '),
      nextStep: words(report === null ? 'incidentStepAlone' : 'incidentStep', told),
    };
  },
  'incident-for-you': ({ classifier: name, incident, measure, by }) => {
    const told = { classifier: quoted(name), incident, what: measureWords(measure), by };
    return {
      title: words('incidentForYouTitle', told),
      sentence: words('incidentForYouSentence', told),
      nextStep: words('incidentStepAlone', told),
    };
  },
  'source-changed': ({ classifier: name, source, column, segment, findings, changes, by, note, ...values }) => {
    const told = { classifier: quoted(name), column: quoted(column), by, report: values.report, source };
    const said =
      findings === null
        ? changes
        : findings.map((finding) => findingWords(finding, source === 'elsewhere' ? 'declared' : 'none'));
    const window = {
      from: utcMoment(values.from),
      to: utcMoment(values.to),
      rows: values.rows,
      version: values.version,
    };
    return {
      title: words('sourceChangedTitle', told),
      sentence: [
        words('sourceChangedSentence', { ...told, ...window, changes: said.join('; ') }),
        ...(segment === null ? [] : [words('sourceChangedSegment', { segment: segmentWords(segment) })]),
        ...(note === '' ? [] : [words('sourceChangedNote', { by, note: quotedWhole(note) })]),
      ].join(' '),
      nextStep: words('sourceChangedStep', told),
    };
  },
  'job-given-up': ({ queue, job }) => ({
    title: words('jobGivenUpTitle'),
    sentence: words('jobGivenUpSentence', { work: WORK[queue] ?? queue, job }),
    nextStep: words('jobGivenUpStep'),
  }),
  'certificate-ends': ({ endsAt, days }) => ({
    title: words('certificateTitle', { days }),
    sentence: words(days === 0 ? 'certificateEnded' : 'certificateEnds', { at: utcMoment(endsAt) }),
    nextStep: words('certificateStep'),
  }),
  'backup-late': ({ lastAt, since, hours }) => ({
    title: words('backupLateTitle'),
    sentence:
      lastAt === null
        ? words('backupNever', { since: utcMoment(since), hours })
        : words('backupLast', { at: utcMoment(lastAt), hours }),
    nextStep: words('backupStep'),
  }),
  'words-held': ({ classifier, person, rows, contradicted }) => ({
    title: words('wordsHeldTitle', { person }),
    sentence: words('wordsHeldSentence', { classifier: quoted(classifier), person, rows, contradicted }),
    nextStep: words('wordsHeldStep'),
  }),
  'log-broken': ({ log, classifier, sequence, fault }) => ({
    title: words('logBrokenTitle'),
    sentence: words('logBrokenSentence', {
      of: classifier === null ? 'people' : 'classifier',
      log: logCalled(log),
      classifier: classifier === null ? '' : quoted(classifier),
      reason: chainFaultSentence(fault, sequence),
    }),
    nextStep: words('logBrokenStep'),
  }),
  'logs-anchored': ({ count }) => ({
    title: words('logsAnchoredTitle'),
    sentence: words('logsAnchoredSentence', { count }),
    nextStep: words('logsAnchoredStep'),
  }),
  mentioned: ({ classifier: name, person }) => {
    const classifier = quoted(name);
    return {
      title: words('mentionedTitle', { person }),
      sentence: words('mentionedSentence', { person, classifier }),
      nextStep: words('mentionedStep', { classifier }),
    };
  },
  'people-mentioned': ({ classifier: name, by, people }) => {
    const told = { by, people: listed(people), classifier: quoted(name) };
    return {
      title: words('peopleMentionedTitle', told),
      sentence: words('peopleMentionedSentence', told),
      nextStep: words('peopleMentionedStep', told),
    };
  },
  'work-for-you': ({ classifier, list, rows, by, due }) => {
    const told = { list: quoted(list), rows, by, classifier: quoted(classifier) };
    const until = due === null ? '' : ` ${words('workGivenDue', { at: utcMoment(due) })}`;
    return {
      title: words('workForYouTitle', told),
      sentence: words('workForYouSentence', told) + until,
      nextStep: words('workForYouStep', told),
    };
  },
  'work-for-you-overdue': ({ classifier, list, left, due }) => {
    const told = { list: quoted(list), left, classifier: quoted(classifier), at: utcMoment(due) };
    return {
      title: words('workForYouOverdueTitle', told),
      sentence: words('workForYouOverdueSentence', told),
      nextStep: words('workForYouStep', told),
    };
  },
  'provider-away': ({ since }) => ({
    title: words('providerAwayTitle'),
    sentence: words('providerAwaySentence', { since: utcMoment(since) }),
    nextStep: words('providerAwayStep'),
  }),
  'work-given': ({ classifier, list, rows, by, people, role, due }) => {
    const told = { list: quoted(list), rows, by, to: givenToWords({ people, role }), classifier: quoted(classifier) };
    return {
      title: words('workGivenTitle', told),
      sentence:
        words('workGivenSentence', told) + (due === null ? '' : ` ${words('workGivenDue', { at: utcMoment(due) })}`),
      nextStep: words('workStep', { classifier: told.classifier }),
    };
  },
  'work-overdue': ({ classifier: name, list, left, rows, people, role, due }) => {
    const classifier = quoted(name);
    const told = { list: quoted(list), left, rows, to: givenToWords({ people, role }), classifier };
    return {
      title: words('workOverdueTitle', told),
      sentence: words('workOverdueSentence', { ...told, at: utcMoment(due) }),
      nextStep: words('workStep', { classifier }),
    };
  },
  'feed-waits': ({ classifier, feed, sink, fault, since }) => {
    const told = { classifier: quoted(classifier), feed: quoted(feed), ...partOf(sink), since: utcMoment(since) };
    return {
      title: words('feedWaitsTitle', told),
      sentence: words('feedWaitsSentence', { ...told, fault: feedFaultWords(fault) }),
      nextStep: words('feedWaitsStep', told),
    };
  },
  'feed-goes-on': ({ classifier, feed, sink, since }) => {
    const told = { classifier: quoted(classifier), feed: quoted(feed), ...partOf(sink), since: utcMoment(since) };
    return {
      title: words('feedGoesOnTitle', told),
      sentence: words('feedGoesOnSentence', told),
      nextStep: words('feedGoesOnStep'),
    };
  },
  'feed-lags': ({ classifier, feed, lag, oldest }) => {
    const told = { classifier: quoted(classifier), feed: quoted(feed), lag };
    const age = { isKnown: oldest === null ? 'no' : 'yes', oldest: oldest === null ? '' : utcMoment(oldest) };
    return {
      title: words('feedLagsTitle', told),
      sentence: words('feedLagsSentence', { ...told, ...age }),
      nextStep: words('feedLagsStep', told),
    };
  },
  'feed-caught-up': ({ classifier, feed, lag, since }) => {
    const told = { classifier: quoted(classifier), feed: quoted(feed), lag, since: utcMoment(since) };
    return {
      title: words('feedCaughtUpTitle', told),
      sentence: words('feedCaughtUpSentence', told),
      nextStep: words('feedGoesOnStep'),
    };
  },
  'records-match': ({ classifier, feed, condition, records, since, classes }) => {
    const told = { classifier: quoted(classifier), feed: quoted(feed), condition, records, since: utcMoment(since) };
    const counts = classes.map((each) => words('recordsOfClass', { class: quoted(each.class), records: each.records }));
    return {
      title: words('recordsMatchTitle', told),
      sentence: words('recordsMatchSentence', { ...told, counts: listed(counts) }),
      nextStep: words('recordsMatchStep', told),
    };
  },
  'approvals-waiting': ({ classifier: name, waiting, since }) => {
    const classifier = quoted(name);
    return {
      title: words('approvalsTitle', { classifier, waiting }),
      sentence: words('approvalsSentence', { classifier, waiting, since: utcMoment(since) }),
      nextStep: words('approvalsStep'),
    };
  },
};

/** People count sinks from 1. */
function partOf(sink: number | null): { readonly part: 'feed' | 'sink'; readonly sink: number } {
  return sink === null ? { part: 'feed', sink: 0 } : { part: 'sink', sink: sink + 1 };
}

/**
 * What people read of a notice.
 * @example noticeWords(['test', { person: 'Ann' }]).sentence // => 'Ann tries out whether notices arrive here.'
 */
export function noticeWords([kind, values]: Notice): NoticeWords {
  return (WORDS[kind] as (values: Notice[1]) => NoticeWords)(values);
}
