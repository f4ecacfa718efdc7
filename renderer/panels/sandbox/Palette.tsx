import { Layers, type LucideIcon, Shield, Table2 } from 'lucide-react';
import type { IconName } from '../../../shared/diagram/diagram';
import { Icon } from '../../canvas/Icon';
import type { Form } from '../../store/editing/form';
import { addEndpoint } from '../../store/editing/forms/endpoints';
import {
  addInternetGateway,
  addNatGateway,
  addRouteTable,
} from '../../store/editing/forms/gateways';
import { addPeering } from '../../store/editing/forms/peering';
import { addSubnet, addVpc } from '../../store/editing/forms/places';
import { addSecurityGroup } from '../../store/editing/forms/security';
import {
  addDatabase,
  addFunction,
  addInstance,
  addTask,
} from '../../store/editing/forms/workloads';
import { type Place, placeOf } from '../../store/editing/place';
import { useApp, useAppStore } from '../../store/useApp';
import { type PaletteName, paletteNames, sandboxWords } from '../../text/sandbox';
import { dragType } from './dragType';

type Item = { form: Form; name: PaletteName; icon?: IconName; line?: LucideIcon };

const items: readonly Item[] = [
  { form: addVpc, name: 'vpc', icon: 'vpc' },
  { form: addSubnet, name: 'subnet', line: Layers },
  { form: addEndpoint, name: 'endpoint', icon: 'vpc-endpoint' },
  { form: addInternetGateway, name: 'internetGateway', icon: 'internet-gateway' },
  { form: addNatGateway, name: 'natGateway', icon: 'nat-gateway' },
  { form: addPeering, name: 'peering', icon: 'peering' },
  { form: addRouteTable, name: 'routeTable', line: Table2 },
  { form: addSecurityGroup, name: 'securityGroup', line: Shield },
  { form: addInstance, name: 'instance', icon: 'ec2' },
  { form: addFunction, name: 'function', icon: 'lambda' },
  { form: addTask, name: 'task', icon: 'ecs' },
  { form: addDatabase, name: 'database', icon: 'rds' },
];

/** What can be drawn: dragged to its place in the diagram, or chosen, which asks for the place. */
export function Palette() {
  const store = useAppStore();
  const growing = useApp((state) => state.document?.growing ?? false);

  function choose(form: Form): void {
    const { document, selection, openForm } = store.getState();
    const place: Place =
      document !== undefined && selection?.kind === 'resource'
        ? placeOf(document.network, selection.ref)
        : {};
    openForm(form.id, place);
  }

  return (
    <section>
      <h3 className="section-title">{sandboxWords.draw}</h3>
      <ul className="palette" aria-label={sandboxWords.draw}>
        {items.map(({ form, name, icon, line: Line = Layers }) => (
          <li key={form.id}>
            <button
              type="button"
              className="palette-item"
              draggable={!growing}
              disabled={growing}
              title={sandboxWords.dragHint}
              onClick={() => choose(form)}
              onDragStart={(event) => {
                event.dataTransfer.setData(dragType, form.id);
                event.dataTransfer.effectAllowed = 'copy';
              }}
            >
              {icon === undefined ? (
                <Line className="line-icon" size={18} strokeWidth={1.75} aria-hidden="true" />
              ) : (
                <Icon name={icon} size={20} />
              )}
              <span>{paletteNames[name]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
