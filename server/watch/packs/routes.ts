import { writeFile } from 'node:fs/promises';
import { Router } from 'express';
import type { PackContent } from '../../../contract/pack-content.ts';
import type { OpenedPack, PeriodPack } from '../../../contract/period-pack.ts';
import {
  packChangeSentence,
  packHeadline,
  packSentence,
  packSinceTitle,
  questionTitle,
} from '../../../contract/words/pack-words.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { downloadEndpoint } from '../../platform/http/file-endpoint.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { freezePack, type PackServices } from './freeze-pack.ts';
import { findFile, listPacks, readContent, readDocument, readPack } from './pack-store.ts';
import { signPack } from './sign-pack.ts';

/** Period packs: frozen, listed, opened, downloaded, signed, and found again by a file. */
export function packRoutes(services: PackServices): Router {
  const { db, clock } = services;
  const router = Router();
  endpoint(router, 'listPacks', async ({ params: { classifier } }) => {
    await readClassifier(db, classifier);
    return { packs: await listPacks(db, classifier) };
  });
  endpoint(router, 'freezePack', ({ params: { classifier }, body, session: { person } }) =>
    freezePack(services, classifier, body, person),
  );
  endpoint(router, 'findPackFile', async ({ params: { classifier }, query: { sha256 } }) => {
    await readClassifier(db, classifier);
    return { found: await findFile(db, classifier, sha256) };
  });
  endpoint(router, 'readPack', async ({ params }) => {
    const pack = await readPack(db, await readClassifier(db, params.classifier), Number(params.pack));
    return inWords(pack, await readContent(db, params.classifier, pack.number));
  });
  endpoint(router, 'signPack', ({ params: { classifier, pack }, body: { note }, session: { person } }) =>
    signPack(db, classifier, { number: Number(pack), note }, { person, at: clock() }),
  );
  const documents = { exportPackPdf: ['pdf', 'pdf'], exportPackWorkbook: ['workbook', 'xlsx'] } as const;
  for (const [name, [part, ending]] of Object.entries(documents) as [
    keyof typeof documents,
    readonly ['pdf' | 'workbook', string],
  ][])
    downloadEndpoint(router, name, async ({ params }, path) => {
      const classifier = await readClassifier(db, params.classifier);
      const { number, month } = await readPack(db, classifier, Number(params.pack));
      await writeFile(path, await readDocument(db, classifier.id, number, part), { mode: 0o600 });
      return `${classifier.name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim()} ${month}-${number}.${ending}`;
    });
  return router;
}

/** A pack in the language of whoever reads it. */
function inWords(pack: PeriodPack, { wholeReports: _, ...content }: PackContent): OpenedPack {
  return {
    pack,
    headline: packHeadline(content),
    answers: content.answers.map((answer) => ({
      title: questionTitle(answer.question),
      state: answer.state,
      sentence: packSentence(answer),
    })),
    since: content.since && {
      title: packSinceTitle(content.since),
      sentences: content.since.changes.map(packChangeSentence),
    },
    content,
  };
}
