import { XmlShapeDeserializer } from '@aws-sdk/core/protocols';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../electron/scan/clients/xml';

/** The SDK's reader, whose answers these have to be. */
class SdkReader extends XmlShapeDeserializer {
  of(xml: string): unknown {
    return this.parseXml(xml);
  }
}
const sdk = new SdkReader({
  xmlNamespace: '',
  serviceNamespace: '',
  timestampFormat: { useTrait: true, default: 5 },
  httpBindings: false,
});

const name = fc.constantFrom('item', 'vpcId', 'tagSet', 'a', 'b-c', 'd.e');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((raw) => raw.replaceAll(/[<&\r]/g, '')),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '&amp;',
    '&#10;',
    '&#x2014;',
    '&lt;b&gt;',
    '&unknown;',
    'a & b',
    '&quot;',
  ),
);
const indent = fc.constantFrom('', '\n  ', '\n');
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(name, text).map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
    name.map((tag) => `<${tag}/>`),
    fc
      .tuple(name, indent, fc.array(tie('element'), { maxLength: 4 }))
      .map(([tag, space, inner]) => `<${tag}>${space}${inner.join(space)}${space}</${tag}>`),
  ),
}));

function answer(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Answer xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${content}</Answer>`;
}

/** What the SDK takes for an attribute of the root is no element, and nothing asks for it. */
function withoutNamespace(value: unknown): unknown {
  const { xmlns: _, ...children } = value as Record<string, unknown>;
  return children;
}

describe('parseXml', () => {
  it('reads what the SDK reads, or leaves it to the SDK', () => {
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 3 }), (elements) => {
        const xml = answer(elements.join('\n'));
        const read = parseXml(xml);
        if (read !== undefined) expect(read).toEqual(withoutNamespace(sdk.of(xml)));
      }),
    );
  });

  it.each([
    [
      'lists of one and of several',
      '<set><item>a</item></set><two><item>b</item><item>c</item></two>',
    ],
    ['lines and indents', '\n  <vpcId>vpc-1</vpcId>\n  <tagSet/>\n'],
    ['entities, once', '<value>&lt;a&gt; &amp;amp; &#8212;&#x2014;</value>'],
    ['what nests far deeper than an answer', '<a>'.repeat(100) + '</a>'.repeat(100)],
    ['text that is blank', '<value> </value><line>\n</line>'],
  ])('reads %s by itself', (_, content) => {
    const xml = answer(content);

    expect(parseXml(xml)).toEqual(withoutNamespace(sdk.of(xml)));
  });

  it.each([
    ['a comment', answer('<a><!-- b --></a>')],
    ['CDATA', answer('<a><![CDATA[b]]></a>')],
    ['a DTD', '<!DOCTYPE a [<!ENTITY b "c">]><a><b/></a>'],
    ['attributes below the root', answer('<a b="c">d</a>')],
    ['text beside elements', answer('<a>b<c/></a>')],
    ['line ends of other systems', answer('<a>\r\n</a>')],
    ['an answer cut short', answer('<a><b>c</b></a>').slice(0, -12)],
    ['an answer cut in a tag', '<Answer><a><b'],
    ['tags that cross', answer('<a><b></a></b>')],
    ['a page of HTML', '<html><body><p>Bad gateway</body></html>'],
    ['no element', 'Bad gateway'],
    ['nothing', ''],
    ['what nests deeper than any answer', answer('<a>'.repeat(101) + '</a>'.repeat(101))],
    ['what nests deeper than any stack', answer('<a>'.repeat(100_000))],
    ['names that objects have', answer('<__proto__><a/></__proto__>')],
  ])('leaves %s to the SDK', (_, xml) => {
    expect(parseXml(xml)).toBeUndefined();
  });
});
