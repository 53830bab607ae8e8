import type { MessageValues } from '../../contract/language/catalogue.ts';
import { ENGLISH, speaking } from '../../contract/language/language.ts';
import { workbookWords } from './words/workbook-words.ts';

/** Codes of Excel's own errors, as Office.js reports them. */
export type WorkbookErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound';

const SENTENCES: Record<WorkbookErrorCode, string> = {
  AccessDenied: 'You cannot perform the requested operation: the worksheet is protected.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
};

/** What the workbook refuses, with Excel's code; the view shows the sentence, the protocol sends both to the add-in. */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;

  constructor(code: WorkbookErrorCode, sentence: string = SENTENCES[code]) {
    super(sentence);
    this.name = 'WorkbookError';
    this.code = code;
  }
}

/**
 * A refusal that people meet. They read its sentence in their language; its message, which goes to the add-in, stays in
 * that of programmers.
 */
export class WorkbookRefusal extends WorkbookError {
  readonly #key: keyof typeof workbookWords.messages.en;
  readonly #values: MessageValues;

  constructor(code: WorkbookErrorCode, key: keyof typeof workbookWords.messages.en, values: MessageValues = {}) {
    super(
      code,
      speaking(ENGLISH, () => workbookWords(key, values)),
    );
    this.name = 'WorkbookRefusal';
    this.#key = key;
    this.#values = values;
  }

  /** As whoever reads it now is spoken to. */
  get sentence(): string {
    return workbookWords(this.#key, this.#values);
  }
}

/** The refusal of a workbook that is open for reading only. Excel gives it the code of a protected sheet. */
export class ReadOnlyError extends WorkbookError {
  constructor() {
    super('AccessDenied', 'You cannot perform the requested operation: the workbook is open for reading only.');
    this.name = 'ReadOnlyError';
  }
}
