/** What an advice is about, worst first: that is also the order in which they are listed. */
export const adviceCodes = [
  'PRIVATE_DNS_BREAKS',
  'ENDPOINT_SET_INCOMPLETE',
  'NAT_PAYS_FOR_GATEWAY_SERVICE',
  'ENDPOINT_ZONE_UNUSED',
  'ZONE_WITHOUT_ENDPOINT',
  'ENDPOINT_POLICY_OPEN',
  'PRIVATE_DNS_WOULD_BREAK',
] as const;
export type AdviceCode = (typeof adviceCodes)[number];

/** Something that could be better in a network, with what shows it and what heeding it would save. */
export type Advice = {
  code: AdviceCode;
  /** The resource that would be changed: an endpoint, or the VPC that lacks one. */
  at: string;
  /** `s3`, `ecr.api`, ...; absent where it is not about one service. */
  service?: string;
  message: string;
  fix: string;
  /** The resources and rules that show it, by id, each with what it shows. */
  evidence: readonly Evidence[];
  /** Ids of the workloads it is about; empty where it is about all or none. */
  workloads: readonly string[];
  /** Null where no money is in it. */
  saves: Savings | null;
  /** What was taken for granted without having been read. */
  assumed?: string;
};

export type Evidence = { id: string; shows: string };

/** USD that heeding the advice saves; below zero it costs. */
export type Savings = {
  perMonth: number;
  /** For each GB that takes the other way then. How many there are the model does not tell. */
  perGb: number;
  /** Whether a figure is another Region's, for want of one. */
  standsIn: boolean;
};

/** What could not be judged, since something was not read. */
export type NotJudged = { code: AdviceCode; at: string; because: string };

export type Advices = {
  currency: 'USD';
  /** The date of the price table. */
  priceDate: string;
  advices: readonly Advice[];
  notJudged: readonly NotJudged[];
};

/** What one rule has to say. */
export type Judgement = { advices: Advice[]; notJudged: NotJudged[] };
