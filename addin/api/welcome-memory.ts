import type { WelcomeMemory } from '../ports/welcome-port.ts';

const KEY = 'amend.welcomed';

/**
 * Keeps in the browser who has left the page that greets whoever is new, beside what the server keeps.
 *
 * @param partition what Office wants before keys where browsers keep the storage of each site apart; empty without
 */
export function createWelcomeMemory(partition: string, storage: () => Storage = () => localStorage): WelcomeMemory {
  const here = new Set<string>();
  const keyOf = (person: string) => `${partition}${KEY} ${person}`;
  return {
    has(person) {
      try {
        return here.has(person) || storage().getItem(keyOf(person)) !== null;
      } catch {
        return false; // Storage of a framed page may be blocked: then it lasts as long as the pane is open.
      }
    },
    keep(person) {
      here.add(person);
      try {
        storage().setItem(keyOf(person), 'yes');
      } catch {
        return; // blocked, as above
      }
    },
  };
}
