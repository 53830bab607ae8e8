/** What went wrong, as the pane shows it: a sentence, and what the person can do next. */
export interface Trouble {
  readonly code: string;
  readonly sentence: string;
  readonly nextStep: string;
}

/** Any error as trouble. Expected failures (of server, workbook and flows) carry their own sentences. */
export function troubleOf(error: unknown): Trouble {
  if (
    error instanceof Error &&
    'nextStep' in error &&
    'code' in error &&
    typeof error.nextStep === 'string' &&
    typeof error.code === 'string'
  ) {
    return { code: error.code, sentence: error.message, nextStep: error.nextStep };
  }
  return {
    code: 'unexpected',
    sentence: 'Something went wrong in the pane.',
    nextStep: 'Try again. If it happens again, close the pane and open it.',
  };
}
