/** What this browser remembers of who has left the page that greets whoever is new: also while no server hears it. */
export interface WelcomeMemory {
  has(person: string): boolean;
  keep(person: string): void;
}
