/**
 * What a flow itself finds wrong with a table or a training, with a sentence for the person and what they can do next.
 */
export class FlowProblem extends Error {
  /** Short and stable, for programs: `empty-table`, `no-labels` …, or the code of a failed training. */
  readonly code: string;
  readonly nextStep: string;

  constructor(code: string, sentence: string, nextStep: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'FlowProblem';
    this.code = code;
    this.nextStep = nextStep;
  }
}
