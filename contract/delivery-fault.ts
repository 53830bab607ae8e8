/**
 * Why nothing is sent to an address: it is no address (`malformed`); it is not that of a web page over https
 * (`scheme`); it has a name and a password in it (`userinfo`), or a port that nobody named (`port`); or it leads to
 * where only this server gets (`internal`).
 */
export const ADDRESS_FAULTS = ['malformed', 'scheme', 'userinfo', 'port', 'internal'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/**
 * Why a notice did not arrive. What the other side said is cut, and holds nothing of the channel's address.
 *
 * - `address` nothing may be sent there
 * - `unknown-host` no such name, or nobody who knows it
 * - `unreachable` no connection, or one that broke before an answer; `untrusted` a certificate that proves nothing
 * - `slow` no answer in time
 * - `redirect` it sends on to another address; nobody follows
 * - `status` it answered, and refused
 * - `mail-off` no mail server is set; `mail` the mail server refused
 */
export type DeliveryFault =
  | { readonly reason: 'address'; readonly fault: AddressFault; readonly host: string }
  | { readonly reason: 'unknown-host'; readonly host: string }
  | { readonly reason: 'unreachable' | 'untrusted'; readonly code: string }
  | { readonly reason: 'slow'; readonly seconds: number }
  | { readonly reason: 'redirect'; readonly status: number }
  | { readonly reason: 'status'; readonly status: number; readonly said: string }
  | { readonly reason: 'mail-off' }
  | { readonly reason: 'mail'; readonly said: string };
