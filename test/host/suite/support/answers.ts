import type * as vscode from 'vscode';
import type { ChooseRequest, InputRequest, PickManyRequest, PickRequest, Prompts } from '@connector-workbench/client';

/** One answer that a person gives. A question of another kind than the next answer fails the test, and says so. */
export type Answer =
  /** The label of an item, or what is typed into a list that takes that. `meanwhile`: what somebody else does while the list is open. */
  | { readonly pick: string; readonly meanwhile?: () => Promise<void> }
  | { readonly pickMany: readonly string[] }
  | { readonly choose: string }
  | { readonly input: string }
  | { readonly folder: vscode.Uri }
  | { readonly file: vscode.Uri }
  /** Takes an action that a message offers. A message that offers none, or not this one, is only read. */
  | { readonly take: string }
  /** Closes the question. */
  | { readonly cancel: true };

/**
 * Answers in a person's place, in order, and writes down what was asked and said. A question without an answer fails where it is asked;
 * `finish` fails where an answer was not wanted.
 */
export class Answers implements Prompts {
  readonly asked: string[] = [];
  /** The details of the questions that have some, and the lines of the lists. */
  readonly shown: string[] = [];
  readonly said: string[] = [];
  /** Failures that were shown meanwhile. */
  readonly failed: string[] = [];
  readonly #answers: Answer[];

  constructor(...answers: readonly Answer[]) {
    this.#answers = [...answers];
  }

  async pick<T>(request: PickRequest<T>): Promise<T> {
    const items = await request.items;
    this.shown.push(...items.map(({ section, label, description, detail }) => [section, label, description, detail].filter((part) => part !== undefined).join(' | ')));
    const [answer] = this.#answers;
    const meanwhile = answer !== undefined && 'pick' in answer ? answer.meanwhile : undefined;
    const label = this.#next(request.title, 'pick');
    await meanwhile?.();
    const item = items.find((each) => each.label === label) ?? request.typed?.(label);
    if (item === undefined) throw new Error(`“${request.title}” offers no “${label}”, but ${items.map((each) => each.label).join(', ')}.`);
    return item.value;
  }

  pickMany<T>({ title, items }: PickManyRequest<T>): Promise<readonly T[]> {
    const answer = this.#take(title);
    if (!('pickMany' in answer)) throw new Error(`“${title}” asks for several; the next answer is ${JSON.stringify(answer)}.`);
    return Promise.resolve(answer.pickMany.map((label) => {
      const item = items.find((each) => each.label === label);
      if (item === undefined) throw new Error(`“${title}” offers no “${label}”, but ${items.map((each) => each.label).join(', ')}.`);
      return item.value;
    }));
  }

  choose<C extends string>(request: ChooseRequest<C>): Promise<C> {
    if (request.detail !== undefined) this.shown.push(request.detail);
    const id = this.#next(request.message, 'choose');
    const choice = request.choices.find((each) => each.id === id);
    if (choice === undefined) throw new Error(`“${request.message}” offers no “${id}”, but ${request.choices.map((each) => each.id).join(', ')}.`);
    return Promise.resolve(choice.id);
  }

  input(request: InputRequest): Promise<string> {
    return Promise.resolve(this.#next(request.title, 'input'));
  }

  pickFolder(request: { readonly title: string }): Promise<vscode.Uri> {
    const answer = this.#take(request.title);
    if (!('folder' in answer)) throw new Error(`“${request.title}” asks for a folder; the next answer is ${JSON.stringify(answer)}.`);
    return Promise.resolve(answer.folder);
  }

  pickFile(request: { readonly title: string }): Promise<vscode.Uri> {
    const answer = this.#take(request.title);
    if (!('file' in answer)) throw new Error(`“${request.title}” asks for a file; the next answer is ${JSON.stringify(answer)}.`);
    return Promise.resolve(answer.file);
  }

  inform<C extends string>(message: string, choices: readonly { readonly id: C; readonly label: string }[] = []): Promise<C | undefined> {
    this.said.push(message);
    const [answer] = this.#answers;
    const taken = answer !== undefined && 'take' in answer ? choices.find(({ id }) => id === answer.take) : undefined;
    if (taken !== undefined) this.#answers.shift();
    return Promise.resolve(taken?.id);
  }

  /** Fails where answers are left over. */
  finish(): void {
    if (this.#answers.length > 0) throw new Error(`Not asked for: ${JSON.stringify(this.#answers)}. Asked: ${JSON.stringify(this.asked)}. Failed: ${this.failed.join()}`);
  }

  #next(question: string, kind: 'pick' | 'choose' | 'input'): string {
    const answer = this.#take(question);
    const value: unknown = Object.entries(answer).find(([name]) => name === kind)?.[1];
    if (typeof value !== 'string') throw new Error(`“${question}” wants ${kind}; the next answer is ${JSON.stringify(answer)}.`);
    return value;
  }

  #take(question: string): Answer {
    this.asked.push(question);
    const answer = this.#answers.shift();
    if (answer === undefined) throw new Error(`Nobody was to ask: “${question}”`);
    if ('cancel' in answer) throw Object.assign(new Error('Cancelled by the test.'), { name: 'UserCancelledError' });
    return answer;
  }
}
