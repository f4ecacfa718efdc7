import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import type { Form, Values } from '../../../../../renderer/store/editing/form';
import { addEndpoint } from '../../../../../renderer/store/editing/forms/endpoints';
import {
  addInternetGateway,
  addNatGateway,
  addRouteTable,
} from '../../../../../renderer/store/editing/forms/gateways';
import { addSubnet, addVpc } from '../../../../../renderer/store/editing/forms/places';
import {
  editTags,
  removeResource,
  rename,
} from '../../../../../renderer/store/editing/forms/resources';
import { addSecurityGroup, editRules } from '../../../../../renderer/store/editing/forms/security';
import {
  addDatabase,
  addFunction,
  addInstance,
  addTask,
} from '../../../../../renderer/store/editing/forms/workloads';
import { formsAt } from '../../../../../renderer/store/editing/formsAt';
import { type Place, placeOf } from '../../../../../renderer/store/editing/place';
import { applyDiff } from '../../../../../shared/network/diff';
import {
  type CollectionName,
  emptyNetwork,
  type Network,
} from '../../../../../shared/network/network';
import { nameTag } from '../../../../../shared/network/record';

/** Draws one thing after another, with what each form suggests. */
class Sketch {
  network: Network = emptyNetwork();
  #edits = 0;

  draw(form: Form, place: Place = {}, said: Values = {}): this {
    const check = checkForm(fillForm(form, this.network, place, said), this.#edits);
    if (check.kind !== 'ready') throw new Error(`${form.id}: ${JSON.stringify(check)}`);
    this.network = applyDiff(this.network, check.done.diff);
    this.#edits += 1;
    return this;
  }

  last(collection: CollectionName): Place {
    const key = [...this.network[collection].keys()].at(-1) ?? '';
    return placeOf(this.network, { collection, key });
  }
}

const vpcAndSubnet = () => {
  const sketch = new Sketch().draw(addVpc, {}, { name: 'shop', region: 'eu-west-1' });
  return sketch.draw(addSubnet, sketch.last('vpcs'), { name: 'private-a' });
};

describe('from nothing', () => {
  it('a VPC opens its Region, and the next one overlaps nothing', () => {
    const { network } = vpcAndSubnet().draw(addVpc, { region: 'eu-west-1' });
    expect([...network.regions.values()].map(({ name }) => name)).toEqual(['eu-west-1']);
    expect([...network.vpcs.values()].map((vpc) => vpc.cidrBlocks[0]?.cidr)).toEqual([
      '10.0.0.0/16',
      '10.1.0.0/16',
    ]);
  });

  it('subnets are cut from what is free, in the zone that has fewest', () => {
    const sketch = vpcAndSubnet();
    sketch.draw(addSubnet, sketch.last('vpcs'));
    expect(
      [...sketch.network.subnets.values()].map((each) => [each.availabilityZone, each.cidrBlock]),
    ).toEqual([
      ['eu-west-1a', '10.0.0.0/24'],
      ['eu-west-1b', '10.0.1.0/24'],
    ]);
  });

  it('gateways bring the routes that lead to them', () => {
    const sketch = vpcAndSubnet();
    sketch.draw(addRouteTable, sketch.last('subnets'));
    const { key: tableId = '' } = sketch.last('routeTables').ref ?? {};
    sketch.draw(addInternetGateway, sketch.last('vpcs'), { tables: [tableId] });
    sketch.draw(addSubnet, sketch.last('vpcs'), { name: 'private-b' });
    sketch.draw(addNatGateway, { ...sketch.last('vpcs'), subnetId: 'subnet-new-1' });
    const targets = [...sketch.network.routeTables.values()].flatMap(({ routes }) =>
      routes.map(({ target }) => target.kind),
    );
    expect(targets).toEqual(['local', 'nat-gateway', 'local', 'internet-gateway']);
  });

  it.each([addInstance, addFunction, addTask, addDatabase])('$id draws a workload', (form) => {
    const sketch = vpcAndSubnet();
    sketch.draw(form, sketch.last('subnets'));
    expect(sketch.network.networkInterfaces.size).toBe(1);
  });

  it('an endpoint is drawn in what was drawn', () => {
    const sketch = vpcAndSubnet();
    sketch.draw(addEndpoint, sketch.last('subnets'), { service: 'sqs' });
    expect(sketch.network.vpcEndpoints.size).toBe(1);
  });
});

describe('what is there', () => {
  it('is renamed, tagged and removed', () => {
    const sketch = vpcAndSubnet();
    sketch.draw(rename, sketch.last('subnets'), { name: 'web' });
    sketch.draw(editTags, sketch.last('subnets'), {
      tags: [
        { key: 'Name', value: 'web' },
        { key: 'env', value: 'test' },
      ],
    });
    const [subnet] = sketch.network.subnets.values();
    expect(subnet && nameTag(subnet)).toBe('web');
    expect(subnet?.tags).toHaveLength(2);
    sketch.draw(removeResource, sketch.last('subnets'));
    expect(sketch.network.subnets.size).toBe(0);
  });

  it('is removed with everything in it only where that was said', () => {
    const sketch = vpcAndSubnet();
    expect(() => sketch.draw(removeResource, sketch.last('vpcs'))).toThrow('refused');
    sketch.draw(removeResource, sketch.last('vpcs'), { contents: true });
    expect(sketch.network.vpcs.size).toBe(0);
  });

  it('has its rules edited as one', () => {
    const sketch = vpcAndSubnet();
    sketch.draw(addSecurityGroup, sketch.last('vpcs'));
    const group = sketch.last('securityGroups');
    sketch.draw(editRules, group, {
      inbound: [{ protocol: 'tcp', ports: '8080-8090', peer: '10.9.0.0/16' }],
    });
    expect(sketch.network.securityGroups.get(group.ref?.key ?? '')?.inbound).toMatchObject([
      { protocol: 'tcp', fromPort: 8080, toPort: 8090, peer: { cidr: '10.9.0.0/16' } },
    ]);
  });

  it('offers at each place what can be done there', () => {
    const sketch = vpcAndSubnet();
    const ids = (place: Place) => formsAt(sketch.network, place).map(({ form }) => form.id);
    expect(ids({})[0]).toBe('add-vpc');
    const usual = formsAt(sketch.network, {}).filter(({ form }) => form.isRare !== true);
    expect(usual.map(({ form }) => form.id)).toEqual(['add-vpc']);
    expect(ids(sketch.last('vpcs'))).toEqual(
      expect.arrayContaining(['add-subnet', 'rename', 'remove-resource']),
    );
    expect(ids(sketch.last('subnets'))).toEqual(
      expect.arrayContaining(['add-instance', 'edit-routes']),
    );
    expect(ids(sketch.last('securityGroups'))).toEqual([
      'edit-rules',
      'rename',
      'edit-tags',
      'remove-resource',
    ]);
  });
});
