import type { z } from 'zod';

/** One kind of failure: its HTTP status, and what is to be known of an occurrence beside its code. */
export interface ProblemKind {
  readonly status: number;
  /** Of an object. Where one kind has several occasions, `reason` tells them apart. */
  readonly values: z.ZodType<object>;
}

/** The kinds of one component, by code. */
export type ProblemKinds = Readonly<Record<string, ProblemKind>>;

/** What people read of a kind of failure, in one language. */
export interface ProblemWords<Values> {
  readonly title: string;
  /** What the person can do, whatever the occasion. */
  readonly nextStep: string;
  /** The same for the case at hand, where it depends on that. */
  readonly nextStepHere?: (values: Values) => string;
  /** What is wrong here, in a sentence. */
  readonly detail: (values: Values) => string;
}

/** The words for every kind of a component. */
export type WordsFor<Kinds extends ProblemKinds> = {
  readonly [Code in keyof Kinds]: ProblemWords<z.output<Kinds[Code]['values']>>;
};
