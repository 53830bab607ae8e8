import { tasksWords } from './words/tasks-words.ts';

/** What went wrong, as the pane shows it: a sentence, and what the person can do next. */
export interface ShownProblem {
  readonly code: string;
  readonly sentence: string;
  readonly nextStep: string;
}

/** Any error as a problem to show. Expected failures (of server, workbook and flows) carry their own sentences. */
export function shownProblemOf(error: unknown): ShownProblem {
  if (
    error instanceof Error &&
    'nextStep' in error &&
    'code' in error &&
    typeof error.nextStep === 'string' &&
    typeof error.code === 'string'
  ) {
    return { code: error.code, sentence: error.message, nextStep: error.nextStep };
  }
  return { code: 'unexpected', sentence: tasksWords('unexpected'), nextStep: tasksWords('unexpectedNext') };
}
