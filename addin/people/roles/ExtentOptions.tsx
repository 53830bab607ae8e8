import type { Classifier } from '../../../contract/classifier.ts';
import { extentKey, type Extent } from '../../../contract/given-grant.ts';
import { accessWords as words } from '../access-words/access-words.ts';

export interface ExtentOptionsProps {
  readonly classifiers: readonly Classifier[];
}

/** The choices of what a role is for beside every classifier: one each, and all of a project each. */
export function ExtentOptions({ classifiers }: ExtentOptionsProps) {
  return (
    <>
      {classifiers.map(({ id, name }) => (
        <option key={id} value={extentKey({ classifier: id })}>
          {name}
        </option>
      ))}
      {projectsOf(classifiers).map((project) => (
        <option key={project} value={extentKey({ project })}>
          {words('allOfProject', { project })}
        </option>
      ))}
    </>
  );
}

/** What was chosen by its key; every classifier, where that is none of the options. */
export function chosenExtent(key: string, classifiers: readonly Classifier[]): Extent {
  const choices: readonly Extent[] = [
    ...classifiers.map(({ id }) => ({ classifier: id })),
    ...projectsOf(classifiers).map((project) => ({ project })),
  ];
  return choices.find((each) => extentKey(each) === key) ?? { classifier: null };
}

function projectsOf(classifiers: readonly Classifier[]): string[] {
  return [...new Set(classifiers.map(({ project }) => project))].filter((each) => each !== '').sort();
}
