/**
 * Tests with a part that not every machine has, such as a broker. Where it is missing they are skipped by its name;
 * with AMEND_PARTS=all that is a failure.
 *
 * @param part by the name that people install it by
 * @param isThere whether this machine has it
 */
export function describePart(part: string, isThere: boolean, facts: () => void): void {
  if (isThere) return describe(`with ${part}`, facts);
  if (process.env.AMEND_PARTS !== 'all') return describe.skip(`${part} is not on this machine`, facts);
  describe(`with ${part}`, () => {
    it('is on this machine', () => {
      throw new Error(`${part} is not on this machine, and AMEND_PARTS=all asks for every part`);
    });
  });
}
