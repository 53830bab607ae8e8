/**
 * Why work was stopped: nobody looks any more. Other than a cancel it takes nothing back, so that a training, a
 * colleague's perhaps, goes on.
 */
export class PersonLeft extends DOMException {
  constructor() {
    super('The person left', 'AbortError');
  }
}
