import { SunMoon } from 'lucide-react';
import type { Settings } from '../../../shared/ipc/values';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { words } from '../../text/words';
import { Menu, MenuChoice } from '../common/Menu';

const choices = (['system', 'light', 'dark'] as const).map((value) => ({
  value,
  label: words.themes[value],
}));

export function ThemeMenu() {
  const store = useAppStore();
  const { bridge } = useServices();
  const theme = useApp((state) => state.settings.theme);

  async function change(next: Settings['theme']): Promise<void> {
    store.getState().setSettings({ theme: next });
    const reply = await bridge.changeSettings({ theme: next });
    if (!reply.ok) store.getState().fail({ during: 'save', error: reply.error });
  }

  return (
    <Menu
      align="end"
      trigger={
        <button type="button" className="icon-button" aria-label={words.theme} title={words.theme}>
          <SunMoon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      }
    >
      <MenuChoice value={theme} choices={choices} onChange={(next) => void change(next)} />
    </Menu>
  );
}
