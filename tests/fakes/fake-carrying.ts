import type { CarryingPort } from '../../addin/ports/carrying-port.ts';
import type { Classifier } from '../../contract/classifier.ts';
import { aClassifier } from './contract-data.ts';

/** Carries classifiers between no servers: notes what was asked. */
export class FakeCarrying implements CarryingPort {
  readonly exported: [classifierId: string, isWithLog: boolean][] = [];
  readonly imported: [text: string, name: string | null][] = [];
  readonly saved: [name: string, text: string][] = [];
  /** Thrown by the next import. */
  refusal: Error | null = null;

  async exportClassifier(classifierId: string, isWithLog: boolean): Promise<Blob> {
    this.exported.push([classifierId, isWithLog]);
    return new Blob(['a file']);
  }

  async importClassifier(file: Blob, name: string | null): Promise<Classifier> {
    const { refusal } = this;
    this.refusal = null;
    if (refusal !== null) throw refusal;
    this.imported.push([`${file.size} bytes`, name]);
    return aClassifier();
  }

  saveFile(name: string, file: Blob): void {
    this.saved.push([name, `${file.size} bytes`]);
  }
}
