import { findingWords } from '../../../contract/words/finding-words.ts';
import { compareCategories, compareItems, compareTexts } from '../../../ml/drift/compare-items.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import {
  profileColumn,
  type CategoryProfile,
  type ColumnProfile,
  type TextProfile,
} from '../../../ml/sketches/column-profile.ts';
import { countItems } from '../../../ml/sketches/frequent-items.ts';

const repeated = (text: string, count: number) => Array<string>(count).fill(text);
const profile = (type: 'text' | 'category', values: readonly string[], known?: ColumnProfile) =>
  profileColumn({ name: 'C', type, values }, { typeFailures: 0, vocabulary: 1_000, known });
const category = (values: readonly string[], known?: ColumnProfile) =>
  profile('category', values, known) as CategoryProfile;
const text = (values: readonly string[], known?: ColumnProfile) => profile('text', values, known) as TextProfile;

describe('compareCategories', () => {
  const train = category([...repeated('A', 600), ...repeated('B', 300)]);
  const holdout = category([...repeated('A', 60), ...repeated('B', 30)], train);

  test('measures how often each category occurs and which are new', () => {
    const live = category([...repeated('A', 100), ...repeated('B', 60), ...repeated('Z', 40)], train);
    const { measures, checks } = compareCategories({ train, holdout, live }, train, DEFAULT_THRESHOLDS);
    // Shares 2/3, 1/3, 0 against .5, .3, .2: Σ|f − g| = .4 over Σ max = 1.2
    expect(measures.distance).toBeCloseTo(0.4 / 1.2, 12);
    expect(measures.unseenShare).toBe(0.2);
    expect(checks.map((check) => [check.about, findingWords(check.findings[0]!)])).toEqual([
      ['missing', '0 % empty, 0 % before'],
      ['new', '20 % of rows have values never seen before, 0 % in ordinary rows'],
      ['recurring', '20 % of rows have the same few new values, most often “Z”'],
      ['distribution', '“Z” is in 20 % of rows, 0 % before'],
    ]);
  });

  test('says nothing of what is new when the holdout is too small to compare with', () => {
    const live = category(repeated('Z', 50), train);
    const { checks } = compareCategories({ train, holdout: category(['A'], train), live }, train, DEFAULT_THRESHOLDS);
    expect(checks.map((check) => check.about)).toEqual(['missing', 'distribution']);
  });
});

describe('compareTexts', () => {
  const train = text([...repeated('taxi to leeds', 300), ...repeated('rail ticket york', 300)]);

  test('compares words and lengths', () => {
    const live = text(repeated('a very long description of a scooter that was hired', 100), train);
    const { checks } = compareTexts({ train, holdout: train, live }, train, DEFAULT_THRESHOLDS);
    expect(checks.map((check) => check.about)).toEqual(['missing', 'distribution', 'length']);
    expect(checks[1]!.effect).toBe(1);
    expect(checks[2]!.findings.map((finding) => findingWords(finding))).toEqual([
      'the texts have 51 characters in the middle, 13 before',
    ]);
  });
});

describe('compareItems', () => {
  test('counts each row once however many words it has', () => {
    const [before, now] = [
      ['x', 'y'],
      ['x', 'z'],
    ].map((words) => countItems(Array.from({ length: 40 }, () => words).flat(), 50)) as [
      ReturnType<typeof countItems>,
      ReturnType<typeof countItems>,
    ];
    const once = compareItems({ reference: before, live: now }, { reference: 40, live: 40 }, 0.2)!;
    const asIfAlone = compareItems({ reference: before, live: now }, { reference: 80, live: 80 }, 0.2)!;
    expect(once.check.pValue).toBeGreaterThan(asIfAlone.check.pValue);
    expect(once.measures).toEqual(asIfAlone.measures);
  });

  test('of fewer than 30 rows is null', () => {
    const few = countItems(repeated('x', 29), 50);
    expect(compareItems({ reference: few, live: few }, { reference: 29, live: 29 }, 0.2)).toBeNull();
  });
});
