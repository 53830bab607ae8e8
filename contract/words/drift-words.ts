import type { z } from 'zod';
import type { WordsFor } from '../problem-kind.ts';
import type { DRIFT_PROBLEMS } from '../problems/drift-problems.ts';
import { de } from './drift/de.ts';
import { en } from './drift/en.ts';
import { pt } from './drift/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { quoted } from './phrases.ts';
import { segmentWords } from './segment-words.ts';

const words = catalogue({ en, de, pt });

type UnknownSegment = z.output<(typeof DRIFT_PROBLEMS)['unknown-segment']['values']>;

export const DRIFT_WORDS: WordsFor<typeof DRIFT_PROBLEMS> = {
  'no-live-rows': {
    get title() {
      return words('noLiveRows');
    },
    get nextStep() {
      return words('noLiveRowsStep');
    },
    detail: ({ classifier, hours, segment }) =>
      segment === undefined
        ? words('noLiveRowsDetail', { hours, classifier })
        : words('noLiveRowsDetailOf', { hours, classifier, segment: segmentWords(segment) }),
  },
  'season-too-short': {
    get title() {
      return words('seasonTooShort');
    },
    get nextStep() {
      return words('seasonTooShortStep');
    },
    detail: ({ classifier, ...values }) => words('seasonTooShortDetail', { ...values, classifier: quoted(classifier) }),
  },
  'unknown-report': {
    get title() {
      return words('unknownReport');
    },
    get nextStep() {
      return words('unknownReportStep');
    },
    detail: (values) =>
      values.reason === 'malformed'
        ? words('unknownReportMalformed', { given: quoted(values.given) })
        : words('unknownReportDetail', { classifier: quoted(values.classifier), report: values.report }),
  },
  'source-unreachable': {
    get title() {
      return words('sourceUnreachable');
    },
    get nextStep() {
      return words('sourceUnreachableStep');
    },
    detail: (values) =>
      values.reason === 'no-owner'
        ? words('sourceUnowned', { source: values.source })
        : words('sourceOwnerAway', {
            source: values.source,
            owner: quoted(values.owner),
            reason: values.reason.replaceAll('-', ''),
          }),
  },
  'unknown-column': {
    get title() {
      return words('unknownColumn');
    },
    get nextStep() {
      return words('unknownColumnStep');
    },
    detail: ({ classifier, column }) =>
      words('unknownColumnDetail', { classifier: quoted(classifier), column: quoted(column) }),
  },
  'unknown-segment': {
    get title() {
      return words('unknownSegment');
    },
    get nextStep() {
      return words('unknownSegmentStep');
    },
    nextStepHere: ({ reason }) => words(SEGMENT_STEPS[reason]),
    detail: unknownSegment,
  },
  'test-not-yet-run': {
    get title() {
      return words('notYetRun');
    },
    get nextStep() {
      return words('notYetRunStep');
    },
    detail: ({ doneOn, today }) => words('notYetRunDetail', { doneOn, today }),
  },
};

const SEGMENT_STEPS = {
  undeclared: 'undeclaredStep',
  untrained: 'untrainedStep',
  elsewhere: 'elsewhereStep',
  'not-kept': 'unknownSegmentStep',
} as const;

function unknownSegment(values: UnknownSegment): string {
  switch (values.reason) {
    case 'undeclared':
      return words('undeclared', { classifier: values.classifier, value: quoted(values.value) });
    case 'untrained':
      return values.version === null
        ? words('nothingLearned', { segment: segmentWords(values.segment) })
        : words('trainedBefore', { version: values.version, column: quoted(values.segment.column) });
    case 'elsewhere':
      return words('elsewhere', { segment: segmentWords(values.segment) });
    case 'not-kept':
      return words('notKept', { segment: segmentWords(values.segment), most: values.most, version: values.version });
  }
}
