import { EnvironmentsModel, dateFormatter, presentEnvironmentsNode, sourceOf, type EnvironmentsTreeNode, type PresentationState } from '@connector-workbench/client/environments-view';
import { createPlatform, sandboxCloud, type SandboxEndpoints } from '@connector-workbench/platform';

/** Where a running sandbox listens, as far as the view needs it. */
export type CrowdAddresses = SandboxEndpoints & { readonly control: string };

/** One item of the tree, found by its label. */
export interface Opened {
  readonly nodes: readonly EnvironmentsTreeNode[];
  readonly labels: readonly string[];
}

/** The Environments view over a sandbox, as VS Code drives it: children, then an item for each of them. */
export class CrowdedTree {
  readonly model: EnvironmentsModel;
  readonly #control: string;
  readonly #opened = new Set<Extract<EnvironmentsTreeNode, { readonly kind: 'environment' }>>();

  constructor(addresses: CrowdAddresses) {
    this.#control = addresses.control;
    const tokens = new Map<string, Promise<string>>();
    const getToken = ([scope = '']: readonly string[]): Promise<string> => {
      const token = tokens.get(scope) ?? this.#token(scope.replace(/\/\.default$/, ''));
      tokens.set(scope, token);
      return token;
    };
    const source = sourceOf(createPlatform({ cloud: sandboxCloud(addresses), tokens: { getToken }, random: () => 0.5 }));
    this.model = new EnvironmentsModel({
      places: () => Promise.resolve([{ place: { key: 'sandbox|maya', cloudId: 'sandbox', cloudLabel: 'Local sandbox', accountId: 'maya', accountLabel: 'maya', isCurrent: true }, source }]),
      describe: (error) => { throw error; },
      pins: { has: () => false },
      lastKnown: { read: () => Promise.resolve(undefined), save: () => Promise.resolve() },
      now: () => Date.now(),
      stateChanged: () => undefined,
      filterChanged: () => undefined,
      nodeChanged: () => undefined,
    });
  }

  async open(node?: EnvironmentsTreeNode): Promise<Opened> {
    const nodes = await this.model.children(node);
    if (node?.kind === 'environment') this.#opened.add(node);
    return { nodes, labels: nodes.map((each) => presentEnvironmentsNode(each, this.#state(), format).label) };
  }

  async find(label: string, below?: EnvironmentsTreeNode): Promise<EnvironmentsTreeNode> {
    const { nodes, labels } = await this.open(below);
    const found = nodes[labels.indexOf(label)];
    if (found === undefined) throw new Error(`There is no “${label}” among ${labels.join(', ')}.`);
    return found;
  }

  /** Method and path of each request that the services got since the last call, in their order; the sandbox's own controls do not count. */
  async requests(): Promise<readonly string[]> {
    const answer: unknown = await (await fetch(`${this.#control}/log`)).json();
    await fetch(`${this.#control}/log`, { method: 'DELETE' });
    const { requests } = answer as { readonly requests: readonly { readonly method: string; readonly path: string }[] };
    return requests.filter(({ path }) => !path.startsWith('/sandbox/')).map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
  }

  /** The same, once nothing is under way any more: some answers are not waited for. */
  async settledRequests(): Promise<readonly string[]> {
    await Promise.all([...this.#opened].map((node) => this.model.details.loadConnections(node)));
    this.#opened.clear();
    return await this.requests();
  }

  #state(): PresentationState {
    const { details } = this.model;
    return {
      chosenEnvironmentId: undefined,
      isPinned: () => false,
      detailsOf: (node) => ({ health: details.health(node), connectionsFailed: false, permissions: details.permissions(node), operations: details.operations(node) }),
      formatDate: dateFormatter('en'),
      formatAge: () => '',
    };
  }

  async #token(resource: string): Promise<string> {
    const answer = await fetch(`${this.#control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user: 'maya', resource }) });
    const { access_token: token } = await answer.json() as { readonly access_token: string };
    return token;
  }
}

/** Fills a sandbox with environments and connectors. */
export async function seedCrowd(control: string, size: { readonly environments: number; readonly connectors: number }): Promise<void> {
  const answer = await fetch(`${control}/crowd`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(size) });
  if (!answer.ok) throw new Error(`The sandbox answers ${answer.status}: ${await answer.text()}`);
}

function format(message: string, ...args: readonly (string | number)[]): string {
  return message.replaceAll(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
}
