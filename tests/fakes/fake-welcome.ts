import type { WelcomeMemory } from '../../addin/ports/welcome-port.ts';

/** A browser that remembers who was greeted. */
export function fakeWelcome(): WelcomeMemory {
  const kept = new Set<string>();
  return { has: (person) => kept.has(person), keep: (person) => void kept.add(person) };
}
