import type { Uri } from 'vscode';
import type { Step } from './steps.js';

export interface PickItem<T> {
  readonly label: string;
  /** The id of an icon of VS Code's, e.g. `cloud`. */
  readonly icon?: string;
  readonly description?: string;
  readonly detail?: string;
  /** A heading. Items of one section stand together. */
  readonly section?: string;
  /** Stays in the list whatever is typed. */
  readonly alwaysShow?: boolean;
  readonly value: T;
}

export interface PickRequest<T> {
  readonly title: string;
  readonly placeholder: string;
  /** May be still on its way: the list shows that it is loading. A rejection closes the list and is thrown. */
  readonly items: readonly PickItem<T>[] | Promise<readonly PickItem<T>[]>;
  /** What the typed text stands for by itself, offered first while it is there; undefined for a text that only filters. */
  typed?(text: string): PickItem<T> | undefined;
  readonly step?: Step;
}

export interface PickManyRequest<T> {
  readonly title: string;
  readonly placeholder: string;
  /** `isPicked`: checked before anybody has chosen. */
  readonly items: readonly (PickItem<T> & { readonly isPicked: boolean })[];
}

export interface ChooseRequest<C extends string> {
  readonly message: string;
  readonly detail?: string;
  readonly severity: 'info' | 'warning';
  /** A modal question has to be answered before anything else; a notification can wait. */
  readonly modal: boolean;
  readonly choices: readonly { readonly id: C; readonly label: string }[];
}

export interface InputRequest {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** Do not show what is typed. */
  readonly password?: boolean;
  readonly step?: Step;
  /** What is wrong with a value, or undefined where nothing is. */
  validate?(value: string): string | undefined | Promise<string | undefined>;
}

/**
 * Every question that the extension asks. A method throws UserCancelledError where the question is closed without an answer,
 * so that callers need no `if`, and a GoneBackError where somebody wants the question before (from the second step on). Tests put their own answers behind it.
 */
export interface Prompts {
  pick<T>(request: PickRequest<T>): Promise<T>;
  /** Several of them, at least one. */
  pickMany<T>(request: PickManyRequest<T>): Promise<readonly T[]>;
  choose<C extends string>(request: ChooseRequest<C>): Promise<C>;
  input(request: InputRequest): Promise<string>;
  /** Begins in the first folder of the workspace. */
  pickFolder(request: { readonly title: string; readonly openLabel: string }): Promise<Uri>;
  /** One file from anywhere. `filters`: extensions without a dot, by what such files are called. */
  pickFile(request: { readonly title: string; readonly openLabel: string; readonly filters: Readonly<Record<string, readonly string[]>> }): Promise<Uri>;
  /** Says something and offers actions; the answer is undefined where none was taken. Never throws for closing it. */
  inform<C extends string>(message: string, choices?: readonly { readonly id: C; readonly label: string }[], severity?: 'info' | 'warning'): Promise<C | undefined>;
}
