import type { NestedSignIn, SignInWays, SignUp } from '../../../contract/session.ts';

/** What vouches for people, by how they sign in at present. */
export const PROVIDER_OF = { demo: 'demo', accounts: 'local', openid: 'openid' } as const satisfies Record<
  SignInWays['signIn'],
  string
>;

/** How people sign in and come, as the configuration says it. */
export interface PeopleSettings {
  readonly signIn: SignInWays['signIn'];
  readonly signUp: SignUp;
  /** What a pane in Excel asks the provider with; left out where it does not. */
  readonly nested?: NestedSignIn | undefined;
  /** The address that people open, once the server listens: `https://amend.example.org`. */
  readonly publicAddress: () => string;
}
