/** What is wrong where a condition's text cannot be read. */
export type TextFaultCode =
  | 'nothing'
  | 'too-long'
  | 'quote-open'
  | 'unknown-sign'
  | 'column-expected'
  | 'value-expected'
  | 'text-unquoted'
  | 'number-form'
  | 'number-unclear'
  | 'date-form'
  | 'no-such-day'
  | 'range-end-expected'
  | 'joint-expected'
  | 'joints-mixed'
  | 'parenthesis-open'
  | 'too-deep';

/**
 * Why a condition's text cannot be read, and where: `at` counts UTF-16 units from 0, `found` is what stands there,
 * empty at the end of the text.
 */
export type TextFault = { readonly at: number; readonly found: string } & (
  | { readonly code: TextFaultCode }
  | { readonly code: 'operator-expected'; readonly column: string }
  /** What the contract says of it, in a sentence. */
  | { readonly code: 'refused'; readonly message: string }
);

/** Thrown and caught by the reader of conditions alone. */
export class TextRefusal extends Error {
  readonly fault: TextFault;

  constructor(fault: TextFault) {
    super(fault.code);
    this.name = 'TextRefusal';
    this.fault = fault;
  }
}
