/**
 * What the words of a batch mean by now: labels, the classes that the stream has learned, whatever they were called
 * then, and those that the model answered earlier.
 */
export class ClassMeanings {
  private readonly byName = new Map<string, string>();

  /**
   * @param learned classes of the stream
   * @param names of classes by now, by word
   */
  constructor(
    learned: readonly string[],
    private readonly names: ReadonlyMap<string, string>,
  ) {
    for (const word of learned) {
      const name = this.nameOf(word);
      if (word === name || !this.byName.has(name)) this.byName.set(name, word);
    }
  }

  /** What the class is called by now: as the model's are. */
  nameOf(word: string): string {
    return this.names.get(word) ?? word;
  }

  /**
   * The word by which the stream knows the class; what it is called by now where it is new to it.
   *
   * @example new ClassMeanings(['Refund'], new Map([['Refund', 'Refunds']])).asLearned('Refunds') // => 'Refund'
   */
  asLearned(word: string): string {
    const name = this.nameOf(word);
    return this.byName.get(name) ?? name;
  }
}
