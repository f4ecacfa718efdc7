export const statusWords = {
  saving: 'Saving',
  transitGateway: 'transit gateway',
  peering: 'peering',
} as const;
