import type { PackDocument, PackPort } from '../../addin/ports/pack-port.ts';
import type { Language } from '../../contract/language/language.ts';
import type { PackContent } from '../../contract/pack-content.ts';
import type { OpenedPack, PackFile, PeriodPack } from '../../contract/period-pack.ts';

const AT = '2026-11-05T08:00:00.000Z';

/** Period packs at no server. */
export class FakePacks implements PackPort {
  packs: PeriodPack[] = [];
  found: PackFile['found'] = null;
  readonly asked: unknown[][] = [];

  async listPacks(): Promise<readonly PeriodPack[]> {
    return this.packs;
  }

  async freezePack(_id: string, { month, language }: { month: string; language: Language }): Promise<PeriodPack> {
    this.asked.push(['freezePack', month, language]);
    const pack = aPack({ number: this.packs.length + 1, month, language });
    this.packs = [pack, ...this.packs];
    return pack;
  }

  async readPack(_id: string, number: number): Promise<OpenedPack> {
    return anOpenedPack(this.packs.find((each) => each.number === number)!);
  }

  async downloadPack(_id: string, number: number, document: PackDocument): Promise<Blob> {
    this.asked.push(['downloadPack', number, document]);
    return new Blob([document]);
  }

  async signPack(_id: string, number: number, note: string): Promise<PeriodPack> {
    this.packs = this.packs.map((each) =>
      each.number === number ? { ...each, signature: { person: 'Carla', at: AT, note } } : each,
    );
    return this.packs.find((each) => each.number === number)!;
  }

  async findPackFile(_id: string, sha256: string): Promise<PackFile['found']> {
    this.asked.push(['findPackFile', sha256]);
    return this.found;
  }
}

export function aPack(fields: Partial<PeriodPack> = {}): PeriodPack {
  const hash = 'a'.repeat(64);
  return {
    ...{ number: 1, month: '2026-10', language: 'en', isOver: true, verdict: 'attention', frozenAt: AT },
    ...{ frozenBy: 'Carla', signature: null, isReplaced: false, hashes: { content: hash, pdf: hash, workbook: hash } },
    ...fields,
  };
}

export function anOpenedPack(pack: PeriodPack): OpenedPack {
  return {
    pack,
    headline: 'October 2026: look at this before you sign.',
    answers: [
      { title: 'Were the answers right?', state: 'good', sentence: 'As far as 40 rows show, 90.0 % are right.' },
      { title: 'Did the data stay as they were?', state: 'attention', sentence: 'No: 9 of 28 reports …' },
    ],
    since: { title: 'Since pack 1, September 2026', sentences: ['Wrong answers should cost €40.00, before €20.00.'] },
    // No part of the pane reads it.
    content: {} as PackContent,
  };
}
