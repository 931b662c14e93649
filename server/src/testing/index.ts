/** What the tests of the server, here and in the protocol layer, are written with. Not part of the product. */
export { FakeFiles, FakeHost } from './fake-host.js';
export { FakeTimers } from './fake-timers.js';
export { startInMemory } from './in-memory-server.js';
export { PULL_CLIENT, PUSH_CLIENT, TestEditor, TREE_CLIENT, type TestEditorStart } from './test-editor.js';
export { SAMPLE_PROPERTIES, sampleDefinition, type SampleOperation } from './sample-connector.js';
export { waitFor } from './wait-for.js';
