import type { Classifier } from '../../contract/classifier.ts';
import type { RequestOptions } from './server-port.ts';

/** A classifier as a file, between two servers. Every method rejects with `ServerProblem`, as `ServerPort` does. */
export interface CarryingPort {
  /** @param isWithLog with what was said of its rows */
  exportClassifier(classifierId: string, isWithLog: boolean, options?: RequestOptions): Promise<Blob>;
  /** @param name what it is to be called here; null as in the file */
  importClassifier(file: Blob, name: string | null, options?: RequestOptions): Promise<Classifier>;
  /** Hands a file to the person, as the browser does with a download. */
  saveFile(name: string, file: Blob): void;
}
