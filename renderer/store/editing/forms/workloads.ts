import { actionWords, fieldWords, formWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { chosenOf, type Field, type Form, isOn, type Scope, textOf } from '../form';
import { optionsIn } from '../options';
import { namedTags, nameField, subnetField } from './places';

const subnetId = (scope: Scope) => textOf(scope, 'subnet');
const vpcOf = (scope: Scope) => scope.network.subnets.get(subnetId(scope))?.vpcId ?? '';

const groupsField: Field = {
  kind: 'many',
  name: 'groups',
  label: fieldWords.groups,
  options: (scope) => optionsIn(scope.network, 'securityGroups', vpcOf(scope)),
  start: (scope) =>
    optionsIn(scope.network, 'securityGroups', vpcOf(scope))
      .filter(({ title }) => title === 'default')
      .map(({ value }) => value),
};

export const addInstance: Form = {
  id: 'add-instance',
  at: [{ in: 'subnet' }],
  palette: { name: paletteNames.instance, kind: 'instances' },
  action: actionWords.addInstance,
  title: () => formWords.addInstance,
  apply: actionWords.add,
  does: 'adds',
  fields: [
    subnetField,
    nameField,
    groupsField,
    {
      kind: 'switch',
      name: 'public',
      label: fieldWords.publicAddress,
      start: (scope) => scope.network.subnets.get(subnetId(scope))?.mapPublicIpOnLaunch === true,
    },
  ],
  orders: (scope, ids) => [
    {
      type: 'workload/add-instance',
      params: {
        instanceId: ids('instances'),
        networkInterfaceId: ids('networkInterfaces'),
        subnetId: subnetId(scope),
        groupIds: chosenOf(scope, 'groups'),
        hasPublicAddress: isOn(scope, 'public'),
        ...namedTags(scope),
      },
    },
  ],
};

/** Workloads that AWS runs, by the interfaces they have in a subnet. */
const managed = (
  kind: 'function' | 'task' | 'database',
  param: 'functionName' | 'serviceName' | 'databaseName',
): Form => ({
  id: `add-${kind}`,
  at: [{ in: 'subnet' }],
  palette: {
    name: paletteNames[kind],
    kind: 'networkInterfaces',
    icon: icons[kind],
  },
  action: actionWords.addManaged[kind],
  title: () => formWords.addManaged[kind],
  apply: actionWords.add,
  does: 'adds',
  fields: [
    subnetField,
    {
      kind: 'text',
      name: 'workload',
      label: fieldWords.name,
      start: () => fieldWords.managedNames[kind],
    },
    groupsField,
  ],
  orders: (scope, ids) => [
    {
      type: `workload/add-${kind}`,
      params: {
        [param]: textOf(scope, 'workload').trim(),
        subnetIds: [subnetId(scope)],
        networkInterfaceIds: [ids('networkInterfaces')],
        groupIds: chosenOf(scope, 'groups'),
      },
    },
  ],
});

const icons = { function: 'lambda', task: 'ecs', database: 'rds' } as const;

export const addFunction = managed('function', 'functionName');
export const addTask = managed('task', 'serviceName');
export const addDatabase = managed('database', 'databaseName');

export const workloadForms: readonly Form[] = [addInstance, addFunction, addTask, addDatabase];
