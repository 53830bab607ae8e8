import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'classifier-here.title': 'Diesen Klassifikator gibt es hier schon.',
  'classifier-here.nextStep': 'Exportieren Sie ihn ohne seine Labels: Dann ist er hier ein neuer.',
  'classifier-here.deleted':
    '„{classifier}“ aus der Datei war hier und wurde gelöscht: Sein Protokoll kann nicht weitergehen.',
  'classifier-here.here': '„{classifier}“ aus der Datei ist mit seinem Protokoll hier, als „{here}“.',

  'file-refused.title': 'Die Datei wurde nicht übernommen.',
  'file-refused.nextStep': 'Exportieren Sie den Klassifikator noch einmal und übertragen Sie diese Datei.',
  'file-refused.foreign.nextStep': 'Wählen Sie eine Datei, die Amend mit „Exportieren …“ geschrieben hat.',
  'file-refused.cut.nextStep': 'Exportieren Sie den Klassifikator noch einmal und übertragen Sie die ganze Datei.',
  'file-refused.changed.nextStep':
    'Exportieren Sie den Klassifikator noch einmal und übertragen Sie die Datei, wie sie ist.',
  'file-refused.newer.nextStep': 'Bringen Sie diesen Server zuerst auf den Stand des anderen.',
  'file-refused.too-large.nextStep': 'Exportieren Sie den Klassifikator ohne sein Feedback-Protokoll.',
  'file-refused.model.nextStep':
    'Bringen Sie beide Server auf denselben Stand und exportieren Sie den Klassifikator dann noch einmal.',
  'file-refused.foreign': 'Das ist keine Datei eines Klassifikators.',
  'file-refused.cut': 'Das Ende der Datei fehlt.',
  'file-refused.changed':
    'Die Datei ist nicht das, was exportiert wurde: Ihre Bytes und ihr Siegel passen nicht zusammen.',
  'file-refused.newer': 'Die Datei hat ein neueres Amend geschrieben, als hier läuft.',
  'file-refused.too-large': 'Die Datei hat mehr als {megabytes, number} MB.',
  'file-refused.model': 'Das Modell der Version {version} in der Datei lässt sich hier nicht lesen.',
};
