/**
 * What names to sign in with are the same by: case, composed letters and forms that look alike make no difference.
 * @example signInKey('Ann@Amend.example') // => 'ann@amend.example'
 */
export function signInKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
