/** `TCP`, `All`, `Protocol 47`. */
export function protocolText(protocol: string): string {
  if (protocol === 'all') return 'All';
  return /^\d+$/.test(protocol) ? `Protocol ${protocol}` : protocol.toUpperCase();
}
