/** What the operating system says of this process. */
export interface ProcessReading {
  /** Seconds since it started. */
  readonly upSeconds: number;
  /** Of physical memory. */
  readonly memoryBytes: number;
  /** Processor time of all its threads since it started. */
  readonly processorSeconds: number;
}

/** Memory and processor time of this process. */
export interface ProcessFigures {
  readonly startedAt: Date;
  readonly memoryBytes: number;
  readonly processorSeconds: number;
  /** Of one processor, over the `seconds` before. */
  readonly processorShare: { readonly share: number; readonly seconds: number };
}

/** How long the share of the processor looks back … */
const SHARE_SECONDS = 60;
/** … and how often that is noted. */
const NOTE_EVERY_MS = 10_000;

/** As `/metrics` has it: resident memory, processor seconds, and how long it runs. */
export function readProcess(): ProcessReading {
  const { user, system } = process.cpuUsage();
  return {
    upSeconds: process.uptime(),
    memoryBytes: process.memoryUsage.rss(),
    processorSeconds: (user + system) / 1_000_000,
  };
}

/** Follows this process, so that it can be said how busy it was of late. */
export class ProcessWatch {
  private readonly clock: () => Date;
  private readonly read: () => ProcessReading;
  /** The beginning, then what was noted, the oldest first; reaching back as far as the share looks. */
  private noted: ProcessReading[] = [{ upSeconds: 0, memoryBytes: 0, processorSeconds: 0 }];
  private readonly timer: NodeJS.Timeout;

  constructor(clock: () => Date, read: () => ProcessReading = readProcess) {
    this.clock = clock;
    this.read = read;
    // Unreferenced: watching alone does not keep a process alive.
    this.timer = setInterval(() => this.note(), NOTE_EVERY_MS).unref();
  }

  /** Notes how it is now, for those who ask later. */
  note(): void {
    const now = this.read();
    this.noted.push(now);
    // One that lies further back is kept: from it on the share is of so many seconds at least.
    while ((this.noted[1]?.upSeconds ?? Infinity) <= now.upSeconds - SHARE_SECONDS) this.noted.shift();
  }

  figures(): ProcessFigures {
    const now = this.read();
    const before = this.noted.findLast(({ upSeconds }) => upSeconds <= now.upSeconds - SHARE_SECONDS) ?? this.noted[0]!;
    const seconds = now.upSeconds - before.upSeconds;
    const share = seconds > 0 ? (now.processorSeconds - before.processorSeconds) / seconds : 0;
    return {
      startedAt: new Date(this.clock().getTime() - now.upSeconds * 1_000),
      memoryBytes: now.memoryBytes,
      processorSeconds: now.processorSeconds,
      processorShare: { share, seconds },
    };
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
