/** The most choices that are suggested at once. */
const MAX_SUGGESTIONS = 50;

/**
 * The choices of a cell's list that fit what is being typed: those that begin with it, then those with a word that
 * does, then those that have it anywhere. None while nothing is typed, nor when the text is the only choice left.
 */
export function suggestionsFor(choices: readonly string[], typed: string): string[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return [];
  const ranked: string[][] = [[], [], []];
  for (const choice of new Set(choices)) {
    const text = plain(choice);
    const rank = text.startsWith(wanted) ? 0 : wordBegins(text, wanted) ? 1 : text.includes(wanted) ? 2 : -1;
    ranked[rank]?.push(choice);
  }
  const fitting = ranked.flat();
  return fitting.length === 1 && fitting[0] === typed ? [] : fitting.slice(0, MAX_SUGGESTIONS);
}

function plain(text: string): string {
  return text.toLocaleLowerCase('en').normalize('NFC');
}

function wordBegins(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}
