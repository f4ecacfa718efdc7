import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLines, jsonText } from '../../../../../shared/export/code/terraform/hcl';
import { anyText } from '../../../../support/arbitrary';

const block = (body: Parameters<typeof blockLines>[0]['body']) =>
  `${blockLines({ head: ['resource', 'aws_vpc', 'it'], body }).join('\n')}\n`;

async function read(code: string): Promise<Record<string, unknown>> {
  const { resource } = await parse('main.tf', code);
  return resource.aws_vpc.it[0];
}

describe('blockLines', () => {
  it('sets signs of equality one below the other, as terraform fmt does', () => {
    expect(
      block({
        cidr_block: '10.0.0.0/16',
        tags: { fields: [['Name', 'shop']] },
        id: { code: 'a.b' },
      }),
    ).toBe(
      `resource "aws_vpc" "it" {
  cidr_block = "10.0.0.0/16"
  tags = {
    Name = "shop"
  }
  id = a.b
}
`,
    );
  });

  it('means exactly the text, whatever it holds', async () => {
    const hostile = [
      `\${var.secret}`,
      '%{ for x in y }',
      `$\${a}`,
      '"',
      '\\',
      '\n',
      '\u202E',
      'a\u0007b',
    ];
    for (const text of hostile) {
      const { cidr_block: value } = await read(block({ cidr_block: text }));
      expect(evaluated(value)).toBe(text);
    }
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (key, text) => {
        const code = block({ cidr_block: text, tags: { fields: [['Name', text]] } });
        const found = await read(code);
        expect(evaluated(found.cidr_block)).toBe(carried(text));
        expect(code.split('\n').every((line) => !/\p{Cc}/u.test(line))).toBe(true);
        await read(block({ tags: jsonText(JSON.stringify({ [key]: text })) }));
      }),
      { numRuns: 60 },
    );
  });

  it('writes a policy in HCL’s own words, and a text that is none as it stands', () => {
    expect(
      block({ policy: jsonText(`{"Version":"2012-10-17","Statement":[{"Sid":"\${x}"}]}`) }),
    ).toBe(
      `resource "aws_vpc" "it" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid = "$\${x}"
      },
    ]
  })
}
`,
    );
    expect(block({ policy: jsonText('no policy') })).toContain('policy = "no policy"');
  });
});

/** hcl2json gives templates as they are written; what Terraform evaluates them to is this. */
function evaluated(value: unknown): unknown {
  return typeof value === 'string'
    ? value.replaceAll(`$\${`, `\${`).replaceAll('%%{', '%{')
    : value;
}

/** HCL texts are in Unicode's composed form. */
function carried(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('\0', '\uFFFD')
    .normalize('NFC');
}
