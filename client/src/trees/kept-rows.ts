import { HandedOut } from './handed-out.js';
import { OpenRows, type Row } from './open-rows.js';
import type { Place, Places } from './places.js';
import type { RefreshScope } from './refresh-scope.js';

export interface KeptRowsParts<N, S extends RefreshScope> {
  readonly places: Pick<Places<Place>, 'known' | 'reload' | 'forget'>;
  rowOf(node: N): Row;
  /** What is shown below a node, or (undefined) at the top, of what is loaded; loads what is not. Never rejects. */
  below(node: N | undefined): Promise<readonly N[]>;
  /** Loads again what is below the places. Never rejects. */
  reloadTop(open: OpenRows): Promise<void>;
  /** Loads again what else is open. Never rejects. */
  reload(scope: S, open: OpenRows): Promise<void>;
  /** Loads again what is said about the items of lists, which do not wait for it. Whether anything is other than before. Never rejects. */
  reloadDetails?(scope: S, open: OpenRows): Promise<boolean>;
  /** Forgets what was loaded below the places. */
  forget(): void;
  /** A node shows something else now, or (undefined) everything does. It is the very object that `children` gave. */
  nodeChanged(node: N | undefined): void;
}

/**
 * The rows of a view of what services hold: loaded when they are opened, and kept. A refresh loads again what is open, in the place of what is under
 * way; until the answers are there, and where they fail, what was there before stays (decision 0021). Knows nothing of VS Code.
 */
export class KeptRows<N, S extends RefreshScope> {
  readonly #parts: KeptRowsParts<N, S>;
  readonly #open = new OpenRows();
  readonly #handedOut: HandedOut<N>;
  /** How often everything was forgotten: what was begun before is about a tree that is gone. */
  #beginnings = 0;
  #isDisposed = false;

  constructor(parts: KeptRowsParts<N, S>) {
    this.#parts = parts;
    this.#handedOut = new HandedOut((node) => parts.rowOf(node).id);
  }

  /** Somebody opened a row, or closed it. */
  keepOpen(node: N, isOpen: boolean): void {
    this.#open.keep(this.#parts.rowOf(node), isOpen);
  }

  async children(node?: N): Promise<readonly N[]> {
    const beginning = this.#beginnings;
    if (node !== undefined) this.keepOpen(node, true);
    const children = await this.#parts.below(node);
    if (beginning === this.#beginnings) return this.#handedOut.hand(children);
    // Everything was forgotten meanwhile. The top is another one now; a row below it is gone, and nobody shows what was in it.
    return node === undefined && !this.#isDisposed ? await this.children() : [];
  }

  /** Tells of what changed once it is there: until then, VS Code has the old rows, and commands can be run on them. Never rejects. */
  async refresh(scope: S): Promise<void> {
    const beginning = this.#beginnings;
    if (scope.at === undefined) await this.#reloadTop();
    if (beginning !== this.#beginnings) return;
    const late = { isIn: false };
    const details = (this.#parts.reloadDetails?.(scope, this.#open) ?? Promise.resolve(false)).finally(() => { late.isIn = true; });
    await this.#parts.reload(scope, this.#open);
    if (beginning !== this.#beginnings) return;
    const isComplete = late.isIn;
    this.#tell(scope);
    // A list does not wait for what is said about its items.
    if (await details && !isComplete && beginning === this.#beginnings) this.#tell(scope);
  }

  /** Forgets everything: it is another account, another cloud, or a workspace that is trusted now. */
  startAnew(): void {
    this.#forgetAll();
    this.#parts.nodeChanged(undefined);
  }

  /** The node shows something else. Of one that was never shown, nothing has to be said. */
  changed(node: N): void {
    const shown = this.#handedOut.of(this.#parts.rowOf(node).id);
    if (shown !== undefined) this.#parts.nodeChanged(shown);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#forgetAll();
  }

  /** Each step needs the one before: who is signed in, and what they see. */
  async #reloadTop(): Promise<void> {
    const { places } = this.#parts;
    const beginning = this.#beginnings;
    const [before] = places.known;
    await places.reload();
    if (beginning !== this.#beginnings) return;
    const [after] = places.known;
    if (before !== undefined && before.place.key !== after?.place.key) {
      this.#forgetBelowPlaces();
      this.#parts.nodeChanged(undefined);
    } else await this.#parts.reloadTop(this.#open);
  }

  #tell({ at }: RefreshScope): void {
    if (at === undefined) this.#parts.nodeChanged(undefined);
    else for (const node of this.#handedOut.all()) if (this.#parts.rowOf(node).key === at) this.#parts.nodeChanged(node);
  }

  #forgetAll(): void {
    this.#parts.places.forget();
    this.#forgetBelowPlaces();
  }

  #forgetBelowPlaces(): void {
    this.#beginnings++;
    this.#parts.forget();
    this.#open.forget();
    this.#handedOut.forget();
  }
}
