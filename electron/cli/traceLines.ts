import type { Answer } from '../../shared/compare/answer';
import type { Cost } from '../../shared/pricing/cost';
import { evidenceText } from '../../shared/routing/evidenceText';
import type { Finding, Hop, Leg, PacketView } from '../../shared/routing/trace';
import { inert } from './inert';

/** An answer in words: verdict first, then the way there and back, then what was found and what it costs. */
export function answerLines(answer: Answer): string[] {
  return [
    `${answer.verdict}${answer.exposure === undefined ? '' : `, ${answer.exposure}`}${
      answer.sourceSeen === undefined ? '' : `, seen as ${answer.sourceSeen}`
    }`,
    ...legLines('Forward', answer.forward),
    ...legLines('Return', answer.return),
    ...findingLines(answer.findings),
    ...answer.alternatives.map(({ when, verdict }) => `If AWS chooses ${when}: ${verdict}`),
    ...costLines(answer.cost),
  ].map((line) => inert(line, 1000));
}

function legLines(title: string, { outcome, hops }: Leg): string[] {
  return [
    `${title}: ${outcome}`,
    ...hops.flatMap((hop, index) => [
      `  ${index + 1}. ${hopWords(hop)}`,
      ...packetLines(hop.packet, hops[index - 1]?.packet),
    ]),
  ];
}

function hopWords({ kind, id, name, effect, evidence }: Hop): string {
  const title = name === undefined ? `${kind} ${id}` : `${kind} ${name} (${id})`;
  const judged = effect === 'passes' ? '' : ` [${effect}]`;
  return `${title}${judged}: ${evidenceText(evidence)}`;
}

/** The packet, where it leaves a hop otherwise than it came. */
function packetLines(packet: PacketView, before: PacketView | undefined): string[] {
  const words = packetWords(packet);
  return before !== undefined && packetWords(before) === words ? [] : [`     ${words}`];
}

function packetWords({ source, sourcePort, destination, destinationPort, protocol }: PacketView) {
  const end = (address: string, port: number | undefined) =>
    port === undefined ? address : `${address} port ${port}`;
  return `${protocol} ${end(source, sourcePort)} to ${end(destination, destinationPort)}`;
}

function findingLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  return [
    'Findings:',
    ...findings.flatMap(({ code, severity, direction, at, message, fix }) => [
      `  ${severity} ${code} (${direction}) at ${at}: ${message}`,
      ...(fix === undefined ? [] : [`    fix: ${JSON.stringify(fix)}`]),
    ]),
  ];
}

export function costLines({ perGb, perMonth, priceDate, lines, unpriced }: Cost): string[] {
  const borrowed = [...new Set(lines.filter((line) => line.standsIn).map((l) => l.priceRegion))];
  const stand = borrowed.length === 0 ? '' : `, some figures are those of ${borrowed.join(', ')}`;
  const missing = unpriced.map(({ what, resourceId }) => `${what} ${resourceId}`);
  return [
    `Cost: ${perGb} USD a GB and ${perMonth} USD a month (prices of ${priceDate}${stand})`,
    ...(missing.length === 0 ? [] : [`Not priced: ${missing.join(', ')}`]),
  ];
}
