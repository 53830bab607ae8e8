import type { Language } from '../../../contract/language/language.ts';
import type { PackContent } from '../../../contract/pack-content.ts';
import type { PackState, PackVerdict } from '../../../contract/pack-finding.ts';
import { utcMoment } from '../../../contract/words/dates.ts';
import {
  monthName,
  packChangeSentence,
  packHeadline,
  packReasons,
  packSentence,
  packSinceTitle,
  questionTitle,
  stateName,
} from '../../../contract/words/pack-words.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

/** What stands first in both documents, in words. */
export interface PackOverview {
  readonly language: Language;
  /** The one moment that the documents know. */
  readonly frozenAt: Date;
  readonly frozenBy: string;
  readonly kicker: string;
  readonly title: string;
  readonly subject: string;
  readonly verdict: PackVerdict;
  readonly state: string;
  readonly headline: string;
  readonly reasons: string;
  readonly questions: {
    readonly title: string;
    /** Question, answer, state. */
    readonly heads: readonly [string, string, string];
    readonly rows: readonly { question: string; answer: string; state: PackState; stateName: string }[];
  };
  readonly since: { readonly title: string; readonly sentences: readonly string[] } | null;
  readonly document: { readonly title: string; readonly sentences: readonly string[] };
}

/** @param hash SHA-256 of the content's canonical text */
export function overviewOf(content: PackContent, hash: string): PackOverview {
  const { language, frozenAt, frozenBy, classifier, month, number, verdict, answers, since, chain } = content;
  const itsRows = content.elsewhere === undefined ? 'itsRows' : 'itsRowsElsewhere';
  const known = { feedback: chain.feedback.sequence, audit: chain.audit.sequence };
  return {
    ...{ language, frozenAt: new Date(frozenAt), frozenBy, verdict, state: stateName(verdict) },
    kicker: words('kicker', { number }),
    title: words('title', { classifier: classifier.name, month: monthName(month) }),
    subject: words('subject'),
    headline: packHeadline(content),
    reasons: packReasons(content),
    questions: {
      title: words('questions'),
      heads: [words('question'), words('answer'), words('state')],
      rows: answers.map((answer) => ({
        ...{ question: questionTitle(answer.question), answer: packSentence(answer) },
        ...{ state: answer.state, stateName: stateName(answer.state) },
      })),
    },
    since: since && { title: packSinceTitle(since), sentences: sinceSentences(since.changes) },
    document: {
      title: words('document'),
      sentences: [
        words('frozen', { person: frozenBy, at: utcMoment(frozenAt) }),
        ...[words('known', known), words(itsRows), words('signing'), words('hash', { hash })],
      ],
    },
  };
}

function sinceSentences(changes: NonNullable<PackContent['since']>['changes']): string[] {
  return changes.length === 0 ? [words('none')] : changes.map(packChangeSentence);
}
