import type { BackupPacing } from '../../../workbench/recovery/backup-pacing.ts';

/** All promises that can go on without time have gone on. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Time that goes on when it is told to. */
export class FakePacing implements BackupPacing {
  /** What each look at the clock costs, so that work takes time. */
  lookMs = 0;
  /** What happens whenever work pauses. */
  onPause: () => void = () => undefined;
  private time = 0;
  private plans: { readonly atMs: number; readonly run: () => void }[] = [];

  now = () => (this.time += this.lookMs);
  date = () => new Date(2026, 10, 29, 14, 32, 0, this.time);
  pause = async () => this.onPause();

  after(ms: number, run: () => void): () => void {
    const plan = { atMs: this.time + ms, run };
    this.plans.push(plan);
    return () => void (this.plans = this.plans.filter((each) => each !== plan));
  }

  /** Lets so much time pass, and everything happen that is planned until then. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.time + ms;
    await settled();
    for (let due = this.nextBy(untilMs); due !== undefined; due = this.nextBy(untilMs)) {
      this.plans = this.plans.filter((each) => each !== due);
      this.time = Math.max(this.time, due.atMs);
      due.run();
      await settled();
    }
    this.time = Math.max(this.time, untilMs);
  }

  private nextBy(untilMs: number) {
    return this.plans.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
  }
}
