import PDFDocument from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import { fonts } from './fonts';
import { sizeOf } from './sizeOf';

/** A px is 1/96 inch, a PDF's point 1/72. */
const pointsPerPx = 0.75;

/** Readers need not show pages that are longer: PDF 32000-1, annex C. The whole is drawn smaller then. */
const longestPage = 14_400;

/** Draws an SVG of ours as a PDF of one page: vectors, and text that can be searched. */
export async function toPdf(svg: string): Promise<Uint8Array> {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(pointsPerPx, longestPage / Math.max(width, height));
  const page = { width: width * scale, height: height * scale };
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    // Without a name it would read the metrics of Helvetica, a file beside the library.
    font: fonts.sans as unknown as string,
    // The same picture is the same file: its date is nobody's.
    info: { Title: titleOf(svg), Creator: 'Routescape', CreationDate: new Date(0) },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('sans', fonts.sans);
  document.registerFont('sans-bold', fonts.sansBold);
  document.registerFont('mono', fonts.mono);
  drawSvg(document, svg, 0, 0, {
    ...page,
    fontCallback: (family, bold) =>
      family.includes('Mono') ? 'mono' : bold ? 'sans-bold' : 'sans',
    warningCallback: () => undefined,
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function titleOf(svg: string): string {
  const title = /<title[^>]*>([^<]*)</.exec(svg)?.[1] ?? '';
  return title.replace(
    /&(?:amp|lt|gt|quot|#39);/g,
    (entity) => characters[entity as keyof typeof characters],
  );
}

const characters = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
