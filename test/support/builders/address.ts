/** The first free IPv4 address of a block, from its 100th on where it has so many, else from its 5th. */
export function addressIn(cidr: string, taken: ReadonlySet<string>): string {
  const [base = '', bits = ''] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  const start = base.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  // AWS keeps the first four addresses of a subnet and the last one to itself.
  for (let offset = size > 128 ? 100 : 4; offset < size - 1; offset++) {
    const address = text(start + offset);
    if (!taken.has(address)) return address;
  }
  throw new Error(`no free address in ${cidr}`);
}

function text(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
