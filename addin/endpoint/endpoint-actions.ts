import { hasRight } from '../../contract/access.ts';
import type { EndpointUse, ModelEndpointDraft } from '../../contract/model-endpoint.ts';
import type { Session } from '../../contract/session.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { EndpointEvent, EndpointState } from './endpoint-state.ts';
import { endpointWords } from './words/endpoint-words.ts';

type EndpointContext = FeatureContext<EndpointState, EndpointEvent>;

export interface EndpointActions {
  openEndpoint(): void;
  closeEndpoint(): void;
  saveEndpoint(draft: ModelEndpointDraft): void;
  removeEndpoint(): void;
  /** Asks it one harmless question. */
  tryEndpoint(): void;
  /** Says what the open classifier has it asked for. */
  saveEndpointUse(use: EndpointUse): void;
}

export function endpointActions(pane: EndpointContext): EndpointActions {
  const { store, tasks, modelEndpoint: port } = pane;
  /** What is known by now comes under several names of tasks: what was asked last is shown last. */
  const ordered = (story: () => Promise<void>) => inOrder(pane, 'endpoint', story);
  const knownUse = async (ask: (classifier: string) => ReturnType<typeof port.readUse>) => {
    // Somebody may have left the classifier meanwhile.
    if (pane.session === null) return;
    const { work, session } = openWorkOf(pane);
    const use = await ask(work.classifier.id);
    if (pane.session === session) store.dispatch({ type: 'endpoint-use-known', use });
  };
  const change = (doing: string, ask: () => ReturnType<typeof port.readEndpoint>) =>
    void tasks.run('save-endpoint', { doing }, () =>
      ordered(async () => {
        store.dispatch({ type: 'endpoint-known', entered: await ask() });
        // Where rows would go may be another place by now.
        await knownUse((classifier) => port.readUse(classifier));
      }),
    );
  return {
    openEndpoint: () => {
      store.dispatch({ type: 'endpoint-open', isOpen: true });
      void tasks.run('endpoint', { doing: endpointWords('fetching'), queued: true }, () =>
        ordered(async () => {
          if (mayEnter(openWorkOf(pane).work.person))
            store.dispatch({ type: 'endpoint-known', entered: await port.readEndpoint() });
          await knownUse((classifier) => port.readUse(classifier));
        }),
      );
    },
    closeEndpoint: () => store.dispatch({ type: 'endpoint-open', isOpen: false }),
    saveEndpoint: (draft) => change(endpointWords('saving'), () => port.saveEndpoint(draft)),
    removeEndpoint: () => change(endpointWords('removing'), () => port.removeEndpoint()),
    tryEndpoint: () =>
      void tasks.run('try-endpoint', { doing: endpointWords('trying') }, async () => {
        store.dispatch({ type: 'endpoint-tried', trial: await port.tryEndpoint() });
      }),
    saveEndpointUse: (use) =>
      void tasks.run('endpoint-use', { doing: endpointWords('saving') }, () =>
        ordered(() => knownUse((classifier) => port.saveUse(classifier, use))),
      ),
  };
}

/** Whether somebody may enter the endpoint of the server: by a role for every classifier. */
export function mayEnter(person: Session | null): boolean {
  return person !== null && hasRight(person.roles, 'notices');
}
