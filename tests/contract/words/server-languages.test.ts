import { afterEach, describe, expect, test } from '@jest/globals';
import type { Notice } from '../../../contract/notice.ts';
import { deliveryWords, MAIL_OFF, takenWords } from '../../../contract/words/delivery-words.ts';
import { gigabytes } from '../../../contract/words/database-check-words.ts';
import { ENGLISH, speakBy, speaking, speech, speechFor } from '../../../contract/language/language.ts';
import { noticeWords } from '../../../contract/words/notice-words.ts';
import { calledAddress, CHECK_TITLES, SELF_CHECK_WORDS } from '../../../contract/words/self-check-words.ts';

const AT = '2026-11-02T09:00:00.000Z';
const speakAs = (locale: string) => speakBy(() => speechFor([locale]));
afterEach(() => speakBy(() => ENGLISH));

describe('a notice', () => {
  const ended: Notice = ['certificate-ends', { endsAt: AT, days: 0 }];
  const ends = (days: 1 | 7): Notice => ['certificate-ends', { endsAt: AT, days }];
  const backup = (hours: number): Notice => ['backup-late', { lastAt: AT, since: AT, hours }];

  test('is said in German', () => {
    speakAs('de');
    expect(noticeWords(ended).title).toBe('Das Zertifikat ist abgelaufen');
    expect(noticeWords(ends(1)).title).toBe('Das Zertifikat läuft innerhalb von 1 Tag ab');
    expect(noticeWords(ends(7)).title).toBe('Das Zertifikat läuft innerhalb von 7 Tagen ab');
    expect(noticeWords(backup(1)).sentence).toMatch(/; jede Stunde soll es eine geben\.$/);
    expect(noticeWords(backup(26)).sentence).toMatch(/ 2\. November 2026, .*; alle 26 Stunden soll es eine geben\.$/);
    expect(noticeWords(['job-given-up', { queue: 'forget-by-age', job: 'j1' }]).sentence).toBe(
      'Ein Auftrag wurde nach dem letzten Versuch aufgegeben: Antworten und Profile nach ihrem Alter vergessen. Seine Kennung ist j1.',
    );
  });

  test('is said in Portuguese', () => {
    speakAs('pt');
    expect(noticeWords(['test', { person: 'Zoë' }])).toEqual({
      title: 'Um aviso de teste',
      sentence: 'Zoë está testando se os avisos chegam aqui.',
      nextStep: 'Chegam: não há nada a fazer.',
    });
    expect(noticeWords(ends(1)).title).toBe('O certificado vence em até 1 dia');
    expect(noticeWords(ends(7)).title).toBe('O certificado vence em até 7 dias');
    expect(noticeWords(backup(26)).sentence).toMatch(/ 2 de novembro de 2026, .*; deve haver um a cada 26 horas\.$/);
  });
});

test('what came of sending one is said in German and Portuguese', () => {
  const refused = { reason: 'status', status: 404, said: 'no_service' } as const;
  speakAs('de');
  expect(deliveryWords(refused).sentence).toBe('Der Empfänger lehnte sie ab (404): „no_service“.');
  expect(deliveryWords({ ...refused, said: '' }).sentence).toBe('Der Empfänger lehnte sie ab (404).');
  expect(MAIL_OFF.sentence).toBe('Es können keine E-Mails gesendet werden: Der Server kennt keinen Mailserver.');
  speakAs('pt');
  expect(deliveryWords({ reason: 'slow', seconds: 10 }).sentence).toBe('O destinatário não respondeu em 10 s.');
  expect(takenWords('200 ok')).toEqual({
    sentence: 'O destinatário o recebeu: “200 ok”.',
    nextStep: 'Verifique se ele está lá.',
  });
});

describe('a self-check', () => {
  const certificate = SELF_CHECK_WORDS['certificate-ends-soon'];
  const jobs = SELF_CHECK_WORDS['jobs-good'];
  const host = 'amend.example.org';

  test('is said in German', () => {
    speakAs('de');
    expect(CHECK_TITLES['sign-in']).toBe('Anmeldung');
    expect(certificate.found({ host, endsAt: AT, days: 1 })).toBe('läuft am 2026-11-02 ab, in 1 Tag');
    expect(certificate.found({ host, endsAt: AT, days: 9 })).toBe('läuft am 2026-11-02 ab, in 9 Tagen');
    expect([0, 1, 2].map((waiting) => jobs.found({ waiting }))).toEqual([
      'keiner wartet',
      '1 Auftrag wartet',
      '2 Aufträge warten',
    ]);
    expect(gigabytes(12.34e9)).toBe('12,3 GB');
    expect(SELF_CHECK_WORDS['clock-off'].found({ seconds: -12.3 })).toBe('12 Sekunden hinter der Datenbank');
    expect(calledAddress('https://a.example', 'SignIn')).toBe('https://a.example (Anmeldung)');
  });

  test('is said in Portuguese', () => {
    speakAs('pt');
    expect(CHECK_TITLES.database).toBe('Banco de dados');
    expect(certificate.found({ host, endsAt: AT, days: 9 })).toBe('vence em 2026-11-02, daqui a 9 dias');
    expect([0, 1, 2].map((waiting) => jobs.found({ waiting }))).toEqual([
      'nenhuma espera',
      '1 tarefa em espera',
      '2 tarefas em espera',
    ]);
    expect(SELF_CHECK_WORDS['clock-fits'].found({ seconds: 0.04 })).toBe('0,0 segundos de diferença do banco de dados');
    expect(SELF_CHECK_WORDS['role-cannot-write'].found({ role: 'amend', count: 2, tables: '' })).toBe(
      'amend não pode gravar em 2 tabelas',
    );
  });
});

describe('speaking to somebody else', () => {
  test('is in their language, and then again in that of before', () => {
    speakAs('de-AT');
    expect(speaking(speechFor(['pt']), () => speech().locale)).toBe('pt-BR');
    expect(speech().locale).toBe('de-AT');
  });

  test('ends also where it fails', () => {
    speakAs('de-AT');
    const failing = () =>
      speaking(ENGLISH, () => {
        throw new RangeError('no');
      });
    expect(failing).toThrow('no');
    expect(speech().locale).toBe('de-AT');
  });
});
