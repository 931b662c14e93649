import * as vscode from 'vscode';
import { UserCancelledError } from './cancellation.js';
import { Disposables } from './disposables.js';
import { isCutOff } from './one-line.js';
import { GoneBackError, type Step } from './steps.js';
import type { ChooseRequest, InputRequest, PickItem, PickManyRequest, PickRequest, Prompts } from './prompts.js';
import { withoutIcons } from './without-icons.js';
import { withoutLinks } from './without-links.js';

/** Asks with VS Code's own lists, boxes and dialogs. */
export const vscodePrompts: Prompts = {
  pick: pickFromList,
  pickMany: pickSeveral,
  choose: chooseByButton,
  input: inputText,
  pickFolder,
  pickFile,
  async inform(text, choices = [], severity = 'info') {
    const message = withoutLinks(text);
    const show = severity === 'warning' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    if (choices.length === 0 && isCutOff(message)) {
      await show(message, vscode.l10n.t('OK'));
      return undefined;
    }
    const picked = await show(message, ...choices.map((choice) => ({ title: choice.label, id: choice.id })));
    return picked?.id;
  },
};

interface QuickPickEntry<T> extends vscode.QuickPickItem {
  /** Undefined for a heading, which cannot be picked. */
  readonly item?: PickItem<T>;
}

/** A list that opens at once and fills when its items are there. */
async function pickFromList<T>(request: PickRequest<T>): Promise<T> {
  const owned = new Disposables();
  const list = owned.add(vscode.window.createQuickPick<QuickPickEntry<T>>());
  Object.assign(list, { title: request.title, placeholder: request.placeholder, busy: true, ignoreFocusOut: true, matchOnDescription: true });
  showStep(list, request.step);
  try {
    return await new Promise<T>((resolve, reject) => {
      owned.add(list.onDidTriggerButton(() => { reject(new GoneBackError()); }));
      owned.add(list.onDidHide(() => { reject(new UserCancelledError()); }));
      owned.add(list.onDidAccept(() => {
        const picked = list.selectedItems[0]?.item;
        if (picked !== undefined) resolve(picked.value);
      }));
      let known: readonly QuickPickEntry<T>[] = [];
      const fill = (): void => {
        const typed = request.typed?.(list.value);
        list.items = typed === undefined ? known : [entryOf({ ...typed, alwaysShow: true }), ...known];
      };
      if (request.typed !== undefined) owned.add(list.onDidChangeValue(fill));
      list.show();
      Promise.resolve(request.items).then((items) => {
        known = items.flatMap((item, at) => [...headingOf(item, items[at - 1]), entryOf(item)]);
        fill();
        list.busy = false;
      }, reject);
    });
  } finally {
    owned.dispose();
  }
}

function headingOf<T>({ section }: PickItem<T>, before: PickItem<T> | undefined): readonly QuickPickEntry<T>[] {
  return section === undefined || section === before?.section ? [] : [{ label: section, kind: vscode.QuickPickItemKind.Separator }];
}

function entryOf<T>(item: PickItem<T>): QuickPickEntry<T> {
  return {
    label: withoutIcons(item.label),
    item,
    ...(item.icon === undefined ? {} : { iconPath: new vscode.ThemeIcon(item.icon) }),
    ...(item.description === undefined ? {} : { description: withoutIcons(item.description) }),
    ...(item.detail === undefined ? {} : { detail: withoutIcons(item.detail) }),
    ...(item.alwaysShow === undefined ? {} : { alwaysShow: item.alwaysShow }),
  };
}

async function pickSeveral<T>({ title, placeholder, items }: PickManyRequest<T>): Promise<readonly T[]> {
  const entries = items.map((item) => ({ ...entryOf(item), picked: item.isPicked }));
  const picked = await vscode.window.showQuickPick(entries, { title, placeHolder: placeholder, canPickMany: true, ignoreFocusOut: true, matchOnDescription: true });
  if (picked === undefined || picked.length === 0) throw new UserCancelledError();
  return picked.flatMap(({ item }) => (item === undefined ? [] : [item.value]));
}

