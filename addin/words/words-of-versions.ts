import type { ChampionDecision, GateComparison, GateDecision, ModelVersion } from '../../contract/training.ts';
import { gateSentence } from '../../contract/words/gate-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { signed } from '../../contract/words/phrases.ts';
import { versionsWords } from './versions-words.ts';

/**
 * How a version came to stand as it does, in sentences that follow its name: who put it in use, went back from it or
 * pinned it, when and why; or that another one took over. Empty when nothing of it was noted.
 *
 * @param when a time as the reader wants it
 * Such as “Ada went back to it from version 2 on 2 Mar 2026, 10:15.”
 */
export function standingOf({ version, isPinned, decisions }: ModelVersion, when: (iso: string) => string): string[] {
  const moves = decisions.filter(
    ({ kind, version: moved }) =>
      kind === 'promoted' || kind === 'put-in-use' || (kind === 'kept-back' && moved === version),
  );
  const pins = decisions.filter((each) => isPinned && each.kind === 'pinned' && each.version === version);
  return [...moves.slice(-1), ...pins.slice(-1)].map((decision) => sentenceOf(decision, version, when(decision.at)));
}

/** @param own the version that the sentence is said of, which may be the one that was replaced */
function sentenceOf(decision: ChampionDecision, own: number, on: string): string {
  const { kind, version, before, person, because } = decision;
  switch (kind) {
    case 'promoted':
      if (version !== own) return versionsWords('replacedBy', { version, on });
      return before === null
        ? versionsWords('answeredFirst', { on, person })
        : versionsWords('tookOver', { before, on, person });
    case 'kept-back':
      return versionsWords('keptBack', { on, person });
    case 'put-in-use':
      return withReason(putInUse(decision, own, on), because);
    case 'pinned':
    case 'unpinned':
      return withReason(versionsWords(kind, { person, on }), because);
  }
}

function withReason(sentence: string, because: string): string {
  if (because === '') return sentence;
  return `${sentence} ${versionsWords('why', { because: /[.!?]$/.test(because) ? because : `${because}.` })}`;
}

function putInUse({ version, before, person }: ChampionDecision, own: number, on: string): string {
  if (before === null) return versionsWords('putInUse', { person, on });
  const isBack = version < before;
  if (version === own) return versionsWords(isBack ? 'wentBackToIt' : 'putInUseInstead', { person, before, on });
  return versionsWords(isBack ? 'wentBackFromIt' : 'otherInUseInstead', { person, version, on });
}

/** Why the gate decided as it did, in sentences; those that were kept where the reasons are not known as data. */
export function gateReasons({ why, reasons, comparisons }: GateDecision): readonly string[] {
  return why?.map((reason) => gateSentence(reason, comparisons)) ?? reasons;
}

const RIGHTS = {
  'held-out-rows': 'rightOfHeldOut',
  corrections: 'rightOfCorrections',
  'learned-corrections': 'rightOfLearned',
} as const satisfies Readonly<Record<GateComparison['on'], string>>;

/**
 * The figures of a comparison with another version, in short. Log-loss is left out where there were too few rows for
 * it.
 */
export function comparisonSentence(
  { on, rows, challenger, champion, difference }: GateComparison,
  against: number,
): string {
  const rights = versionsWords(RIGHTS[on], {
    rows,
    right: percent(challenger.accuracy, 1),
    against,
    champion: percent(champion.accuracy, 1),
  });
  if (difference === null) return versionsWords('tooFewToCompare', { rights });
  return versionsWords('compared', {
    rights,
    difference: signed(difference.value),
    against,
    low: signed(difference.low),
    high: signed(difference.high),
  });
}
