import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';

/** What a picture is made of. Not among them: script, foreignObject, iframe, image, a, handlers and whatever comes next. */
const svgElements = new Set(
  'svg title desc style defs pattern symbol g rect circle path line polyline polygon ellipse text tspan use mask clipPath linearGradient radialGradient stop marker animateMotion animate mpath filter feGaussianBlur'.split(
    ' ',
  ),
);

export function assertInertSvg(svg: string): void {
  eachElement(svg, (name, attributes) => {
    assert.ok(svgElements.has(name), `<${name}> in an SVG`);
    for (const [key, value] of Object.entries(attributes)) {
      assert.doesNotMatch(key, /^on/i, 'a handler');
      if (/href$/.test(key)) assert.match(value, /^#[\w-]+$/, 'a link out of the file');
      if (key !== 'xmlns' && !key.startsWith('aria')) assert.doesNotMatch(value, /url\((?!#)/);
    }
  });
  for (const [style] of svg.matchAll(/<style>[^<]*/g))
    assert.doesNotMatch(style, /@import|url\((?!#)/, 'the style fetches something');
  assertReadable(svg);
}

/** draw.io shows a label as HTML where a style says so, and follows a `link`. */
export function assertInertDrawio(xml: string): void {
  const known = new Set(
    'mxfile diagram mxGraphModel root mxCell mxGeometry mxPoint Array'.split(' '),
  );
  eachElement(xml, (name, { style = '', ...attributes }) => {
    assert.ok(known.has(name), `<${name}> in a draw.io file`);
    assert.ok(!('link' in attributes));
    assert.doesNotMatch(style, /html=1|link=|javascript:/);
    for (const image of style.matchAll(/image=([^;]*)/g))
      assert.match(image[1] ?? '', /^data:image\/svg\+xml,[\w%.!~*'()-]+$/);
  });
  assertReadable(xml);
}

/** Throws where the text is no well-formed XML. */
function eachElement(
  xml: string,
  visit: (name: string, attributes: Record<string, string>) => void,
): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => assert.fail('a document type'));
  parser.on('processinginstruction', () => assert.fail('a processing instruction'));
  parser.on('opentag', ({ name, attributes }) => visit(name, attributes));
  parser.write(xml).close();
}

/** Marks that turn the direction of writing would let one name re-order its neighbours. */
function assertReadable(xml: string): void {
  assert.doesNotMatch(xml, /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  assert.doesNotMatch(xml, /\p{Cs}/u, 'half of a surrogate pair');
}
