/** A reason not to start that the person can mend: `main.ts` prints its sentence alone and exits with code 1. */
export class StartupError extends Error {
  constructor(sentence: string, options: { cause?: unknown } = {}) {
    super(sentence, options);
    this.name = 'StartupError';
  }
}
