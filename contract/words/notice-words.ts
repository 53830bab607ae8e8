import type { Notice, NoticeKind, NoticeValues } from '../notice.ts';
import { problemWords } from '../problem.ts';
import { counted, quoted } from './phrases.ts';

/** What people read of a notice, wherever it goes. */
export interface NoticeWords {
  /** Of a subject line: short, and without what is to be done. */
  readonly title: string;
  readonly sentence: string;
  readonly nextStep: string;
}

/** What the jobs of a queue do; one that is not here goes by its name. */
const WORK: Readonly<Record<string, string>> = { 'forget-by-age': 'forgetting answers and profiles by their age' };

const WORDS: { readonly [Kind in NoticeKind]: (values: NoticeValues[Kind]) => NoticeWords } = {
  test: ({ person }) => ({
    title: 'A test notice',
    sentence: `${person} tries out whether notices arrive here.`,
    nextStep: 'They do: there is nothing to be done.',
  }),
  'training-failed': ({ classifier, problem: [code, values] }) => {
    const { title, detail, nextStep } = problemWords(code, values);
    return {
      title: `A training of ${quoted(classifier)} failed`,
      sentence: `A training of ${quoted(classifier)} failed. ${title} ${detail}`,
      nextStep: `${nextStep} What answered before goes on answering.`,
    };
  },
  'job-given-up': ({ queue, job }) => ({
    title: 'A job was given up',
    sentence: `A job was given up after its last attempt: ${WORK[queue] ?? queue}. Its id is ${job}.`,
    nextStep: 'Look for the id in the server’s log: it says why, unless the server itself was ended meanwhile.',
  }),
  'certificate-ends': ({ endsAt, days }) => ({
    title: days === 0 ? 'The certificate has ended' : `The certificate ends within ${counted(days, 'day')}`,
    sentence:
      days === 0
        ? `The server’s certificate ended on ${inUtc(endsAt)}: browsers and Excel refuse the server.`
        : `The server’s certificate ends on ${inUtc(endsAt)}. From then on browsers and Excel refuse the server.`,
    nextStep:
      'Put a new certificate and its key where CERTIFICATE_FILE and KEY_FILE are: the server reads them once a day, and when it starts.',
  }),
  'backup-late': ({ lastAt, since, hours }) => ({
    title: 'A backup is late',
    sentence:
      lastAt === null
        ? `No backup was written since ${inUtc(since)}, when this database began to note them; there is to be one every ${everyHours(hours)}.`
        : `The last backup was written on ${inUtc(lastAt)}; there is to be one every ${everyHours(hours)}.`,
    nextStep: 'Take one as docs/operations.md says, and look why what takes them by itself does not.',
  }),
  'provider-away': ({ since }) => ({
    title: 'Nobody can sign in: the provider does not answer',
    sentence: `The provider that signs people in has not answered since ${inUtc(since)}. Whoever is signed in goes on; nobody else can sign in.`,
    nextStep: 'Look whether the provider can be reached from the server; the server’s log says what it met.',
  }),
};

/**
 * What people read of a notice.
 * @example noticeWords(['test', { person: 'Ann' }]).sentence // => 'Ann tries out whether notices arrive here.'
 */
export function noticeWords([kind, values]: Notice): NoticeWords {
  return (WORDS[kind] as (values: Notice[1]) => NoticeWords)(values);
}

/** Such as “2 November 2026, 09:00 UTC”: whoever reads it may be anywhere. */
function inUtc(iso: string): string {
  const shown = new Date(iso).toLocaleString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${shown.replace(' at ', ', ')} UTC`;
}

/** As in “every hour” and “every 26 hours”. */
function everyHours(hours: number): string {
  return hours === 1 ? 'hour' : counted(hours, 'hour');
}
