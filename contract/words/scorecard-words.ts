import { catalogue } from '../language/catalogue.ts';
import type { LearnerName } from '../learner.ts';
import type { ScorecardFinding, ScorecardSection, ScorecardTestName } from '../scorecard.ts';
import { utcDay } from './dates.ts';
import { LEARNER_NAMES } from './learner-words.ts';
import { percent } from './percent.ts';
import { listed, quoted } from './phrases.ts';
import { de } from './scorecard/de.ts';
import { en } from './scorecard/en.ts';
import { pt } from './scorecard/pt.ts';

const words = catalogue({ en, de, pt });

/** @example sectionTitle('data') // => 'Data' */
export function sectionTitle(section: ScorecardSection): string {
  return words(`section.${section}`);
}

/** @example testTitle('stale') // => 'The model is not too old' */
export function testTitle(test: ScorecardTestName): string {
  return words(`test.${test}`);
}

/**
 * What Amend found when it looked by itself.
 * @example scorecardSentence({ code: 'old', values: { version: 3, days: 120, most: 92 } }) // => 'Version 3 was trained 120 days ago; 92 are allowed.'
 */
export function scorecardSentence({ code, values }: ScorecardFinding): string {
  const said = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, valueInWords(name, value)] as const],
    ),
  );
  const sentence = words(`finding.${code}`, { reference: 'none', ...said });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const SHARES: readonly string[] = ['test', 'audit', 'low', 'high', 'found', 'guessing', 'before', 'lately'];
const LEARNERS: readonly string[] = ['learner', 'simpler'];

function valueInWords(name: string, value: string | number | readonly string[]): string | number {
  if (typeof value === 'object') return listed(value.map(quoted));
  if (typeof value === 'number') return SHARES.includes(name) ? percent(value, 1) : value;
  if (name === 'at') return utcDay(value);
  if (name === 'worst') return quoted(value);
  return LEARNERS.includes(name) ? LEARNER_NAMES[value as LearnerName] : value;
}

/** From which score on the paper says what, the highest first; 0 is said of none at all. */
const MEANINGS = [
  [5, 'meaning.more'],
  [3, 'meaning.5'],
  [2, 'meaning.3'],
  [1, 'meaning.2'],
  [0, 'meaning.1'],
] as const;

/**
 * What the paper says of a score, table V: of 0, (0, 1], (1, 2], (2, 3], (3, 5] and more.
 * @example scoreMeaning(0) // => 'More of a research project than a productionised system.'
 */
export function scoreMeaning(score: number): string {
  return words(MEANINGS.find(([above]) => score > above)?.[1] ?? 'meaning.0');
}

/** The figures of the rule by which points are given. */
export interface ScorecardLimits {
  /** A report is of late for so many days, and so are answers. */
  readonly lateDays: number;
  readonly auditedRows: number;
  readonly classRows: number;
  readonly modelDays: number;
}

/** How points are given, in sentences. */
export function scorecardRule({ lateDays, auditedRows, classRows, modelDays }: ScorecardLimits): string[] {
  return [
    words('rule.points'),
    words('rule.score'),
    words('rule.lately', { days: lateDays }),
    words('rule.least', { audited: auditedRows, each: classRows }),
    words('rule.age', { most: modelDays }),
    words('rule.source'),
  ];
}
