import type { Kysely } from 'kysely';
import {
  SCORECARD_SECTIONS,
  scorecardSection,
  type AutomaticCheck,
  type NotedDocument,
  type Scorecard,
  type ScorecardTest,
  type ScorecardTestName,
} from '../../../contract/scorecard.ts';
import {
  scoreMeaning,
  scorecardRule,
  scorecardSentence,
  sectionTitle,
  testTitle,
} from '../../../contract/words/scorecard-words.ts';
import { listVersions } from '../../learn/models/model-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { readDrawnAnswers } from '../monitoring/drawn-answers.ts';
import { readJudgedRows } from '../monitoring/judged-rows-store.ts';
import { AUTOMATIC_CHECKS, LIMITS, type Outcome, type ScorecardFacts } from './automatic-checks.ts';
import { readReportsOfVersion } from './compared-rows-store.ts';
import { readTestDocuments } from './document-store.ts';

export interface ScorecardServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Resolves when the rows answered so far by this process are in the prediction log. */
  readonly settle: () => Promise<void>;
}

/** The latest judged rows looked at. */
const MOST_JUDGED_ROWS = 20_000;
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
  const facts = await readFacts(services, classifier);
  const documents = await readTestDocuments(db, classifierId);
  const tests = scorecardSection.options.flatMap((section) =>
    SCORECARD_SECTIONS[section].map((test) => judgeTest(test, section, facts, documents.get(test) ?? null)),
  );
  const sections = scorecardSection.options.map((section) => {
    const own = tests.filter((test) => test.section === section);
    return { section, title: sectionTitle(section), points: sum(own), of: own.length };
  });
  const score = Math.min(...sections.map(({ points }) => points));
  return {
    classifier: classifier.name,
    version: classifier.champion,
    madeAt: clock().toISOString(),
    tests,
    sections,
    score,
    meaning: scoreMeaning(score),
    rule: scorecardRule(LIMITS),
  };
}

function sum(tests: readonly ScorecardTest[]): number {
  return tests.reduce((total, { points }) => total + points, 0);
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
  };
}

function judgeTest(
  test: ScorecardTestName,
  section: ScorecardTest['section'],
  facts: ScorecardFacts | null,
  document: NotedDocument | null,
): ScorecardTest {
  const check = AUTOMATIC_CHECKS[test];
  const automatic = check === undefined ? null : inWords(facts === null ? UNTRAINED : check(facts));
  return { test, section, title: testTitle(test), points: pointsFor(automatic, document), automatic, document };
}

/** What was found failed is not made good by what somebody wrote down. */
function pointsFor(automatic: AutomaticCheck | null, document: NotedDocument | null): number {
  if (automatic?.state === 'passed') return 1;
  return automatic?.state === 'failed' || document === null ? 0 : 0.5;
}

function inWords([state, finding]: Outcome): AutomaticCheck {
  return { state, finding, sentence: scorecardSentence(finding) };
}