async function chooseByButton<C extends string>(request: ChooseRequest<C>): Promise<C> {
  const show = request.severity === 'warning' ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const options: vscode.MessageOptions = { modal: request.modal, ...(request.detail === undefined ? {} : { detail: request.detail }) };
  const reminder = request.modal ? undefined : remindOf(request.message);
  try {
    const picked = await show(withoutLinks(request.message), options, ...request.choices.map((choice) => ({ title: choice.label, id: choice.id })));
    if (picked === undefined) throw new UserCancelledError();
    return picked.id;
  } finally {
    reminder?.dispose();
  }
}

/** A message that waits for somebody who reads or merges hides by itself after some seconds, with its buttons; the status bar leads back to it. */
function remindOf(question: string): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('question', vscode.StatusBarAlignment.Left);
  Object.assign(item, {
    name: vscode.l10n.t('Open Question'),
    text: `$(question) ${withoutIcons(question)}`,
    tooltip: vscode.l10n.t('Show the message with its buttons again'),
    accessibilityInformation: { label: vscode.l10n.t('Open question: {0} Show its buttons again', question), role: 'button' },
    command: 'notifications.showList',
    backgroundColor: new vscode.ThemeColor('statusBarItem.warningBackground'),
  });
  item.show();
  return item;
}

/** The place among several questions, and the way back from the second one on. */
function showStep(box: vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[] }, step: Step | undefined): void {
  if (step === undefined) return;
  Object.assign(box, { step: step.number, totalSteps: step.total, buttons: step.number > 1 ? [vscode.QuickInputButtons.Back] : [] });
}

/** VS Code's simple box has no place for steps. */
async function inputInStep(request: InputRequest): Promise<string> {
  const owned = new Disposables();
  const box = owned.add(vscode.window.createInputBox());
  Object.assign(box, { title: request.title, prompt: withoutLinks(request.prompt), value: request.value ?? '', password: request.password ?? false, ignoreFocusOut: true });
  showStep(box, request.step);
  /** What is wrong with the value as it is; an answer about an older one says nothing any more. */
  const check = async (): Promise<boolean> => {
    const { value } = box;
    const fault = await request.validate?.(value);
    if (box.value === value) box.validationMessage = fault === undefined ? undefined : withoutLinks(fault);
    return fault === undefined && box.value === value;
  };
  try {
    return await new Promise<string>((resolve, reject) => {
      owned.add(box.onDidHide(() => { reject(new UserCancelledError()); }));
      owned.add(box.onDidTriggerButton(() => { reject(new GoneBackError()); }));
      owned.add(box.onDidChangeValue(() => { check().catch(reject); }));
      owned.add(box.onDidAccept(() => { check().then((isRight) => { if (isRight) resolve(box.value); }, reject); }));
      box.show();
    });
  } finally {
    owned.dispose();
  }
}

async function inputText(request: InputRequest): Promise<string> {
  if (request.step !== undefined) return inputInStep(request);
  const value = await vscode.window.showInputBox({
    title: request.title,
    prompt: withoutLinks(request.prompt),
    ignoreFocusOut: true,
    password: request.password ?? false,
    validateInput: async (text) => {
      const fault = await request.validate?.(text);
      return fault === undefined ? undefined : withoutLinks(fault);
    },
    ...(request.value === undefined ? {} : { value: request.value }),
  });
  if (value === undefined) throw new UserCancelledError();
  return value;
}

function pickFolder(request: Parameters<Prompts['pickFolder']>[0]): Promise<vscode.Uri> {
  const begin = vscode.workspace.workspaceFolders?.[0]?.uri;
  return pickInDialog({ ...request, ...(begin === undefined ? {} : { defaultUri: begin }), canSelectFiles: false, canSelectFolders: true });
}

function pickFile({ filters, ...request }: Parameters<Prompts['pickFile']>[0]): Promise<vscode.Uri> {
  return pickInDialog({ ...request, filters: Object.fromEntries(Object.entries(filters).map(([name, extensions]) => [name, [...extensions]])), canSelectFiles: true, canSelectFolders: false });
}

async function pickInDialog(options: vscode.OpenDialogOptions): Promise<vscode.Uri> {
  const picked = await vscode.window.showOpenDialog({ ...options, canSelectMany: false });
  const uri = picked?.[0];
  if (uri === undefined) throw new UserCancelledError();
  return uri;
}
