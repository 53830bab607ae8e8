import type { AddressFault } from './delivery-fault.ts';

/**
 * Why a model endpoint gave no answer.
 *
 * - `address` nothing may be sent there; `unknown-host` no such name, or nobody who knows it
 * - `unreachable` no connection, or one that broke before an answer; `untrusted` a certificate that proves nothing
 * - `slow` no answer in time
 * - `redirect` it sends on to another address; nobody follows
 * - `key-refused` it does not take the key, or wants one; `key-unreadable` the key that is kept cannot be opened
 * - `too-many` it asks to be left alone, for so many seconds
 * - `status` it answered, and refused; what it said is cut and holds nothing of address or key
 * - `not-understood` what it answered is not what was asked for; `too-long` it answered more than is read
 * - `day-full` so many rows were asked about today as may be
 */
export type EndpointFault =
  | { readonly reason: 'address'; readonly fault: AddressFault; readonly host: string }
  | { readonly reason: 'unknown-host'; readonly host: string }
  | { readonly reason: 'unreachable' | 'untrusted'; readonly host: string; readonly code: string }
  | { readonly reason: 'slow'; readonly seconds: number }
  | { readonly reason: 'redirect'; readonly status: number }
  | { readonly reason: 'key-refused'; readonly status: number }
  | { readonly reason: 'key-unreadable' }
  | { readonly reason: 'too-many'; readonly seconds: number }
  | { readonly reason: 'status'; readonly status: number; readonly said: string }
  | { readonly reason: 'not-understood' | 'too-long' }
  | { readonly reason: 'day-full'; readonly rows: number };
