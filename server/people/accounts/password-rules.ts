import { ProblemError } from '../../../contract/problem.ts';

/** Letters and digits of a name that a password may hold, with so many others at most, and still be little more. */
const FEW_OTHERS = 4;

/**
 * Refuses what would be guessed first, however long it is. How long it must be says the contract; no rule asks for
 * digits or signs, which make passwords harder to remember and hardly harder to guess (NIST SP 800-63B, 5.1.1.2).
 *
 * @param names what the person is called and signs in with
 * @throws {ProblemError} password-unfit
 */
export function requireFitPassword(password: string, names: readonly string[]): void {
  const plain = plainOf(password);
  if (new Set(password).size === 1) throw new ProblemError('password-unfit', { reason: 'one-character' });
  const isName = names.map(plainOf).some((name) => {
    return name.length > 2 && plain.includes(name) && plain.length - name.length <= FEW_OTHERS;
  });
  if (isName) throw new ProblemError('password-unfit', { reason: 'is-name' });
}

function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
