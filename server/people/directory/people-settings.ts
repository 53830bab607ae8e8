import type { SignInWays, SignUp } from '../../../contract/session.ts';

/** How people sign in and come, as the configuration says it. */
export interface PeopleSettings {
  readonly signIn: SignInWays['signIn'];
  readonly signUp: SignUp;
  /** The address that people open, once the server listens: `https://amend.example.org`. */
  readonly publicAddress: () => string;
}
