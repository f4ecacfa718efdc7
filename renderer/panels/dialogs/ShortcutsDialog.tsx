import { useServices } from '../../store/servicesContext';
import { useAppStore } from '../../store/useApp';
import { keyNames, shortcutGroups } from '../../text/keys';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';

export function ShortcutsDialog() {
  const store = useAppStore();
  const { platform } = useServices().bridge;
  return (
    <Dialog
      title={words.shortcuts}
      className="wide"
      onClose={() => store.getState().showDialog(undefined)}
    >
      <div className="shortcut-groups">
        {shortcutGroups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ keys, does }) => (
                <div key={does} className="shortcut">
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key} className="kbd">
                        {keyNames(key, platform)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
