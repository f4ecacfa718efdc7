import { Call, type CoverageEntry } from '../network/coverage';
import { emptyNetwork, type Network, putRecords } from '../network/network';
import { euWest1, type RegionFacts, shopAccount, usEast1 } from './account';
import { addDataPlatform } from './dataPlatform';
import { addPeerings } from './peerings';
import { addRegion, countFreeAddresses, type Sheet } from './sampleRegion';
import { addServices } from './services';
import { addSharedServices } from './sharedServices';
import { addShopEu } from './shopEu';
import { addShopProd } from './shopProd';
import { addTransitGateway } from './transitGateway';

/**
 * The account that is shipped with the app: a shop in two Regions and four VPCs, as a complete read of it would
 * have returned it. Every call gives a new, equal network.
 */
export function sampleNetwork(): Network {
  const network = emptyNetwork();
  const east: Sheet = { network, facts: usEast1 };
  const west: Sheet = { network, facts: euWest1 };
  putRecords(network, 'accounts', [{ id: shopAccount, name: 'shop' }]);
  addRegion(east);
  addRegion(west);
  addServices(east);
  addServices(west);
  addTransitGateway(east);
  addShopProd(east);
  addSharedServices(east);
  addDataPlatform(east);
  addShopEu(west);
  addPeerings(east);
  countFreeAddresses(network);
  network.coverage = [usEast1, euWest1].flatMap(everythingRead);
  return network;
}

function everythingRead({ region }: RegionFacts): CoverageEntry[] {
  return Call.options.map((call) => ({ account: shopAccount, region, call, status: 'complete' }));
}
