import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { unpackOnce } from './unpack-once.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'amend-test-unpack-'));
  folder = join(parent, 'programs', '1.0');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Writes a program in two pieces, the second once it is told to: until then it is open, and cannot be started. */
const slowly = (goOn: Promise<void>) => async (into: string) => {
  const file = await open(join(into, 'program'), 'w', 0o700);
  await file.write('#!/bin/sh\n');
  await goOn;
  await file.write('echo whole\n');
  await file.close();
};

const started = (from: string) => execFileSync(join(from, 'program'), { encoding: 'utf8' });

test('of two that unpack at the same time each has a whole program, though one is long done when the other still writes', async () => {
  let goOn!: () => void;
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const late = unpackOnce(folder, slowly(told));
  const first = await unpackOnce(folder, slowly(Promise.resolve()));
  expect(started(first)).toBe('whole\n');
  goOn();
  expect(await late).toBe(first);
  expect(started(first)).toBe('whole\n');
  expect(readdirSync(join(parent, 'programs'))).toEqual(['1.0']);
});

test('what is there is not unpacked again', async () => {
  await unpackOnce(folder, slowly(Promise.resolve()));
  await unpackOnce(folder, () => Promise.reject(new Error('it is there')));
});

test('what could not be unpacked fails, leaves nothing, and is tried again by the next', async () => {
  await expect(unpackOnce(folder, () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('disk is full');
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(join(parent, 'programs'))).toEqual([]);
  expect(started(await unpackOnce(folder, slowly(Promise.resolve())))).toBe('whole\n');
});
