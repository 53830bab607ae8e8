import { z } from 'zod';

/** What is known of a company's provider before it is asked. */
export interface ProviderSettings {
  readonly issuer: URL;
  readonly clientId: string;
  /** Null for a client that has none: then PKCE alone keeps codes to this server. */
  readonly clientSecret: string | null;
  /** Those whose people may sign in; null where the issuer is of one tenant, or knows none. */
  readonly tenants: readonly string[] | null;
  readonly scopes: string;
  /** The claim that holds somebody's roles or groups. */
  readonly rolesClaim: string;
  /** The scope of Amend's own API, as the provider has it; null where panes sign in by the dialog alone. */
  readonly apiScope: string | null;
}

/** As the configuration reads them, each right for itself. */
export interface GivenProviderSettings {
  readonly openIdIssuer: URL | null;
  readonly openIdClientId: string | null;
  readonly openIdClientSecret: string | null;
  readonly openIdTenants: readonly string[] | null;
  readonly openIdScopes: string;
  readonly openIdRolesClaim: string;
  readonly openIdApiScope: string | null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Of Entra ID, by whichever cloud: issuers that speak for every tenant there is. */
const EVERY_TENANT = /^\/(common|organizations|consumers)(\/|$)/;
const ENTRA = /^login\.(microsoftonline\.(com|us)|partner\.microsoftonline\.cn)$/;

/** Over http anybody between could be the provider; on this machine itself there is nobody between. */
export const issuerAddress = z
  .url('must be the address of a provider, such as https://login.microsoftonline.com/TENANT-ID/v2.0')
  .transform((text) => new URL(text))
  .refine(
    ({ protocol, hostname }) => protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname)),
    'must begin with https://',
  )
  .refine(({ search, hash }) => search === '' && hash === '', 'must have neither “?” nor “#”');

/** Ids of tenants with commas between. */
export const tenantList = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .refine((list) => list.every((each) => /^[\w.-]+$/.test(each)), 'must be ids of tenants with commas between');

/** Scopes with blanks between, as the provider is asked for them. */
export const scopeList = z
  .string()
  .refine((text) => text.split(/\s+/).includes('openid'), 'must have openid among its scopes');

/**
 * What of the provider is missing, or does not go together, in sentences.
 *
 * Such as `OPENID_ISSUER must be set with SIGN_IN=openid: …`.
 */
export function complaintsOfProvider({ openIdIssuer, openIdClientId, openIdTenants }: GivenProviderSettings): string[] {
  const complaints: string[] = [];
  if (openIdIssuer === null)
    complaints.push(
      'OPENID_ISSUER must be set with SIGN_IN=openid: the address of the provider, below which it has /.well-known/openid-configuration.',
    );
  if (openIdClientId === null)
    complaints.push('OPENID_CLIENT_ID must be set with SIGN_IN=openid: the id that the provider gave Amend.');
  if (openIdIssuer !== null && openIdTenants === null && isOfEveryTenant(openIdIssuer))
    complaints.push(
      'OPENID_TENANTS must be set with this OPENID_ISSUER, by which people of every organization sign in: the ids of the tenants whose people may.',
    );
  return complaints;
}

/** @throws {RangeError} when something is missing of which {@link complaintsOfProvider} complains */
export function providerSettings(given: GivenProviderSettings): ProviderSettings {
  const { openIdIssuer: issuer, openIdClientId: clientId } = given;
  if (issuer === null || clientId === null) throw new RangeError('providerSettings requires an issuer and a client id');
  return {
    issuer,
    clientId,
    clientSecret: given.openIdClientSecret,
    tenants: given.openIdTenants,
    scopes: given.openIdScopes,
    rolesClaim: given.openIdRolesClaim,
    apiScope: given.openIdApiScope,
  };
}

function isOfEveryTenant({ hostname, pathname }: URL): boolean {
  return ENTRA.test(hostname) && EVERY_TENANT.test(pathname);
}
