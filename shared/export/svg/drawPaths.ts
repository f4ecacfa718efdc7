import type { Point } from '../../diagram/diagram';
import { edgePath } from '../../diagram/edgePath';
import { type Theme, tokens } from '../../diagram/tokens';
import { hexagon, octagon, pillWidth } from '../../path/badgeShapes';
import {
  type DrawnPath,
  type PathBadge,
  type PathGhost,
  type PathSide,
  partOf,
} from '../../path/drawnPath';
import type { Drawing } from './draw';
import { icon } from './draw';
import { element, escapeText, n } from './markup';

export type SvgPath = { side: PathSide; path: DrawnPath };

/** The paths of a request, above everything else; `animated`: a marker runs along each, again and again. */
export function drawPaths(drawing: Drawing, paths: readonly SvgPath[], animated: boolean): string {
  const ghosts = [...new Set(paths.flatMap(({ path }) => path.ghosts))];
  return [
    '<g id="paths">',
    ...paths.map(({ side, path }) => drawLine(side, path)),
    ...ghosts.map((ghost) => drawGhost(drawing, ghost)),
    ...(animated ? paths.map(({ side, path }) => drawMarker(side, path)) : []),
    ...paths.map(({ side, path }) => drawBadges(side, path)),
    '</g>',
  ].join('\n');
}

const sides: Readonly<Record<PathSide, string>> = { with: 'pw', without: 'po' };
const states = { goes: '', 'would-go': ' wg', unknown: ' uk' } as const;

function drawLine(side: PathSide, path: DrawnPath): string {
  const stretches = path.stretches.map(({ from, to, state }) => ({
    state,
    d: edgePath(partOf(path.points, from, to)),
  }));
  return [
    `<g class="${sides[side]}">`,
    ...stretches.map(({ d }) => element('path', { class: 'ph', d })),
    ...stretches.map(({ state, d }) => element('path', { class: `p${states[state]}`, d })),
    '</g>',
  ].join('\n');
}

function drawGhost(
  drawing: Drawing,
  { x, y, width, height, icon: name, title }: PathGhost,
): string {
  const size = Math.min(width, height) - 8;
  return [
    element('rect', { class: 'gh', x, y, width, height, rx: 8 }),
    icon(drawing, name, x + (width - size) / 2, y + (height - size) / 2, size),
    `<text x="${n(x + width / 2)}" y="${n(y + height + 14)}" class="b c i s11 hl">${escapeText(title)}</text>`,
  ].join('');
}

function drawBadges(side: PathSide, path: DrawnPath): string {
  return [
    `<g class="${sides[side]}">`,
    ...path.badges.map((badge) => drawBadge(side, badge)),
    '</g>',
  ].join('\n');
}

function drawBadge(side: PathSide, { at, label, state }: PathBadge): string {
  const place = `transform="translate(${n(at.x)} ${n(at.y)})"`;
  if (state === 'blocks')
    return `<g ${place}><title>${label}: blocked</title><path class="st" d="${octagon(12)}"/><path class="x" d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5"/></g>`;
  const text = state === 'unknown' ? '?' : label;
  const width = pillWidth(text);
  const look = state === 'would-go' ? 'bd go' : state === 'unknown' ? 'bd un' : 'bd';
  const shape =
    side === 'with'
      ? element('rect', { class: look, x: -width / 2, y: -10, width, height: 20, rx: 10 })
      : element('path', { class: look, d: hexagon(width + 4, 12) });
  const ink = state === 'would-go' ? 'bt bg-' : state === 'unknown' ? 'bt bu' : 'bt';
  return `<g ${place}>${shape}<text class="${ink}" y="3.8">${text}</text></g>`;
}

const secondsPerHop = 0.9;
const secondsAtTheEnd = 1.2;

/** SMIL: it plays in a README and in a browser, and is still where nobody plays it. */
function drawMarker(side: PathSide, { points, hopAt, length }: DrawnPath): string {
  if (length === 0 || hopAt.length < 2) return '';
  const duration = (hopAt.length - 1) * secondsPerHop + secondsAtTheEnd;
  const share = (value: number) => String(Math.round(value * 1e4) / 1e4);
  const times = hopAt.map((_, hop) => share((hop * secondsPerHop) / duration));
  const places = hopAt.map((at) => share(at / length));
  const ease = Array.from({ length: hopAt.length }, () => '.6 0 .3 1').join(';');
  const motion = element('animateMotion', {
    dur: `${n(duration)}s`,
    repeatCount: 'indefinite',
    calcMode: 'spline',
    keyTimes: [...times, '1'].join(';'),
    keyPoints: [...places, places.at(-1)].join(';'),
    keySplines: ease,
    path: polyline(points),
  });
  const dot =
    side === 'with'
      ? '<circle class="mk" r="6"/>'
      : '<path class="mk" d="M0-7.5 7.5 0 0 7.5-7.5 0Z"/>';
  return `<g class="${sides[side]}">${dot.replace('/>', `>${motion}</${side === 'with' ? 'circle' : 'path'}>`)}</g>`;
}

function polyline(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

/** The classes that paths use. */
export function pathStyles(theme: Theme): string {
  const t = tokens[theme];
  return [
    `.ph{fill:none;stroke:${t.halo};stroke-width:7;stroke-linejoin:round}`,
    '.p{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}',
    `.pw .p{stroke:${t.with}}.po .p{stroke:${t.without};stroke-dasharray:7 5;stroke-linecap:butt}`,
    '.p.wg,.po .p.wg{stroke-dasharray:1.5 5;stroke-width:2;stroke-linecap:round}',
    `.p.uk,.po .p.uk{stroke:${t.unknown};stroke-dasharray:5 5}`,
    `.bd{stroke:${t.halo};stroke-width:2}.pw .bd{fill:${t.with}}.po .bd{fill:${t.without}}`,
    `.pw .go,.po .go{fill:${t.halo};stroke-width:1.5;stroke-dasharray:2 2}.pw .go{stroke:${t.with}}.po .go{stroke:${t.without}}`,
    `.pw .un,.po .un{fill:${t.halo};stroke:${t.unknown};stroke-dasharray:3 2}`,
    `.bt{font-size:10.5px;font-weight:700;text-anchor:middle}.pw .bt{fill:${t['with-ink']}}.po .bt{fill:${t['without-ink']}}`,
    `.pw .bg-{fill:${t.with}}.po .bg-{fill:${t.without}}.pw .bu,.po .bu{fill:${t['ink-2']}}`,
    `.st{fill:${t.danger};stroke:${t.halo};stroke-width:2}.x{stroke:${t['danger-ink']};stroke-width:2.25;stroke-linecap:round}`,
    `.gh{fill:${t.raised};stroke:${t.control};stroke-dasharray:4 3}.hl{paint-order:stroke;stroke:${t.halo};stroke-width:4px}`,
    `.mk{stroke:${t.halo};stroke-width:2}.pw .mk{fill:${t.with}}.po .mk{fill:${t.without}}`,
    '.dim{opacity:.54}',
  ].join('\n');
}
