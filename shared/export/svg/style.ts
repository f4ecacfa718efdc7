import { mix, type Theme, tokens } from '../../diagram/tokens';

/** Arial or a face of its metrics, which all texts are measured in; else a narrow one rather than the usual wide ones. */
const sans = 'Arial,"Liberation Sans",Arimo,Helvetica,"DejaVu Sans Condensed",sans-serif';
/** All of them 0.6 em wide. */
const mono = '"Liberation Mono",Cousine,Menlo,Consolas,"DejaVu Sans Mono",monospace';

/** The picture's classes. Their names are short because every text carries one. */
export function styleSheet(theme: Theme): string {
  const t = tokens[theme];
  const kinds = (['public', 'private', 'isolated'] as const).map(
    (kind) =>
      `.${kind}{fill:${t[`${kind}-fill`]};stroke:${t[`${kind}-line`]}}.${kind}-k{fill:${t[`${kind}-tile`]}}.${kind}-n{fill:${t[kind]}}`,
  );
  return [
    `text{font-family:${sans}}text,tspan{font-size:10px;fill:${t['ink-2']}}tspan{font-weight:400}`,
    `.m{font-family:${mono}}`,
    '.s12{font-size:12px}.s11{font-size:11px}.s115{font-size:11.5px}.s105{font-size:10.5px}',
    '.b{font-weight:600}.c{text-anchor:middle}',
    `.i{fill:${t.ink}}.f{fill:${t['ink-3']}}`,
    `.n{font-size:11px;font-weight:600;fill:${t.ink}}`,
    `.k{fill:${t.raised};stroke:${t['line-2']}}`,
    `.t{fill:${t.raised};stroke:${t['vpc-line']};stroke-width:1.5}`,
    `.bg{fill:${t.canvas}}.vf{fill:${t['vpc-fill']}}.bk{fill:${t.raised}}`,
    `.rg{fill:none;stroke:${t['region-line']};stroke-dasharray:4 3}.rn{fill:${t.region}}`,
    `.vp{fill:${t['vpc-fill']};stroke:${t['vpc-line']};stroke-width:1.5}.vn{fill:${t.vpc}}`,
    `.vc{fill:${t.raised};stroke:${t['vpc-line']}}`,
    `.az{fill:none;stroke:${t['az-line']};stroke-dasharray:4 3}.an{fill:${t.az}}`,
    ...kinds,
    `.unknown{fill:${t.sunken};stroke:${t['isolated-line']};stroke-dasharray:4 3}.unknown-k{fill:${t['isolated-tile']}}.unknown-n{fill:${t.isolated}}`,
    `.sc{fill:${t.sunken};stroke:${t['line-2']}}`,
    `.hub{fill:${t.raised};stroke:${t['ink-2']};stroke-width:1.5}`,
    `.op{fill:${t.raised};stroke:${t['az-line']}}`,
    `.un{fill:none;stroke:${t.control};stroke-dasharray:3 3}`,
    `.ln{stroke:${t.line}}.none{fill:none;stroke:${t['line-2']};stroke-dasharray:3 3}`,
    `.e{fill:none;stroke:${t.edge};stroke-width:1.25}`,
    `.pe{stroke:${t.gateway};stroke-width:1.5}.tg{stroke:${t['ink-2']};stroke-width:1.5}.vpn{stroke:${t['az-line']};stroke-width:1.5}`,
    '.d{stroke-dasharray:3 3}',
    `.g{color:${t.gateway}}.w{color:#fff}.q{color:${t['ink-2']}}`,
  ].join('\n');
}

/** The fill of one heat cell, and whether its figure needs the light ink. */
export function heatFill(
  theme: Theme,
  kind: 'public' | 'private' | 'isolated',
  share: number,
): { fill: string; ink: string } {
  const t = tokens[theme];
  const strong = share >= (theme === 'dark' ? 0.68 : 0.88);
  return { fill: mix(t[`heat-${kind}`], t.raised, share), ink: strong ? t['heat-ink'] : t.ink };
}
