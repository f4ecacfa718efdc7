import type { Advice, AdviceCode } from '../../shared/advise/advice';
import { number } from './format';
import { usd, usdPerGb } from './request/money';

export const adviceWords = {
  advisor: 'Advisor',
  working: 'Looking for what could be mended…',
  nothing: 'Nothing to advise.',
  saved: 'Saved for certain',
  savedByGb: 'Saved, at most',
  items: 'Items',
  noCost: 'no cost',
  aMonth: 'a month',
  aGb: 'a GB',
  evidence: 'Evidence',
  workloads: 'For',
  assumed: 'Assumed:',
  notJudged: 'Not judged',
  standsIn: "another Region's price",
  theme: 'What it is about',
} as const;

export type AdviceTheme = 'reach' | 'money' | 'security';

export const themeNames: Record<AdviceTheme | 'all', string> = {
  all: 'All',
  reach: 'Reach',
  money: 'Money',
  security: 'Security',
};

export const themeOfAdvice: Record<AdviceCode, AdviceTheme> = {
  PRIVATE_DNS_BREAKS: 'reach',
  ENDPOINT_SET_INCOMPLETE: 'reach',
  NAT_PAYS_FOR_GATEWAY_SERVICE: 'money',
  ENDPOINT_ZONE_UNUSED: 'money',
  ZONE_WITHOUT_ENDPOINT: 'reach',
  ENDPOINT_POLICY_OPEN: 'security',
  PRIVATE_DNS_WOULD_BREAK: 'reach',
};

const titles: Record<AdviceCode, (service: string) => string> = {
  PRIVATE_DNS_BREAKS: (service) => `Private DNS leads to a closed ${service} endpoint`,
  ENDPOINT_SET_INCOMPLETE: () => 'Endpoint set is incomplete',
  NAT_PAYS_FOR_GATEWAY_SERVICE: (service) => `${service} pays for NAT`,
  ENDPOINT_ZONE_UNUSED: (service) => `${service} endpoint in zones without workloads`,
  ZONE_WITHOUT_ENDPOINT: (service) => `${service} depends on another zone`,
  ENDPOINT_POLICY_OPEN: (service) =>
    service === '' ? 'Endpoint policies are wide open' : `${service} endpoint policy is wide open`,
  PRIVATE_DNS_WOULD_BREAK: (service) => `Private DNS for ${service} would break somebody`,
};

/** @param service as people call it; empty for several */
export function adviceTitle({ code }: Advice, service: string): string {
  return titles[code](service);
}

/** The figure of an advice and what it is for; undefined where there is no money in it. */
export function savingsText({ saves }: Advice): { figure: string; per: string } | undefined {
  if (saves === null) return undefined;
  const { perMonth, perGb } = saves;
  return perMonth !== 0 || perGb === 0
    ? { figure: usd(perMonth), per: adviceWords.aMonth }
    : { figure: usdPerGb(perGb), per: adviceWords.aGb };
}

export function priceDateText(date: string): string {
  return `prices of ${date}`;
}

export function openPoliciesText(count: number): string {
  return `${number(count)} endpoints let anybody do anything with any resource of their service, another account's too.`;
}
