import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { openFile, refuseTooLarge } from '../../../workbench/opening/open-file.ts';

afterEach(() => speakBy(() => speechFor([])));

const notesOf = async (text: string) => (await openFile('a.csv', new TextEncoder().encode(text))).notes;

describe('opening in German', () => {
  beforeEach(() => speakBy(() => speechFor(['de'])));

  test('rows that end early are said of one and of two', async () => {
    expect(await notesOf('a,b\n1')).toEqual(['1 Zeile endete vor der letzten Spalte; die fehlenden Zellen sind leer.']);
    expect(await notesOf('a,b\n1\n2')).toEqual([
      '2 Zeilen endeten vor der letzten Spalte; die fehlenden Zellen sind leer.',
    ]);
  });

  test('a number is said as it was read, without signs between its thousands', async () => {
    expect(await notesOf('No,Amount\nR0,"8,030"\nR1,221\nR2,"9,055"')).toEqual([
      '„8,030“ in B2 wurde als 8030 gelesen, weil in der Spalte nur Zahlen über 999 dieses Zeichen haben; 1 weitere Zelle wurde ebenso gelesen. Wenn das falsch ist, schreiben Sie die Datei ohne Tausendertrennzeichen und öffnen Sie sie erneut.',
    ]);
  });

  test('a file that is too large is told how many megabytes it may have', () => {
    expect(() => refuseTooLarge('a.xlsx', 1_234_000_000)).toThrow(
      'a.xlsx hat 1.234 MB; die Workbench öffnet Dateien bis 500 MB.',
    );
  });
});

describe('opening in Portuguese', () => {
  beforeEach(() => speakBy(() => speechFor(['pt'])));

  test('cells that are text among numbers are named with their texts', async () => {
    expect(await notesOf('a,b\n1,x\n2,y\n3,z\n~,w')).toEqual([
      '1 célula é texto em uma coluna de números ou datas: A5 “~”. O Amend não lê número nela: digite-a de novo como número simples ou como data, por exemplo 2024-12-31, ou corrija o arquivo e abra-o de novo.',
    ]);
  });

  test('a text file is told from another one', async () => {
    await expect(openFile('a.csv', new Uint8Array(50_000_001).fill(97))).rejects.toThrow(
      'a.csv tem 51 MB; o workbench abre arquivos de texto de até 50 MB.',
    );
  });
});
