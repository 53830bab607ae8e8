/** @jest-environment ./tests/setup/page-environment.js */
import { saveFile } from '../../../addin/api/save-file.ts';

test('a file is a download under its name, marked as UTF-8 so that Excel keeps its accents', async () => {
  const blobs: Blob[] = [];
  const clicked: string[] = [];
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob);
    return 'blob:here';
  };
  const revoked: string[] = [];
  URL.revokeObjectURL = (address) => void revoked.push(address);
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} of ${this.href}`);
  };
  saveFile({ name: 'Erros observações.csv', csv: 'valor\r\n' });
  expect(clicked).toEqual(['Erros observações.csv of blob:here']);
  expect(revoked).toEqual(['blob:here']);
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = () => resolve(reader.result)));
  reader.readAsArrayBuffer(blobs[0]!);
  const bytes = new Uint8Array((await read) as ArrayBuffer);
  expect([...bytes.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 'v'.charCodeAt(0)]);
});
