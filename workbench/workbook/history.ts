/** One thing a person did, and how to take it back. */
export interface Deed {
  undo(): void;
  redo(): void;
}

const LIMIT = 100;

/** What a person did, latest last; adding something forgets what was undone. */
export class History {
  private done: Deed[] = [];
  private undone: Deed[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  add(deed: Deed): void {
    this.done.push(deed);
    if (this.done.length > LIMIT) this.done.shift();
    this.undone = [];
  }

  undo(): void {
    const deed = this.done.pop();
    if (deed === undefined) return;
    deed.undo();
    this.undone.push(deed);
  }

  redo(): void {
    const deed = this.undone.pop();
    if (deed === undefined) return;
    deed.redo();
    this.done.push(deed);
  }

  /** After cells have moved, old places mean other cells. */
  forget(): void {
    this.done = [];
    this.undone = [];
  }
}
