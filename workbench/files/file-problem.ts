/** A file that cannot be opened or saved; the message is a sentence for the person. */
export class FileProblem extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'FileProblem';
  }
}
