import { ChevronDown, PanelLeftClose } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useId } from 'react';
import { useCommand } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { comparingWords } from '../../text/comparing';
import { number } from '../../text/format';
import { affectedCount } from '../../text/request/affected';
import { IconButton } from '../common/IconButton';
import { Menu, MenuItem } from '../common/Menu';
import { DifferenceList } from './DifferenceList';
import { PathDifferences } from './PathDifferences';

/** All that differs, in words: resource by resource, and path by path. */
export function DifferencesPanel() {
  const store = useAppStore();
  const titleId = useId();
  const comparing = useApp((state) => state.comparing);
  if (comparing === undefined) return null;
  const { changes, paths } = comparing;
  return (
    <aside className="side differences" aria-labelledby={titleId} data-panel="differences">
      <div className="panel-header">
        <h2 id={titleId} className="grow">
          {comparingWords.changes}
        </h2>
        <OtherWays />
        <IconButton
          className="small"
          size={14}
          icon={PanelLeftClose}
          label={comparingWords.hide}
          onClick={() => store.getState().showSide(undefined)}
        />
      </div>
      <Tabs.Root className="tabs" defaultValue="resources">
        <Tabs.List className="tab-list" aria-label={comparingWords.changes}>
          <Tabs.Trigger className="tab" value="resources">
            {comparingWords.resources}{' '}
            <span className="tab-count">
              {changes && number(changes.changes.length + changes.left)}
            </span>
          </Tabs.Trigger>
          <Tabs.Trigger className="tab" value="paths">
            {comparingWords.paths}{' '}
            <span className="tab-count">{paths && number(affectedCount(paths.paths))}</span>
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content className="tab-content differences-tab" value="resources" tabIndex={-1}>
          <DifferenceList comparing={comparing} />
        </Tabs.Content>
        <Tabs.Content className="tab-content differences-tab" value="paths" tabIndex={-1}>
          <PathDifferences comparing={comparing} />
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}

/** What else the document can be held against. */
function OtherWays() {
  const command = useCommand();
  const store = useAppStore();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton className="small" size={14} icon={ChevronDown} label={comparingWords.more} />
      }
    >
      <MenuItem onSelect={() => void store.getState().compareWithBase()}>
        {comparingWords.compare}
      </MenuItem>
      <MenuItem onSelect={() => command('compare-model')}>{comparingWords.compareModel}</MenuItem>
      <MenuItem onSelect={() => command('compare-folder')}>{comparingWords.compareFolder}</MenuItem>
    </Menu>
  );
}
