import type { ChooseRequest, InputRequest, PickManyRequest, PickRequest, Prompts } from './prompts.js';

/** Asks by other means from some moment on: tests answer in a person's place. */
export class ReplaceablePrompts implements Prompts {
  #current: Prompts;

  constructor(initial: Prompts) {
    this.#current = initial;
  }

  replace(prompts: Prompts): void {
    this.#current = prompts;
  }

  pick<T>(request: PickRequest<T>): Promise<T> {
    return this.#current.pick(request);
  }

  pickMany<T>(request: PickManyRequest<T>): Promise<readonly T[]> {
    return this.#current.pickMany(request);
  }

  choose<C extends string>(request: ChooseRequest<C>): Promise<C> {
    return this.#current.choose(request);
  }

  input(request: InputRequest): Promise<string> {
    return this.#current.input(request);
  }

  pickFolder(request: Parameters<Prompts['pickFolder']>[0]): ReturnType<Prompts['pickFolder']> {
    return this.#current.pickFolder(request);
  }

  pickFile(request: Parameters<Prompts['pickFile']>[0]): ReturnType<Prompts['pickFile']> {
    return this.#current.pickFile(request);
  }

  inform<C extends string>(message: string, choices?: readonly { readonly id: C; readonly label: string }[], severity?: 'info' | 'warning'): Promise<C | undefined> {
    return this.#current.inform(message, choices, severity);
  }
}
