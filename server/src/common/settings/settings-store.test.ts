import assert from 'node:assert/strict';
import { silentLogger } from '../../testing/silent-logger.js';
import { SettingsStore } from './settings-store.js';

describe('SettingsStore', () => {
  it('gives each folder its own settings, and the innermost folder counts', async () => {
    const store = new SettingsStore(silentLogger);
    await store.read(['file:///w', 'file:///w/inner'], (scopes) => Promise.resolve(scopes.map((scope) => ({ profiles: scope === 'file:///w/inner' ? ['style'] : ['save'] }))));
    assert.deepEqual(store.settingsFor('file:///w/contacts').profiles, ['save']);
    assert.deepEqual(store.settingsFor('file:///w/inner/contacts').profiles, ['style']);
    assert.deepEqual(store.settingsFor('file:///elsewhere').profiles, ['save']);
  });

  it('keeps the same objects, and tells nobody, when nothing changed', async () => {
    const store = new SettingsStore(silentLogger);
    let changes = 0;
    store.onDidChange(() => { changes++; });
    const read = (): Promise<void> => store.read([], () => Promise.resolve([{ profiles: ['save'] }]));
    await read();
    const before = store.settingsFor('file:///w');
    await read();
    assert.equal(store.settingsFor('file:///w'), before);
    assert.equal(changes, 1);
  });

  it('does not let an early question with a late answer win', async () => {
    const store = new SettingsStore(silentLogger);
    let answerFirst: (sections: readonly unknown[]) => void = () => undefined;
    const first = store.read([], () => new Promise((resolve) => { answerFirst = resolve; }));
    await store.read([], () => Promise.resolve([{ profiles: ['style'] }]));
    answerFirst([{ profiles: ['save'] }]);
    await first;
    assert.deepEqual(store.settingsFor('file:///w').profiles, ['style']);
  });

  it('takes settings that an editor pushes', () => {
    const store = new SettingsStore(silentLogger);
    store.accept({ rules: { depth: 'off' } });
    assert.deepEqual(store.settingsFor('file:///w').severities, { depth: 'off' });
  });

  it('shows what nobody switched off', () => {
    const store = new SettingsStore(silentLogger);
    assert.deepEqual(store.featuresFor('file:///w'), { codeLens: true, inlayHints: true, secondOpinion: true });
    store.accept({ codeLens: { enabled: false }, inlayHints: { enabled: 'no' } });
    assert.deepEqual(store.featuresFor('file:///w'), { codeLens: false, inlayHints: true, secondOpinion: true });
    store.accept({ codeLens: null, inlayHints: 3 });
    assert.deepEqual(store.featuresFor('file:///w'), { codeLens: true, inlayHints: true, secondOpinion: true });
  });
});
