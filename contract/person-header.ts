/**
 * The header by which a request says whose it is, by their name as {@link personHeaderOf} writes it: the tabs of a
 * browser share its cookies, and what one person typed must not be sent in the name of whoever signs in next. Whoever
 * leaves it out is whom their sign-in says.
 */
export const PERSON_HEADER = 'X-Amend-Person';

/** A person's name as a header can hold it. */
export function personHeaderOf(person: string): string {
  return encodeURIComponent(person);
}
