/** What the extension's own tests in VS Code need to know of it. Nothing else imports the client. */
export type { ChooseRequest, InputRequest, PickItem, PickManyRequest, PickRequest, Prompts } from './infrastructure/prompts.js';
export type { ShownTree, TestApi } from './test-api.js';
