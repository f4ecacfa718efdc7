import { Rename, rename, SetTags, setTags } from '../../edits/tags';
import { AddInstance, addInstance } from '../../edits/workloads/addInstance';
import {
  AddDatabase,
  AddFunction,
  AddTask,
  addDatabase,
  addFunction,
  addTask,
} from '../../edits/workloads/addWorkloads';
import {
  BindAddress,
  bindAddress,
  ReleaseAddress,
  releaseAddress,
  SetGroups,
  SetSourceDestCheck,
  setGroups,
  setSourceDestCheck,
} from '../../edits/workloads/changeInterface';
import { RemoveWorkload, removeWorkload } from '../../edits/workloads/removeWorkload';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** What runs in subnets, as placeholders, and the tags of anything. */
export const workloadCommands = [
  command({
    type: 'workload/add-instance',
    params: AddInstance,
    label: ({ subnetId }, network) =>
      `Add instance to subnet ${nameOf(network, 'subnets', subnetId)}`,
    run: addInstance,
  }),
  command({
    type: 'workload/add-function',
    params: AddFunction,
    label: ({ functionName }) => `Add function ${functionName}`,
    run: addFunction,
  }),
  command({
    type: 'workload/add-task',
    params: AddTask,
    label: ({ serviceName }) => `Add tasks of ${serviceName}`,
    run: addTask,
  }),
  command({
    type: 'workload/add-database',
    params: AddDatabase,
    label: ({ databaseName }) => `Add database ${databaseName}`,
    run: addDatabase,
  }),
  command({
    type: 'workload/set-groups',
    params: SetGroups,
    label: ({ networkInterfaceId }, network) =>
      `Set security groups of ${nameOf(network, 'networkInterfaces', networkInterfaceId)}`,
    run: setGroups,
  }),
  command({
    type: 'workload/set-source-dest-check',
    params: SetSourceDestCheck,
    label: ({ networkInterfaceId, enabled }, network) =>
      `Turn ${enabled ? 'on' : 'off'} the source/destination check of ${nameOf(network, 'networkInterfaces', networkInterfaceId)}`,
    run: setSourceDestCheck,
  }),
  command({
    type: 'address/bind',
    params: BindAddress,
    label: ({ networkInterfaceId }, network) =>
      `Give ${nameOf(network, 'networkInterfaces', networkInterfaceId)} an Elastic IP address`,
    run: bindAddress,
  }),
  command({
    type: 'address/release',
    params: ReleaseAddress,
    label: ({ allocationId }) => `Release Elastic IP address ${allocationId}`,
    run: releaseAddress,
  }),
  command({
    type: 'workload/remove',
    params: RemoveWorkload,
    label: ({ id }, network) =>
      `Remove ${network.instances.has(id) ? nameOf(network, 'instances', id) : nameOf(network, 'networkInterfaces', id)}`,
    run: removeWorkload,
  }),
  command({
    type: 'tags/set',
    params: SetTags,
    label: ({ collection, key }, network) => `Set tags of ${nameOf(network, collection, key)}`,
    run: setTags,
  }),
  command({
    type: 'tags/rename',
    params: Rename,
    label: ({ collection, key, name }, network) =>
      `Call ${nameOf(network, collection, key)} ${name}`,
    run: rename,
  }),
] as const;
