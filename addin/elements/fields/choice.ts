/** One of several, as a person reads it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly title: string;
}
