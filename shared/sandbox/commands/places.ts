import { AddAccount, addAccount } from '../../edits/places/addAccount';
import { AddRegion, addRegion } from '../../edits/places/addRegion';
import { AddZone, addZone } from '../../edits/places/addZone';
import {
  AddExclusion,
  addExclusion,
  RemoveExclusion,
  removeExclusion,
  SetBlockPublicAccess,
  setBlockPublicAccess,
} from '../../edits/places/blockPublicAccess';
import { RemoveRegion, removeRegion } from '../../edits/places/removeRegion';
import { command } from '../command';
import { nameOf } from '../nameOf';

/** Accounts, Regions, zones, and what an account blocks in a Region. */
export const placeCommands = [
  command({
    type: 'account/add',
    params: AddAccount,
    label: ({ account, name }) => `Add account ${name ?? account}`,
    run: addAccount,
  }),
  command({
    type: 'region/add',
    params: AddRegion,
    label: ({ region }) => `Open ${region}`,
    run: addRegion,
  }),
  command({
    type: 'region/remove',
    params: RemoveRegion,
    label: ({ region }) => `Close ${region}`,
    run: removeRegion,
  }),
  command({
    type: 'zone/add',
    params: AddZone,
    label: ({ zone }) => `Add zone ${zone}`,
    run: addZone,
  }),
  command({
    type: 'block-public-access/set',
    params: SetBlockPublicAccess,
    label: ({ region, mode }) => `Set Block Public Access of ${region} to ${mode}`,
    run: setBlockPublicAccess,
  }),
  command({
    type: 'block-public-access/add-exclusion',
    params: AddExclusion,
    label: ({ vpcId, subnetId }, network) =>
      `Exclude ${subnetId === undefined ? nameOf(network, 'vpcs', vpcId ?? '') : nameOf(network, 'subnets', subnetId)} from Block Public Access`,
    run: addExclusion,
  }),
  command({
    type: 'block-public-access/remove-exclusion',
    params: RemoveExclusion,
    label: ({ exclusionId }) => `Remove exclusion ${exclusionId}`,
    run: removeExclusion,
  }),
] as const;
