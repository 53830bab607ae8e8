import { columnsToDraw } from '../../contract/words/column-drawings.ts';
import { driftPage } from '../../addin/sheets/drift/drift-page.ts';
import { NOT_SIGNED } from '../../addin/sheets/drift/drift-sign-off.ts';
import { driftFinding, driftHeadline, type DriftFinding, type DriftHeadline } from '../../contract/drift-finding.ts';
import type { DriftReport } from '../../contract/drift.ts';
import { speakBy, speechFor } from '../../contract/language/language.ts';
import { accuracyRuleWords } from '../../contract/words/incident-words.ts';
import { sayAnew } from '../../server/watch/monitoring/drift-in-words.ts';
import { columnDriftOf, driftReportOf } from '../fixtures/drift-report.ts';
import { valuesOf } from '../setup/values-of.ts';

/** What a model that Amend did not train has nothing of, in each language. */
const TRAINING = { en: /train|learned|holdout/i, de: /train|gelernt|testzeilen/i, pt: /trein|aprend/i } as const;
const TAGS = ['en', 'de', 'pt'] as const;
const FINDINGS = valuesOf(driftFinding) as DriftFinding[];
const HEADLINES = valuesOf(driftHeadline) as DriftHeadline[];
const ELSEWHERE = { model: 'fraud 2.3', declaredBy: 'Ada' };

afterEach(() => speakBy(() => speechFor(['en'])));

/** A report of each finding and of each headline, of all rows and of a segment. */
function reports(of: Pick<DriftReport, 'elsewhere'>): DriftReport[] {
  const columns = FINDINGS.map((finding, at) =>
    columnDriftOf({ name: `Column ${at}`, status: 'drift', findings: [finding], changes: [] }),
  );
  const said = (change: Partial<DriftReport>) =>
    sayAnew(
      driftReportOf({
        ...{ ...of, ...change },
        notCompared: [
          { column: 'City', reason: 'added', sentence: '' },
          { column: 'Town', reason: 'dropped', sentence: '' },
        ],
      }),
    );
  return [null, { column: 'Centre', value: '4711' }].flatMap((segment) => [
    said({ segment, finding: HEADLINES[0]!, columns }),
    ...HEADLINES.map((finding) =>
      said({ segment, finding, verdict: 'stable', columns: [columnDriftOf({ findings: [] })] }),
    ),
  ]);
}

function everySentence(report: DriftReport): string[] {
  const page = driftPage(report, { columns: 4, overTime: 3 }, NOT_SIGNED, []);
  const drawn = columnsToDraw(report).flatMap(({ title, series, rows }) => [
    ...[title, ...series],
    ...rows.map(([label]) => label),
  ]);
  const { headline, reasons, notCompared = [] } = report;
  return [...page.lines.flatMap(({ cells }) => cells.map(String)), ...drawn, headline, ...reasons].concat(
    notCompared.map(({ sentence }) => sentence),
  );
}

describe.each(TAGS)('in %s', (tag) => {
  beforeEach(() => speakBy(() => speechFor([tag])));

  test('no sentence of a report of a model elsewhere speaks of a training', () => {
    const speaking = new Set(
      reports({ elsewhere: ELSEWHERE })
        .flatMap(everySentence)
        .filter((each) => TRAINING[tag].test(each)),
    );
    expect([...speaking]).toEqual([]);
  });

  test('of a model of Amend’s own many do, so that what is looked for is what would be said', () => {
    const speaking = new Set(
      reports({})
        .flatMap(everySentence)
        .filter((each) => TRAINING[tag].test(each)),
    );
    expect(speaking.size).toBeGreaterThan(8);
  });

  test('it says whom to tell, and names the model', () => {
    const [report] = reports({ elsewhere: ELSEWHERE });
    const text = everySentence(report!).join(' ');
    expect(text).toContain('fraud 2.3');
    expect(text).toContain('Ada');
  });

  test('the rule for its accuracy waits for a person, not for a training', () => {
    const rule = { least: null, version: 1, tested: null, setBy: null, setAt: null, hours: 168 };
    const said = accuracyRuleWords(rule, { isElsewhere: true }).join(' ');
    expect(said).not.toMatch(TRAINING[tag]);
    expect(accuracyRuleWords(rule).join(' ')).toMatch(TRAINING[tag]);
  });
});
