import type { Effect } from './effect.ts';

/** Effects below this are noise: odds of 1.05 to 1. */
const LEAST_EFFECT = 0.05;
/** Words speak for their cell when the strongest of them says at least this part of what the whole cell says. */
const LEAST_PART = 0.3;

/**
 * The effects worth telling, strongest first: of a text either its words, when single words say much of what the text
 * says, or the text as a whole, together with the words that speak against it.
 */
export function chooseEffects(effects: readonly Effect[]): Effect[] {
  const wholes = new Map(effects.filter((each) => each.words.length === 0).map((each) => [each.column, each]));
  const strongest = new Map<string | null, number>();
  for (const { column, words, effect } of effects) {
    const whole = wholes.get(column)?.effect ?? 0;
    if (words.length > 0 && effect * whole > 0)
      strongest.set(column, Math.max(strongest.get(column) ?? 0, Math.abs(effect)));
  }
  const wordsSpeak = (column: string | null): boolean =>
    (strongest.get(column) ?? 0) >= LEAST_PART * Math.abs(wholes.get(column)?.effect ?? 0);
  const told = effects.filter(({ column, words, effect }) => {
    if (Math.abs(effect) < LEAST_EFFECT) return false;
    const isWhole = words.length === 0;
    if (!strongest.has(column)) return true;
    if (wordsSpeak(column)) return !isWhole;
    return isWhole || effect * wholes.get(column)!.effect < 0;
  });
  return told.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}
