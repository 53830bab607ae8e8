import { role, type Role } from '../access.ts';
import { unclearSentence } from '../column-match.ts';
import type { CLASSIFIER_PROBLEMS } from '../problems/classifier-problems.ts';
import { de } from './classifier/de.ts';
import { en } from './classifier/en.ts';
import { pt } from './classifier/pt.ts';
import { COLUMN_FIXED_WORDS } from './column-words.ts';
import { catalogue } from '../language/catalogue.ts';
import { listed, quoted } from './phrases.ts';
import { roleName } from './role-words.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const CLASSIFIER_WORDS = wordsFor<typeof CLASSIFIER_PROBLEMS>(words, {
  'unknown-classifier': { detail: (values) => words(`unknown-classifier.${values.reason}`, values) },
  'classifier-exists': { detail: (values) => words('classifier-exists.detail', values) },
  'classifier-archived': { detail: (values) => words('classifier-archived.detail', values) },
  'classifier-open': { detail: (values) => words('classifier-open.detail', values) },
  'other-name': { detail: (values) => words('other-name.detail', values) },
  'column-missing': {
    detail: ({ classifier, columns }) =>
      words('column-missing.detail', {
        classifier,
        columns: columns.map((name) => words('column-missing.named', { name })).join(', '),
      }),
  },
  'column-unclear': { detail: unclearSentence },
  'column-fixed': COLUMN_FIXED_WORDS,
  'class-unknown': {
    detail: ({ class: name, near, roles }) => {
      const whose = listed(
        roles.map((each) => (isRole(each) ? roleName(each) : each)),
        'or',
      );
      return near.length === 0
        ? words('class-unknown.detail', { class: name, roles: whose })
        : words('class-unknown.near', { class: name, near: quotedList(near), roles: whose });
    },
  },
  'class-fixed': {
    detail: (values) =>
      values.reason === 'joined'
        ? words('class-fixed.joined', { ...values, classes: quotedList(values.classes) })
        : words(`class-fixed.${values.reason}`, values),
  },
  'too-many-classes': { detail: (values) => words('too-many-classes.detail', values) },
});

function isRole(name: string): name is Role {
  return role.safeParse(name).success;
}

function quotedList(names: readonly string[]): string {
  return listed(names.map((each) => quoted(each)));
}
