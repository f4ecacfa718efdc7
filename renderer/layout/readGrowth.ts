import { type GrowthStep, parseGrowthLine } from '../../shared/scan/growth';

/** What a scan reads, as it comes; ends with the scan. A scan that is gone has nothing to tell. */
export async function* readGrowth(url: string): AsyncGenerator<GrowthStep> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) return;
  let rest = '';
  for await (const text of decoded(response.body)) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield parseGrowthLine(line);
  }
}

/** Chrome 114 cannot iterate over a stream by itself. */
async function* decoded(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    yield decoder.decode(next.value, { stream: true });
}
