import type { ChampionDecision, GateComparison, GateDecision, ModelVersion } from '../../contract/training.ts';
import { gateSentence } from '../../contract/words/gate-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { signed } from '../../contract/words/phrases.ts';

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
function sentenceOf({ kind, version, before, person, because }: ChampionDecision, own: number, on: string): string {
  const why = because === '' ? '' : ` Why: ${because}${/[.!?]$/.test(because) ? '' : '.'}`;
  switch (kind) {
    case 'promoted':
      if (version !== own) return `Version ${version} took over from it on ${on}.`;
      return before === null
        ? `It first answered on ${on}, trained by ${person}.`
        : `It took over from version ${before} on ${on}, trained by ${person}.`;
    case 'kept-back':
      return `It was kept back on ${on}, trained by ${person}.`;
    case 'put-in-use':
      return putInUse(version, before, own, `${person} `, on) + why;
    case 'pinned':
      return `${person} pinned it on ${on}.${why}`;
    case 'unpinned':
      return `${person} unpinned it on ${on}.${why}`;
  }
}

function putInUse(version: number, before: number | null, own: number, person: string, on: string): string {
  if (before === null) return `${person}put it in use on ${on}.`;
  const isBack = version < before;
  if (version === own)
    return `${person}${isBack ? `went back to it from version ${before}` : `put it in use instead of version ${before}`} on ${on}.`;
  return `${person}${isBack ? `went back from it to version ${version}` : `put version ${version} in use instead`} on ${on}.`;
}

/** Why the gate decided as it did, in sentences; those that were kept where the reasons are not known as data. */
export function gateReasons({ why, reasons, comparisons }: GateDecision): readonly string[] {
  return why?.map((reason) => gateSentence(reason, comparisons)) ?? reasons;
}

const ROWS: Readonly<Record<GateComparison['on'], string>> = {
  'held-out-rows': 'test rows',
  corrections: 'corrections that neither had learned from',
  'learned-corrections': 'corrections that only it learned from',
};

/**
 * The figures of a comparison with another version, in short. Log-loss is left out where there were too few rows for
 * it.
 */
export function comparisonSentence(
  { on, rows, challenger, champion, difference }: GateComparison,
  against: number,
): string {
  const right = `On ${rows.toLocaleString('en')} ${ROWS[on]}: ${percent(challenger.accuracy, 1)} right, version ${against}: ${percent(champion.accuracy, 1)}`;
  if (difference === null) return `${right}; too few to compare by.`;
  return `${right}; log-loss (lower is better) ${signed(difference.value)} against version ${against}, with 95 % confidence between ${signed(difference.low)} and ${signed(difference.high)}.`;
}
