export const statusWords = {
  saving: 'Saving',
  transitGateway: 'transit gateway',
  peering: 'peering',
} as const;

export function exportedText(file: string): string {
  return `Exported ${file}`;
}
