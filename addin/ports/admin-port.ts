import type { SelfCheck } from '../../contract/self-check.ts';

/** What the page of admins asks. It rejects with `ServerProblem` when the server refuses or does not answer. */
export interface AdminPort {
  selfCheck(): Promise<SelfCheck>;
}
