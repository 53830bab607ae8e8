import type { LogVerdict } from '../../../contract/audit.ts';
import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import type { PackContent } from '../../../contract/pack-content.ts';
import type { PackAnswer, PackFinding, PackQuestion, PackState, PackVerdict } from '../../../contract/pack-finding.ts';

/** Rows of the audit sample that must have been judged before it is said how often answers are right. */
export const LEAST_AUDITED = 30;
/** Columns that a sentence names. */
const MOST_NAMED = 3;

/** What is known of a month when it is judged. */
export interface MonthFacts extends Omit<
  PackContent,
  'format' | 'number' | 'verdict' | 'answers' | 'since' | 'language' | 'frozenBy' | 'chain'
> {
  readonly verdicts: readonly LogVerdict[];
  /** Changes of the month by kind. */
  readonly changeKinds: ReadonlyMap<string, number>;
}

type Judged = readonly [PackState, PackFinding];

/**
 * The answers to what a controller asks first, and the worst of them: what calls for a look goes before what is not
 * known.
 */
export function judgeMonth(facts: MonthFacts): { answers: PackAnswer[]; verdict: PackVerdict } {
  const judged: [PackQuestion, Judged][] = [
    ...(facts.isOver ? [] : [['month', judgeEnd(facts)] as [PackQuestion, Judged]]),
    ['right', judgeAccuracy(facts)],
    ['data', judgeDrift(facts)],
    ['cost', judgeCost(facts)],
    ['changed', judgeChanges(facts)],
    ['people', judgePeople(facts)],
    ...(facts.late.length === 0 ? [] : [['late', judgeLate(facts)] as [PackQuestion, Judged]]),
    ['logs', judgeLogs(facts)],
  ];
  const answers = judged.map(([question, [state, finding]]) => ({ question, state, finding }));
  const has = (state: PackState) => answers.some((answer) => answer.state === state);
  return { answers, verdict: has('attention') ? 'attention' : has('unknown') ? 'unknown' : 'good' };
}

function judgeEnd({ window }: MonthFacts): Judged {
  return ['unknown', { code: 'goes-on', values: { until: window.to } }];
}

function judgeAccuracy({ accuracy, versions: [champion], elsewhere: [other] = [] }: MonthFacts): Judged {
  if (accuracy !== null && other !== undefined) return judgeUntested(accuracy, other.version);
  if (accuracy === null || champion === undefined) return ['unknown', { code: 'not-answered', values: {} }];
  const { estimate, asked, noticed } = accuracy.audit;
  const rows = asked + noticed;
  if (estimate === null || rows < LEAST_AUDITED)
    return ['unknown', { code: 'few-audited', values: { rows, needed: LEAST_AUDITED } }];
  const { value, low, high } = estimate;
  const values = { value, low, high, rows, test: champion.test.value, version: champion.version };
  return high < champion.test.low
    ? ['attention', { code: 'audit-below', values }]
    : ['good', { code: 'audit-holds', values }];
}

/** Of a model that Amend did not test it is told how often it is right, and not judged. */
function judgeUntested({ audit, labelled, realised, rows }: LiveAccuracy, version: number): Judged {
  const { estimate, asked, noticed } = audit;
  if (estimate !== null && asked + noticed >= LEAST_AUDITED) {
    const { value, low, high } = estimate;
    return ['unknown', { code: 'audit-untested', values: { value, low, high, rows: asked + noticed, version } }];
  }
  if (realised === null) return ['unknown', { code: 'unlabelled', values: {} }];
  const { value, low, high } = realised;
  const values = { value, low, high, rows: labelled, version, coverage: labelled / rows };
  return ['unknown', { code: 'labelled-untested', values }];
}

function judgeDrift({ drift: { reports, incidents } }: MonthFacts): Judged {
  const ofAll = reports.filter(({ segment }) => segment === null);
  const open = incidents.filter(({ state }) => state === 'open').length;
  const drifted = ofAll.filter(({ verdict }) => verdict === 'drift');
  if (drifted.length > 0 || open > 0) {
    const columns = mostNamed(drifted.flatMap(({ changed }) => changed));
    return [
      'attention',
      { code: 'drifted', values: { reports: ofAll.length, drifted: drifted.length, columns, open } },
    ];
  }
  if (ofAll.length === 0) return ['unknown', { code: 'never-compared', values: {} }];
  const values = { reports: ofAll.length };
  if (ofAll.every(({ verdict }) => verdict === 'unknown')) return ['unknown', { code: 'too-few-rows', values }];
  return ['good', { code: 'as-learned', values }];
}

/** Names by how often they are named. */
export function mostNamed(names: readonly string[], most = MOST_NAMED): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts].sort(([a, some], [b, other]) => other - some || (a < b ? -1 : 1));
  return byCount.slice(0, most).map(([name]) => name);
}

function judgeCost({ accuracy }: MonthFacts): Judged {
  const cost = accuracy?.cost ?? null;
  if (cost === null) return ['told', { code: 'not-priced', values: {} }];
  const { currency, expected, realised, unpriced } = cost;
  return ['told', { code: 'priced', values: { currency, expected, realised, unpriced } }];
}

function judgeChanges({ changeKinds }: MonthFacts): Judged {
  const of = (test: (kind: string) => boolean) =>
    [...changeKinds].reduce((sum, [kind, events]) => sum + (test(kind) ? events : 0), 0);
  const [versions, rules] = [of((kind) => kind.startsWith('version-')), of((kind) => kind.startsWith('rule'))];
  const others = of(() => true) - versions - rules;
  if (versions + rules + others === 0) return ['told', { code: 'nothing-changed', values: {} }];
  return ['told', { code: 'changed', values: { versions, rules, others } }];
}

function judgePeople({ said: { kinds, people, waiting } }: MonthFacts): Judged {
  const of = (kind: string) => kinds.find((each) => each.kind === kind)?.events ?? 0;
  const named = people.filter(({ person }) => person !== null).length;
  if (waiting > 0)
    return ['attention', { code: 'waiting', values: { waiting, corrected: of('correct'), people: named } }];
  if (kinds.length === 0) return ['told', { code: 'nobody-spoke', values: {} }];
  const values = {
    ...{ corrected: of('correct'), accepted: of('accept'), people: named },
    ...{ approved: of('approve'), rejected: of('reject') },
  };
  return ['told', { code: 'spoken', values }];
}

function judgeLate({ late }: MonthFacts): Judged {
  const touched = late.filter(({ total }) => total > 0);
  if (touched.length === 0) return ['told', { code: 'none-late', values: { months: late.length } }];
  const rows = touched.reduce((sum, { total }) => sum + total, 0);
  return ['told', { code: 'late', values: { rows, months: touched.map(({ month }) => month) } }];
}

function judgeLogs({ verdicts }: MonthFacts): Judged {
  const broken = verdicts.find(({ intact }) => !intact);
  if (broken !== undefined && !broken.intact) {
    const { log, firstBroken: sequence, fault } = broken;
    return ['attention', { code: 'broken', values: { log, sequence, fault } }];
  }
  const eventsOf = (log: string) => verdicts.find((each) => each.log === log)?.events ?? 0;
  return ['good', { code: 'intact', values: { feedback: eventsOf('feedback'), audit: eventsOf('audit') } }];
}
