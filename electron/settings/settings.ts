import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import { Settings } from '../../shared/ipc/values';
import { ok } from '../../shared/result';
import { emit } from '../ipc/events';
import { handle } from '../ipc/handle';
import type { LaunchOptions } from '../startup/launchOptions';
import { jsonFile } from './jsonFile';

export type SettingsStore = {
  current(): Settings;
  change(part: Partial<Settings>): Promise<Settings>;
  onChange(listener: () => void): void;
};

/** A theme from the command line holds for this start and is not kept. */
export async function loadSettings({ theme }: LaunchOptions): Promise<SettingsStore> {
  const file = jsonFile<Settings>(join(app.getPath('userData'), 'settings.json'), Settings, {
    theme: 'system',
  });
  let settings = { ...(await file.read()), ...(theme && { theme }) };
  const listeners: (() => void)[] = [];
  nativeTheme.themeSource = settings.theme;
  return {
    current: () => settings,
    async change(part) {
      settings = { ...settings, ...part };
      nativeTheme.themeSource = settings.theme;
      emit('settingsChanged', settings);
      for (const listener of listeners) listener();
      await file.write(settings);
      return settings;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

export function registerSettings(settings: SettingsStore): void {
  handle('changeSettings', async (part) => ok(await settings.change(part)));
}
