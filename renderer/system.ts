import type { AppStore } from './store/appStore';
import { themeOf } from './store/viewSlice';

/** What the system and the window's size decide: light or dark, and whether there is room for both side panels. */
export function followSystem(store: AppStore): void {
  const { setSystemTheme, showSide, setInspectorOpen } = store.getState();
  follow('(prefers-color-scheme: dark)', (dark) => setSystemTheme(dark ? 'dark' : 'light'));
  follow('(min-width: 1080px)', (wide) =>
    showSide(wide ? (store.getState().side ?? 'resources') : undefined),
  );
  follow('(min-width: 820px)', setInspectorOpen);
  showTheme(store);
}

/** Not by a component: the words of a window that cannot be drawn have a theme as well. */
function showTheme(store: AppStore): void {
  let shown: string | undefined;
  const show = () => {
    const theme = themeOf(store.getState());
    if (theme !== shown) document.documentElement.dataset.theme = theme;
    shown = theme;
  };
  show();
  store.subscribe(show);
}

function follow(query: string, tell: (matches: boolean) => void): void {
  const media = window.matchMedia(query);
  tell(media.matches);
  media.addEventListener('change', () => tell(media.matches));
}
