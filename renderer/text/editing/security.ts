/** Network ACLs and prefix lists. */
export const aclWords = {
  add: 'Add network ACL…',
  addTitle: 'Add a network ACL',
  allowAll: 'Allow everything to begin with',
  allowAllHint:
    'As the VPC’s default ACL does. Without it everything is denied until there are rules.',
  subnetsHint: 'Each leaves the ACL that it had.',
  editRules: 'Edit ACL rules…',
  rulesOf: (name: string) => `Rules of ${name}`,
  editedRules: (name: string) => `Edit rules of ${name}`,
  rulesHint: 'From the lowest number on, the first that fits decides; nothing fits: denied.',
  editSubnets: 'Choose subnets…',
  subnetsOf: (name: string) => `Subnets of ${name}`,
  editedSubnets: (name: string) => `Choose subnets of ${name}`,
  keptSubnetsHint: 'Those not chosen go to the VPC’s default ACL.',
  number: 'Rule',
  action: 'Action',
  allow: 'Allow',
  deny: 'Deny',
  ports: 'Ports',
  block: 'Block',
} as const;

export const prefixListWords = {
  add: 'Add prefix list…',
  addTitle: 'Add a prefix list',
  edit: 'Edit entries…',
  entriesOf: (name: string) => `Entries of ${name}`,
  family: 'Addresses',
  maxEntries: 'Most entries',
  maxEntriesHint: 'Each table and group that names the list counts as many, full or not.',
  entries: 'Entries',
  addEntry: 'Add an entry',
  block: 'Block',
  description: 'Description',
} as const;
