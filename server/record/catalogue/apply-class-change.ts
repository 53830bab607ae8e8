import type { z } from 'zod';
import type { classChange, ClassState } from '../../../contract/catalogue.ts';
import { spellingKey, type Spellings } from '../../../contract/class-spelling.ts';
import { ProblemError, type ProblemValues } from '../../../contract/problem.ts';

/** A class as it is kept. */
export interface KeptClass {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly state: ClassState;
  /** Number of what it was merged into; null when it stands as itself. */
  readonly mergedInto: number | null;
}

/** A word that means a class and is not its name. */
export interface ClassWord {
  readonly word: string;
  readonly id: number;
  /** It came by a change of the catalogue, such as a former name; else it is another spelling of the name. */
  readonly isGiven: boolean;
}

/** A catalogue of classes, in the order of their numbers. */
export interface Catalogue {
  readonly classes: readonly KeptClass[];
  readonly words: readonly ClassWord[];
}

type Change = z.output<typeof classChange>;

/**
 * A catalogue after one change, as `contract/catalogue.ts` says what each does; the same one where nothing changes.
 *
 * @param spellings whether names that differ by their spelling only are one
 * @throws {ProblemError} class-fixed
 */
export function applyClassChange(catalogue: Catalogue, change: Change, spellings: Spellings): Catalogue {
  if (change.do === 'add') return addClass(catalogue, change, spellings);
  const one = classOf(catalogue, change.class);
  switch (change.do) {
    case 'describe':
      return withClass(catalogue, { ...one, description: change.description });
    case 'rename':
      return rename(catalogue, one, change.name, spellings);
    case 'merge':
      return merge(catalogue, one, classOf(catalogue, change.into));
    case 'part':
      if (one.mergedInto === null) throw fixed({ reason: 'not-merged', class: one.name });
      return withClass(catalogue, { ...one, state: 'active', mergedInto: null });
    case 'retire':
    case 'reopen':
      requireApart(catalogue, one);
      return withClass(catalogue, { ...one, state: change.do === 'retire' ? 'retired' : 'active' });
    case 'remove':
      return remove(catalogue, one);
  }
}

/**
 * The class that each class stands as, through all merges, by its number.
 *
 * @example standsAs([{ id: 1, mergedInto: 2 }, { id: 2, mergedInto: 3 }, { id: 3, mergedInto: null }]).get(1) // => 3
 */
export function standsAs(classes: readonly Pick<KeptClass, 'id' | 'mergedInto'>[]): Map<number, number> {
  const into = new Map(classes.map(({ id, mergedInto }) => [id, mergedInto]));
  const rootOf = (id: number): number => {
    const next = into.get(id) ?? null;
    return next === null ? id : rootOf(next);
  };
  return new Map(classes.map(({ id }) => [id, rootOf(id)]));
}

/** A class of the catalogue that was not removed. */
function classOf({ classes }: Catalogue, id: number): KeptClass {
  const found = classes.find((each) => each.id === id && each.state !== 'removed');
  if (found === undefined) throw fixed({ reason: 'none', number: id });
  return found;
}

function addClass(
  catalogue: Catalogue,
  { name, description }: Extract<Change, { do: 'add' }>,
  spellings: Spellings,
): Catalogue {
  const removed = catalogue.classes.find((each) => each.name === name && each.state === 'removed');
  if (removed !== undefined) return withClass(catalogue, { ...removed, description, state: 'active' });
  requireFree(catalogue, name, null, spellings);
  const id = Math.max(0, ...catalogue.classes.map((each) => each.id)) + 1;
  const added = { id, name, description, state: 'active' as const, mergedInto: null };
  return { ...catalogue, classes: [...catalogue.classes, added] };
}

function rename(catalogue: Catalogue, one: KeptClass, name: string, spellings: Spellings): Catalogue {
  requireApart(catalogue, one);
  if (name === one.name) return catalogue;
  requireFree(catalogue, name, one.id, spellings);
  const { classes, words } = withClass(catalogue, { ...one, name });
  // What becomes a name is no longer another word; what was the name goes on meaning the class.
  const others = words.filter(({ word }) => word !== name);
  return { classes, words: [...others, { word: one.name, id: one.id, isGiven: true }] };
}

function merge(catalogue: Catalogue, one: KeptClass, into: KeptClass): Catalogue {
  requireApart(catalogue, one);
  requireApart(catalogue, into);
  if (one.id === into.id) throw fixed({ reason: 'itself', class: one.name });
  return withClass(catalogue, { ...one, state: 'merged', mergedInto: into.id });
}

function remove(catalogue: Catalogue, one: KeptClass): Catalogue {
  requireApart(catalogue, one);
  const joined = catalogue.classes.filter(({ mergedInto }) => mergedInto === one.id).map(({ name }) => name);
  if (joined.length > 0) throw fixed({ reason: 'joined', class: one.name, classes: joined });
  return withClass(catalogue, { ...one, state: 'removed' });
}

/** A merged class is another one until that is taken back. */
function requireApart({ classes }: Catalogue, { name, mergedInto }: KeptClass): void {
  if (mergedInto === null) return;
  throw fixed({ reason: 'merged', class: name, into: classes.find(({ id }) => id === mergedInto)!.name });
}

/** @param of whose name it is to be; null of a new class */
function requireFree({ classes, words }: Catalogue, name: string, of: number | null, spellings: Spellings): void {
  const key = spellingKey(name);
  const isAlike = (word: string) => word === name || (spellings === 'together' && spellingKey(word) === key);
  const others = classes.filter(({ id }) => id !== of);
  const removed = others.find((each) => each.state === 'removed' && each.name === name);
  if (removed !== undefined) throw fixed({ reason: 'removed', name });
  const named = others.find((each) => each.state !== 'removed' && isAlike(each.name));
  const worded = words.find(({ word, id, isGiven }) => id !== of && isGiven && isAlike(word));
  const taken = named ?? classes.find(({ id }) => id === worded?.id);
  if (taken !== undefined) throw fixed({ reason: 'name', name, class: taken.name });
}

function withClass(catalogue: Catalogue, changed: KeptClass): Catalogue {
  return { ...catalogue, classes: catalogue.classes.map((each) => (each.id === changed.id ? changed : each)) };
}

/** Why a catalogue cannot be changed so. */
function fixed(values: ProblemValues['class-fixed']): ProblemError {
  return new ProblemError('class-fixed', values);
}
