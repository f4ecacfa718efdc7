import { optimize } from 'svgo';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScene, defaultView } from '../../../../shared/diagram/buildScene';
import type { Diagram } from '../../../../shared/diagram/diagram';
import { drawnOf, layoutComparison } from '../../../../shared/diagram/layoutComparison';
import { layoutDiagram } from '../../../../shared/diagram/layoutDiagram';
import { markShapes, markSigns } from '../../../../shared/diagram/markShapes';
import { toSvg } from '../../../../shared/export/svg/toSvg';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { elk } from '../../diagram/elk';
import { named, sketch, vpc } from '../../diagram/sketch';

describe('toSvg', () => {
  let sample: Diagram;
  let svg: string;
  beforeAll(async () => {
    sample = await layoutDiagram(buildScene(sampleNetwork()), elk);
    svg = toSvg(sample, { theme: 'light', title: 'The sample' });
  });

  it('draws vectors and real text, nothing that runs or is fetched', () => {
    expect(svg).not.toMatch(/<script|foreignObject|<image|javascript:|@import|\son\w+=/i);
    const references = [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(
      (match) => match[1] ?? match[2],
    );
    expect(references.filter((reference) => !reference?.startsWith('#'))).toEqual([]);
    expect(svg).toContain('>shop-prod</text>');
  });

  it('has a symbol for each reference, once', () => {
    const defined = [...svg.matchAll(/<symbol id="([^"]+)"/g)].map((match) => match[1]);
    const used = new Set([...svg.matchAll(/<use href="#([^"]+)"/g)].map((match) => match[1]));

    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
  });

  it('takes at most 300 bytes a node', () => {
    const nodes = svg
      .slice(svg.indexOf('<g id="containers">'))
      .replace(/<g id="edges">[\s\S]*?<\/g>/, '');

    expect(nodes.length / sample.nodes.length).toBeLessThanOrEqual(300);
  });

  it('gives the same bytes for the same network', async () => {
    const again = await layoutDiagram(buildScene(sampleNetwork()), elk);

    expect(toSvg(again, { theme: 'light', title: 'The sample' })).toBe(svg);
  });

  it('has the colours of its theme', () => {
    expect(svg).toContain('#f8f9fb');
    expect(toSvg(sample, { theme: 'dark', title: 'The sample' })).toContain('#101317');
  });

  it('is read by svgo, which keeps its texts', () => {
    const { data } = optimize(svg, { multipass: true });
    expect(data).toContain('shop-prod');
    expect(data.length).toBeLessThan(svg.length);
  });

  it('describes itself as a tree of names', () => {
    const description = /<desc id="desc">([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? '';

    expect(svg).toContain('<title id="title">The sample</title>');
    expect(description).toMatch(/^Region us-east-1[^\n]*\n {2}VPC shop-prod/);
  });

  it('lets what follows in a line flow, so that wider faces cover nothing', () => {
    expect(svg).toMatch(/>public-a<tspan dx="6" class="m s105">10\.20\.0\.0\/24<\/tspan><\/text>/);
  });

  it('has no ground of its own where the page has one', () => {
    const ground = /<rect x="-12" y="-12"[^>]* fill="([^"]+)"/;
    expect(ground.exec(svg)?.[1]).toBe('#f8f9fb');
    const bare = toSvg(sample, { theme: 'light', title: 'The sample', transparent: true });
    expect(ground.exec(bare)?.[1]).toBe('none');
  });

  it('marks what a comparison of two networks found, and draws pale what is gone', async () => {
    const after = sampleNetwork();
    const [gone] = [...after.vpcEndpoints.values()].filter(({ type }) => type === 'Interface');
    const [subnet] = after.subnets.values();
    if (gone === undefined || subnet === undefined) throw new Error('the sample has both');
    const without = {
      ...after,
      vpcEndpoints: new Map([...after.vpcEndpoints].filter(([id]) => id !== gone.id)),
    };
    const diagram = await layoutComparison(
      { before: drawnOf(after, defaultView), after: drawnOf(without, defaultView) },
      {
        side: 'both',
        records: [
          { ref: { collection: 'vpcEndpoints', key: gone.id }, mark: 'removed', vpcId: gone.vpcId },
          { ref: { collection: 'subnets', key: subnet.id }, mark: 'changed', vpcId: subnet.vpcId },
        ],
      },
      (scene) => layoutDiagram(scene, elk),
    );
    const marked = toSvg(diagram, { theme: 'light', title: 'Two' });
    expect(marked).toContain('<g class="gh">');
    expect(marked).toContain('class="mr mo ml"');
    expect(marked).toContain('class="mc mo"');
    expect(marked).toContain(markShapes.removed);
    expect(marked).toContain(markSigns.changed);
    expect(svg).not.toContain('.gh{');
  });

  it('keeps hostile names text', async () => {
    const hostile = '</text><script>alert(1)</script>\u0000\u202e"&\ud800';
    const network = sketch({ vpcs: [{ ...vpc('shop'), ...named(hostile) }] });
    const diagram = await layoutDiagram(buildScene(network), elk);

    const drawn = toSvg(diagram, { theme: 'light', title: hostile });

    expect(drawn).not.toContain('<script');
    expect(drawn).not.toMatch(/[\p{Cs}\u202e\0]/u);
    expect(drawn).toContain(
      '<title id="title">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;[U+202E]&quot;&amp;</title>',
    );
  });
});
