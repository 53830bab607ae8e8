import type { Kysely } from 'kysely';
import {
  SCORECARD_SECTIONS,
  scorecardSection,
  type NotedDocument,
  type Scorecard,
  type ScorecardTest,
  type ScorecardTestName,
} from '../../../contract/scorecard.ts';
import { listVersions } from '../../learn/models/model-store.ts';
import { listShadowHeads } from '../../learn/models/shadow-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readDrawnAnswers } from '../monitoring/drawn-answers.ts';
import { readJudgedRows } from '../monitoring/judged-rows-store.ts';
import { readSkew } from '../monitoring/read-sources.ts';
import { AUTOMATIC_CHECKS, checkElsewhere, LIMITS, type Outcome, type ScorecardFacts } from './automatic-checks.ts';
import { readReportsOfVersion } from './compared-rows-store.ts';
import { readTestDocuments } from './document-store.ts';
import { scorecardInWords, type FoundTest } from './scorecard-in-words.ts';

export interface ScorecardServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Resolves when the rows answered so far by this process are in the prediction log. */
  readonly settle: () => Promise<void>;
}

/** The latest judged rows looked at. */
const MOST_JUDGED_ROWS = 20_000;
const LATE_HOURS = 24 * LIMITS.lateDays;
const UNTRAINED: Outcome = ['unknown', { code: 'untrained', values: {} }];

/**
 * The ML Test Score of a classifier. What Amend can know it works out anew each time, from versions, reports, decisions
 * and what people said of answers; the rest counts as far as somebody wrote down that they had done it. Reads the
 * judged rows twice.
 *
 * @throws {ProblemError} unknown-classifier
 */
export async function readScorecard(services: ScorecardServices, classifierId: string): Promise<Scorecard> {
  const { db, clock } = services;
  const classifier = await readClassifier(db, classifierId);
  const check = await readCheck(services, classifier);
  const documents = await readTestDocuments(db, classifierId);
  const tests = scorecardSection.options.flatMap((section) =>
    SCORECARD_SECTIONS[section].map((test) => judgeTest(test, section, check, documents.get(test) ?? null)),
  );
  const sections = scorecardSection.options.map((section) => {
    const own = tests.filter((test) => test.section === section);
    return { section, points: sum(own), of: own.length };
  });
  const score = Math.min(...sections.map(({ points }) => points));
  const found = { version: classifier.champion, madeAt: clock().toISOString(), tests, sections, score };
  return { classifier: classifier.name, ...scorecardInWords(found) };
}

function sum(tests: readonly FoundTest[]): number {
  return tests.reduce((total, { points }) => total + points, 0);
}

/** What each test that Amend runs by itself comes to. */
async function readCheck(
  services: ScorecardServices,
  classifier: StoredClassifier,
): Promise<(test: ScorecardTestName) => Outcome> {
  const { db, clock } = services;
  const { id, champion: version, isElsewhere } = classifier;
  if (isElsewhere === true && version !== null) {
    await services.settle();
    const skew = await readSkew(services, id, version, LATE_HOURS);
    const facts = { now: clock(), version, reports: await readReportsOfVersion(db, id, version), skew };
    return (test) => checkElsewhere(test, { ...facts, reference: 'declared' });
  }
  const facts = await readFacts(services, classifier);
  return (test) => (facts === null ? UNTRAINED : AUTOMATIC_CHECKS[test]!(facts));
}

/** Null before the first training. */
async function readFacts(
  { db, clock, settle }: ScorecardServices,
  classifier: StoredClassifier,
): Promise<ScorecardFacts | null> {
  const { id, champion: number } = classifier;
  const versions = await listVersions(db, id);
  const champion = versions.find(({ version }) => version === number);
  if (champion === undefined) return null;
  await settle();
  return {
    now: clock(),
    champion,
    versions,
    reports: await readReportsOfVersion(db, id, champion.version),
    judged: await readJudgedRows(db, id, MOST_JUDGED_ROWS),
    audited: await readDrawnAnswers(db, classifier, null),
    auditedOfChampion: await readDrawnAnswers(db, classifier, champion.version),
    skew: await readSkew({ db, clock }, id, champion.version, LATE_HOURS),
    shadows: await listShadowHeads(db, id),
  };
}

function judgeTest(
  test: ScorecardTestName,
  section: ScorecardTest['section'],
  check: (test: ScorecardTestName) => Outcome,
  document: NotedDocument | null,
): FoundTest {
  const automatic = AUTOMATIC_CHECKS[test] === undefined ? null : outcomeOf(check(test));
  return { test, section, points: pointsFor(automatic, document), automatic, document };
}

/** What was found failed is not made good by what somebody wrote down. */
function pointsFor(automatic: FoundTest['automatic'], document: NotedDocument | null): number {
  if (automatic?.state === 'passed') return 1;
  return automatic?.state === 'failed' || document === null ? 0 : 0.5;
}

function outcomeOf([state, finding]: Outcome): NonNullable<FoundTest['automatic']> {
  return { state, finding };
}
