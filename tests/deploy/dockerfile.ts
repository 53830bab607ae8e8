import { readFileSync } from 'node:fs';

/** An instruction of a Dockerfile. */
export interface Step {
  /** In capitals. */
  readonly instruction: string;
  readonly text: string;
}

/** A stage: what stands between one FROM and the next. */
export interface Stage {
  /** Empty when it has none. */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** The stages of the project's Dockerfile. Comments are left out; no instruction of it takes several lines. */
export function readStages(): Stage[] {
  const stages: { name: string; steps: Step[] }[] = [];
  for (const line of readFileSync('Dockerfile', 'utf8').split('\n')) {
    const [, instruction = '', text = ''] = /^([A-Z]+) (.*)$/.exec(line.trim()) ?? [];
    if (instruction === 'FROM') stages.push({ name: / AS (\S+)$/i.exec(text)?.[1] ?? '', steps: [] });
    else if (instruction !== '') stages.at(-1)!.steps.push({ instruction, text });
  }
  return stages;
}

/** A COPY, taken apart: from the files of another stage or of the project, which paths, and to where. */
export function copyOf(text: string): {
  readonly from: string | null;
  readonly sources: string[];
  readonly to: string;
} {
  const words = text.split(/\s+/);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length) ?? null;
  const paths = words.filter((word) => !word.startsWith('--'));
  return { from, sources: paths.slice(0, -1), to: paths.at(-1)! };
}

/** The names that are left out of what is copied from the project. */
export function ignoredNames(): string[] {
  return readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);
}
