import type { Form } from '../form';
import { accountForms } from './accounts';
import { changeEndpointForms } from './changeEndpoint';
import { endpointServiceForms } from './endpointServices';
import { endpointForms } from './endpoints';
import { factForms } from './facts';
import { gatewayForms } from './gateways';
import { interfaceSettingForms } from './interfaceSettings';
import { loadBalancerForms } from './loadBalancers';
import { networkAclForms } from './networkAcls';
import { onPremisesForms } from './onPremises';
import { peeringForms } from './peering';
import { placeForms } from './places';
import { prefixListForms } from './prefixLists';
import { publicAccessForms } from './publicAccess';
import { resourceForms } from './resources';
import { routeForms } from './routes';
import { securityForms } from './security';
import { subnetSettingForms } from './subnetSettings';
import { tableSettingForms } from './tableSettings';
import { templateForms } from './templates';
import { transitForms } from './transit';
import { transitTableForms } from './transitTables';
import { vpcSettingForms } from './vpcSettings';
import { workloadForms } from './workloads';

/** Every form there is, in the order in which menus and the palette offer them. */
export const allForms: readonly Form[] = [
  ...placeForms,
  ...endpointForms,
  ...changeEndpointForms,
  ...peeringForms,
  ...gatewayForms,
  ...routeForms,
  ...workloadForms,
  ...securityForms,
  ...transitForms,
  ...transitTableForms,
  ...networkAclForms,
  ...prefixListForms,
  ...loadBalancerForms,
  ...endpointServiceForms,
  ...onPremisesForms,
  ...factForms,
  ...templateForms,
  ...vpcSettingForms,
  ...subnetSettingForms,
  ...tableSettingForms,
  ...interfaceSettingForms,
  ...publicAccessForms,
  ...accountForms,
  ...resourceForms,
];

/** By its id. */
export const forms: ReadonlyMap<string, Form> = new Map(allForms.map((form) => [form.id, form]));
