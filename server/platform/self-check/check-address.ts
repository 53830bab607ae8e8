import type { CheckFinding } from '../../../contract/check-finding.ts';

/** How a request came. */
export interface Came {
  /** The origin that its sender has opened; else by which name the server was asked. */
  readonly opened: string;
  /** A proxy says that it passed it on. */
  readonly isForwarded: boolean;
}

export interface AddressSettings {
  /** The address that the manifest and links name. */
  readonly publicAddress: string;
  /** Whether `PUBLIC_URL` says it. */
  readonly isGiven: boolean;
  /** Whether `TRUST_PROXY` names any proxy. */
  readonly knowsProxies: boolean;
}

/** Whether people come by the address that the manifest and links name. */
export function checkAddress(
  { publicAddress, isGiven, knowsProxies }: AddressSettings,
  { opened, isForwarded }: Came,
): CheckFinding {
  if (!isGiven) return { code: 'address-unset', values: { address: publicAddress } };
  if (isForwarded && !knowsProxies) return { code: 'proxy-undeclared', values: { address: publicAddress } };
  return opened === publicAddress
    ? { code: 'address-fits', values: { address: publicAddress } }
    : { code: 'address-differs', values: { address: publicAddress, opened } };
}
