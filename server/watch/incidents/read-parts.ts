import type { Kysely } from 'kysely';
import type { AccuracyFigures } from '../../../contract/accuracy-watch.ts';
import type { WatchedPart } from '../../../contract/incident-measure.ts';
import { PART_RULE, type PartsFigures } from '../../../contract/part-watch.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassWords } from '../../record/classes/class-store.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { MeasuredAccuracy } from '../accuracy/measure-accuracy.ts';
import { readTalliedChecks, type TalliedCheck } from '../archive/accuracy-rule-store.ts';
import type { JudgedMeasure } from './judge-measures.ts';
import { alertsOfParts, judgeParts } from './judge-parts.ts';
import type { KnownIncident } from './next-incidents.ts';

/** What the windows say of single classes and segments by now. */
export interface JudgedParts {
  /** Of the window that was measured last, to be kept with it. */
  readonly figures: PartsFigures;
  readonly judged: readonly JudgedMeasure[];
  /** The incidents that were known, each class by what it is called by now. */
  readonly known: readonly KnownIncident[];
}

/** Windows before that are read: two that are judged, and those that they are compared with. */
const WINDOWS_BACK = PART_RULE.windows + 3;

/** Judges the classes and segments of a window that was measured, beside the checks before it. */
export async function readParts(
  db: Kysely<Database>,
  about: {
    readonly classifier: StoredClassifier;
    readonly version: number;
    readonly lengthMs: number;
    readonly at: Date;
  },
  { figures, tallies }: MeasuredAccuracy,
  incidents: readonly KnownIncident[],
): Promise<JudgedParts> {
  const { classifier, version, lengthMs, at } = about;
  const byNow = namesByNow(await readClassWords(db, classifier.id));
  const since = new Date(at.getTime() - WINDOWS_BACK * lengthMs);
  const earlier = (await readTalliedChecks(db, classifier.id, version, since)).map((check) => renamed(check, byNow));
  const known = incidents.map((each) =>
    'part' in each.measure ? { ...each, measure: { ...each.measure, part: byNow(each.measure.part) } } : each,
  );
  const open = known.flatMap(({ state, measure }) => (state === 'open' && 'part' in measure ? [measure] : []));
  const currency = classifier.policies.errorCosts?.currency ?? null;
  const now = { window: figures.window, rows: figures.rows, tallies };
  const judged = judgeParts(now, earlier, open, currency);
  const { more, judged: measures } = alertsOfParts(
    [...earlier.map((check) => check.figures), { ...figures, least: null, parts: { ...judged, more: 0 } }],
    open,
  );
  return { figures: { ...judged, more }, judged: measures, known };
}

type NamePart = <Part extends WatchedPart>(part: Part) => Part;

/** What was counted under a class's former name is its own. */
function namesByNow(words: ReadonlyMap<string, string>): NamePart {
  return (part) => (part.of === 'class' ? { ...part, class: words.get(part.class) ?? part.class } : part);
}

function renamed({ figures, tallies }: TalliedCheck, byNow: NamePart): TalliedCheck {
  const parts: AccuracyFigures['parts'] = figures.parts && {
    ...figures.parts,
    judged: figures.parts.judged.map((each) => ({ ...each, part: byNow(each.part) })),
  };
  return {
    figures: { ...figures, ...(parts === undefined ? {} : { parts }) },
    tallies: tallies.map((each) => ({ ...each, part: byNow(each.part) })),
  };
}
