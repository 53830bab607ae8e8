/** What a pane sends its host over postMessage, as JSON text (Office.js' cross-document messages). */
export interface XdmRequest {
  /** 0: a request. */
  readonly _messageType: number;
  /** 0 calls a method, 1 registers for an event, 2 unregisters. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: string;
  readonly _data?: XdmCall | readonly unknown[];
}

/** A call of the Common API. */
export interface XdmCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  /** For the rich API: the body's text is the fifth, the flags the seventh. */
  readonly ArrayData?: readonly unknown[];
}

/** A refusal of the channel itself, by Office.js' number, for what never reached the workbook. */
export class XdmError extends Error {
  static readonly INTERNAL = 5001;
  static readonly REQUEST_TOO_LARGE = 5103;
  static readonly RESPONSE_TOO_LARGE = 5104;
  readonly code: number;

  constructor(code: number) {
    super(`XDM error ${code}`);
    this.name = 'XdmError';
    this.code = code;
  }
}
