import { createClassifierEvents } from '../../../addin/api/event-source.ts';
import type { ClassifierState } from '../../../contract/classifier-state.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { heldPacing } from '../../fakes/fake-outbox.ts';

const STATE: ClassifierState = {
  lastSequence: 3,
  champion: 1,
  championPinned: false,
  latestVersion: 1,
  training: null,
  policies: aClassifier().policies,
};

class FakeSource {
  readonly address: string;
  isOpen = true;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(address: string) {
    this.address = address;
  }

  close(): void {
    this.isOpen = false;
  }

  say(data: string): void {
    this.onmessage?.({ data } as MessageEvent);
  }

  break(): void {
    this.onerror?.({} as Event);
  }
}

/** A page that can be hidden, as a tab is by another. */
class FakePage extends EventTarget {
  hidden = false;

  show(isShown: boolean): void {
    this.hidden = !isShown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

async function followed({ hidden = false } = {}) {
  const sources: FakeSource[] = [];
  const page = new FakePage();
  page.hidden = hidden;
  const pacing = heldPacing();
  const open = (address: string) => {
    const source = new FakeSource(address);
    sources.push(source);
    return source;
  };
  const heard: ClassifierState[] = [];
  const events = createClassifierEvents({ ...pacing, random: () => 0.5 }, { open, page: page as unknown as Document });
  const stop = events.follow('c1', (state) => heard.push(state));
  await settle();
  return { sources, page, pacing, heard, stop };
}

test('tells each state that comes, from the address of the contract', async () => {
  const { sources, heard } = await followed();
  sources[0]!.say(JSON.stringify(STATE));
  sources[0]!.say(JSON.stringify({ ...STATE, champion: 2, latestVersion: 2 }));
  expect(sources[0]!.address).toBe('/api/classifiers/c1/events');
  expect(heard).toEqual([STATE, { ...STATE, champion: 2, latestVersion: 2 }]);
});

test('connects again after a pause, which grows while nothing is told', async () => {
  const { sources, heard, pacing } = await followed();
  const pauses: number[] = [];
  for (const round of [0, 1, 2, 3, 4]) {
    sources[round]!.break();
    await settle();
    pauses.push(pacing.held[0]!.ms);
    pacing.pass(60_000);
    await settle();
  }
  sources[5]!.say(JSON.stringify(STATE));
  sources[5]!.break();
  await settle();
  pauses.push(pacing.held[0]!.ms);
  expect(pauses).toEqual([5_000, 15_000, 60_000, 60_000, 60_000, 1_000]);
  expect(sources.map((source) => source.isOpen)).toEqual(Array(6).fill(false));
  expect(heard).toEqual([STATE]);
});

test.each(['{"champion":1}', 'not JSON'])('what cannot be read, %s, is as no connection', async (data) => {
  const { sources, heard } = await followed();
  sources[0]!.say(data);
  expect(sources[0]!.isOpen).toBe(false);
  expect(heard).toEqual([]);
});

test('a page that nobody sees holds no connection, and has one at once when it is seen again', async () => {
  const { sources, page, pacing } = await followed({ hidden: true });
  expect(sources).toEqual([]);
  page.show(true);
  await settle();
  expect(sources).toHaveLength(1);
  page.show(false);
  await settle();
  expect(sources[0]!.isOpen).toBe(false);
  page.show(true);
  await settle();
  expect(sources).toHaveLength(2);
  expect(pacing.held).toEqual([]);
});

test('stopped, it closes and tells no more', async () => {
  const { sources, stop } = await followed();
  stop();
  await settle();
  expect(sources.map((source) => source.isOpen)).toEqual([false]);
});

test('stopped while it waits or is not seen, it does not connect again', async () => {
  const waiting = await followed();
  waiting.sources[0]!.break();
  await settle();
  waiting.stop();
  const unseen = await followed({ hidden: true });
  unseen.stop();
  unseen.page.show(true);
  await settle();
  expect(waiting.sources).toHaveLength(1);
  expect(unseen.sources).toEqual([]);
});
