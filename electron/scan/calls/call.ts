import type { EC2Client } from '@aws-sdk/client-ec2';
import type { AllowedCall } from '../../../shared/scan/allowedCalls';

export type Page = {
  MaxResults?: number;
  NextToken?: string;
  /** Absent: the whole Region. */
  Filters?: { Name: string; Values: string[] }[];
};

/** A read of a whole Region. SDK types stop here: an answer goes on as the describe output it is. */
export type ListCall = {
  name: AllowedCall;
  /** The keys of the answer that are kept. A list that AWS left out was empty. */
  lists: readonly string[];
  /** Keys that hold one object: left out where AWS left them out. */
  objects?: readonly string[];
  /** The largest page AWS gives; absent where it gives no pages. */
  pageSize?: number;
  send(client: EC2Client, page: Page): Promise<object>;
  /** For an answer that stands for something else than it says: what is kept in its place. */
  toAnswers?(answer: object): object[];
};

/** A read that is made once for each resource of another. */
export type CallById = Omit<ListCall, 'send' | 'toAnswers'> & {
  /** The call whose answers name the resources. */
  after: AllowedCall;
  idsIn(answer: object): string[];
  /** Under this name the id stands beside the answer, which does not repeat it. */
  idKey: string;
  send(client: EC2Client, id: string, page: Page): Promise<object>;
};

/** The ids in one list of an answer. */
export function idsOf(answer: object, list: string, property: string): string[] {
  const elements = (answer as Record<string, unknown>)[list];
  if (!Array.isArray(elements)) return [];
  return (elements as Record<string, unknown>[]).flatMap((element) => {
    const id = element[property];
    return typeof id === 'string' ? [id] : [];
  });
}
