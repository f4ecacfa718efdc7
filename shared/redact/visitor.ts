/**
 * What is done to each thing that tells whose network it is. One visitor only takes note of them, the next puts
 * stand-ins in their place; both come by the same ways, so that nothing is replaced that was not noted.
 */
export type Visitor = {
  /** Twelve digits. */
  account(digits: string): string;
  /** An address or a block, as text. */
  address(text: string): string;
  /** A run of letters and digits. */
  word(word: string): string;
};
