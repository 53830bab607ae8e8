import type { ProviderToken } from '../../contract/openid.ts';
import type { NestedSignIn } from '../../contract/session.ts';

/** What is used of Microsoft's library (MSAL). */
export interface NestedClient {
  acquireTokenSilent(request: { readonly scopes: string[] }): Promise<{ readonly accessToken: string }>;
  acquireTokenPopup(request: { readonly scopes: string[] }): Promise<{ readonly accessToken: string }>;
}

/** Opens the library for an app at a provider. */
export type OpenNestedClient = (app: {
  readonly clientId: string;
  readonly authority: string;
}) => Promise<NestedClient>;

/**
 * Asks Excel for an access token for Amend's own scope: of whoever is signed in to Office, without asking them, and by
 * a question of Office's own where the provider wants one answered. The token is kept nowhere here.
 *
 * @returns null where neither brings one: then somebody signs in by a window
 */
export async function nestedToken(
  { clientId, authority, scope }: NestedSignIn,
  open: OpenNestedClient = openMsal,
): Promise<ProviderToken | null> {
  const request = { scopes: [scope] };
  try {
    const client = await open({ clientId, authority });
    const { accessToken } = await client.acquireTokenSilent(request).catch((error: unknown) => {
      if (asksForInteraction(error)) return client.acquireTokenPopup(request);
      throw error;
    });
    return { token: accessToken };
  } catch {
    // Whatever it is that this Excel or its account cannot do, the window can; and says what is wrong if it cannot.
    return null;
  }
}

function asksForInteraction(error: unknown): boolean {
  return error instanceof Error && error.name === 'InteractionRequiredAuthError';
}

/** Loaded where it is used: most panes are in no Excel that has it. */
async function openMsal(auth: { readonly clientId: string; readonly authority: string }): Promise<NestedClient> {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  return createNestablePublicClientApplication({ auth });
}
