import type { BlockPublicAccessThings } from '../things/blockPublicAccess';
import type { Thing } from '../things/thing';
import type { Block } from './hcl';
import { type Terraform, type TerraformPrinters, tagMap } from './terraform';
import { onlyTags } from './vpcs';

export const blockPublicAccessPrinters: TerraformPrinters<keyof BlockPublicAccessThings> = {
  'block-public-access': {
    type: 'aws_vpc_block_public_access_options',
    create: (thing, terraform) => [options(thing, terraform)],
    change: (thing, _, __, terraform) => ({ blocks: [options(thing, terraform)] }),
  },
  'block-public-access-exclusion': {
    type: 'aws_vpc_block_public_access_exclusion',
    create: (thing, terraform) => {
      const { vpc, subnet, mode, tags } = thing.props;
      return [
        terraform.resource('aws_vpc_block_public_access_exclusion', thing, {
          vpc_id: vpc === undefined ? undefined : terraform.id(vpc),
          subnet_id: subnet === undefined ? undefined : terraform.id(subnet),
          internet_gateway_exclusion_mode: mode,
          tags: tagMap(tags),
        }),
      ];
    },
    change: (thing, before, changed, terraform) =>
      changed.every((name) => name === 'tags') ? onlyTags(thing, before, terraform) : undefined,
  },
};

function options(thing: Thing<'block-public-access'>, terraform: Terraform): Block {
  return terraform.resource('aws_vpc_block_public_access_options', thing, {
    internet_gateway_block_mode: thing.props.mode,
  });
}
