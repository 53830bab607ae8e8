import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Bereitstellung und Selbstprüfung',
  page: 'Amend: Bereitstellung und Selbstprüfung',
  forAdmins:
    'Diese Seite ist für Admins, und {person} ist keiner. Bitten Sie einen Admin um die Rolle oder melden Sie sich als jemand anderes an.',
  checking: 'Der Server wird geprüft',
  selfCheck: 'Selbstprüfung',
  selfCheckLead: 'Sie sieht nur nach und ändert nichts.',
  checkedAt: 'Version {version}, {at}',
  checkAgain: 'Noch einmal prüfen',
  good: 'Gut',
  look: 'Ansehen',
  wrong: 'Falsch',
  allGood: 'Alles, was geprüft wurde, ist, wie es sein soll.',
  summary:
    '{wrong, plural, =0 {Nichts ist falsch} one {# Punkt ist falsch} other {# Punkte sind falsch}}{look, plural, =0 {} one {, und # Punkt verdient einen Blick} other {, und # Punkte verdienen einen Blick}}.',
  inAdminCenter: 'Im Microsoft 365 Admin Center',
  adminCenterLead: 'Für einen Admin Ihres Microsoft 365. Microsoft ändert die Namen seiner Seiten ab und zu.',
  download:
    'Laden Sie das {manifest} herunter. Es nennt {address}; für einen eigenen Namen und eine eigene Id erstellen Sie eines mit „npm run manifest“ (docs/deployment.md).',
  manifestOfServer: 'Manifest dieses Servers',
  open: 'Öffnen Sie das {center}, dann {settings}, {apps}, {upload}. Wählen Sie als App-Typ {type}.',
  adminCenter: 'Admin Center',
  settings: 'Einstellungen',
  integratedApps: 'Integrierte Apps',
  uploadApps: 'Benutzerdefinierte Apps hochladen',
  officeAddIn: 'Office-Add-In',
  choose:
    'Wählen Sie {upload} und geben Sie die Datei an. Ein Link geht nur, wo Microsoft selbst diesen Server erreicht:',
  uploadFile: 'Manifestdatei (.xml) vom Gerät hochladen',
  manifestLink: 'Link zum Manifest',
  compare: 'Das Admin Center zeigt, was es gelesen hat. Vergleichen Sie:',
  manifestUnread: 'Das Manifest dieses Servers lässt sich nicht lesen. Die Selbstprüfung oben sagt, was nicht stimmt.',
  manifestName: 'Name',
  manifestId: 'Id',
  manifestVersion: 'Version',
  sayWho:
    'Geben Sie an, wer es bekommt: zuerst Sie selbst oder einige, dann eine Gruppe oder alle. Nehmen Sie die Berechtigungen an: Amend liest und schreibt die Arbeitsmappe, in der es geöffnet ist. Schließen Sie dann ab.',
  mayTake:
    'Es kann einen Tag dauern, bis Amend auf der Registerkarte {home} erscheint. In Excel wählt man dort {amend} und meldet sich an. Was jemand darf, legen Sie auf der Seite der Personen fest.',
  home: 'Start',
  amend: 'Amend',
  mustReach: 'Was die Rechner erreichen müssen',
  mustReachLead: 'Über https, auf Port 443 oder dem in der Adresse. Ein Proxy auf dem Weg darf nichts verändern.',
  reached: '{address} – {use}',
  usesAmend: 'dieser Server: der Aufgabenbereich und alles, was er anfragt',
  usesOffice: 'Office.js von Microsoft, das der Aufgabenbereich in Excel lädt',
  usesSignIn: 'die Anmeldung Ihres Unternehmens',
  atSignIn: 'Bei der Anmeldung Ihres Unternehmens',
  atSignInLead: 'Dort eingetragen als Umleitungsadresse der Art „Web“:',
  redirectAddress: 'Umleitungsadresse',
};
