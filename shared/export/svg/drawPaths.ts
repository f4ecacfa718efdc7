import type { Point } from '../../diagram/diagram';
import { edgePath } from '../../diagram/edgePath';
import { type Theme, tokens } from '../../diagram/tokens';
import { hexagon, octagon, pillWidth } from '../../path/badgeShapes';
import {
  type DrawnPath,
  ghostLabel,
  type PathBadge,
  type PathGhost,
  type PathSide,
  type PathState,
  partOf,
  pointAt,
} from '../../path/drawnPath';
import { wouldGoWords } from '../../path/wouldGo';
import type { Drawing } from './draw';
import { icon } from './draw';
import { element, n, text } from './markup';

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
    ...paths.map(({ side, path }) => drawWouldGo(side, path)),
    '</g>',
  ].join('\n');
}

const sides: Readonly<Record<PathSide, string>> = { with: 'pw', without: 'po' };
const states = { goes: '', 'would-go': ' wg', unknown: ' uk' } as const;

/** Classes stand alone, since not every reader of SVG takes a selector of two. */
function lineStyle(side: PathSide, state: PathState): string {
  return state === 'goes' && side === 'without' ? 'p da' : `p${states[state]}`;
}

function drawLine(side: PathSide, path: DrawnPath): string {
  const stretches = path.stretches.map(({ from, to, state }) => ({
    state,
    d: edgePath(partOf(path.points, from, to)),
  }));
  return [
    `<g class="${sides[side]}">`,
    ...stretches.map(({ d }) => element('path', { class: 'ph', d })),
    ...stretches.map(({ state, d }) => element('path', { class: lineStyle(side, state), d })),
    '</g>',
  ].join('\n');
}

function drawGhost(drawing: Drawing, ghost: PathGhost): string {
  const { x, y, width, height, icon: name, title } = ghost;
  const size = Math.min(width, height) - 8;
  return [
    element('rect', { class: 'gh', x, y, width, height, rx: 8 }),
    icon(drawing, name, x + (width - size) / 2, y + (height - size) / 2, size),
    element('rect', { class: 'bg', ...ghostLabel(ghost) }),
    text(x + width / 2, y + height + 14, 'b c i s11', title),
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
  const shown = state === 'unknown' ? '?' : label;
  const width = pillWidth(shown);
  const look = state === 'would-go' ? 'bd go' : state === 'unknown' ? 'bd un' : 'bd';
  const shape =
    side === 'with'
      ? element('rect', { class: look, x: -width / 2, y: -10, width, height: 20, rx: 10 })
      : element('path', { class: look, d: hexagon(width + 4, 12) });
  const ink =
    state === 'would-go' ? 'cc' : state === 'unknown' ? 'ci' : side === 'with' ? 'wi' : 'oi';
  return `<g ${place}>${shape}<text class="bt ${ink}" y="3.8">${shown}</text></g>`;
}

function drawWouldGo(side: PathSide, { wouldGo }: DrawnPath): string {
  if (wouldGo === undefined) return '';
  const { x, y, width, height } = wouldGo;
  return [
    `<g class="${sides[side]}">`,
    element('rect', { class: 'ws', x, y, width, height, rx: 3 }),
    text(x + width / 2, y + height - 4, 'wt', wouldGoWords),
    '</g>',
  ].join('');
}

const secondsPerHop = 0.9;
const secondsAtTheEnd = 1.2;

/** SMIL: it plays in a README and in a browser. Where nobody plays it, the marker rests at the first hop. */
function drawMarker(side: PathSide, { points, hopAt, length }: DrawnPath): string {
  if (length === 0 || hopAt.length < 2) return '';
  const duration = (hopAt.length - 1) * secondsPerHop + secondsAtTheEnd;
  const share = (value: number) => String(Math.round(value * 1e4) / 1e4);
  const times = hopAt.map((_, hop) => share((hop * secondsPerHop) / duration));
  const places = hopAt.map((at) => share(at / length));
  const start = pointAt(points, hopAt[0] ?? 0);
  const ease = Array.from({ length: hopAt.length }, () => '.6 0 .3 1').join(';');
  const motion = element('animateMotion', {
    dur: `${n(duration)}s`,
    repeatCount: 'indefinite',
    calcMode: 'spline',
    keyTimes: [...times, '1'].join(';'),
    keyPoints: [...places, places.at(-1)].join(';'),
    keySplines: ease,
    path: polyline(points, start),
  });
  const dot =
    side === 'with'
      ? element('circle', { class: 'mk', r: 6 }, motion)
      : element('path', { class: 'mk', d: 'M0-7.5 7.5 0 0 7.5-7.5 0Z' }, motion);
  return `<g class="${sides[side]}" transform="translate(${n(start.x)} ${n(start.y)})">${dot}</g>`;
}

function polyline(points: readonly Point[], start: Point): string {
  return points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${n(x - start.x)} ${n(y - start.y)}`)
    .join('');
}

/** The classes that paths use; the side's colour is the current one. */
export function pathStyles(theme: Theme, animated: boolean): string {
  const t = tokens[theme];
  return [
    `.pw{color:${t.with}}.po{color:${t.without}}`,
    `.ph{fill:none;stroke:${t.halo};stroke-width:7;stroke-linejoin:round}`,
    '.p{fill:none;stroke:currentColor;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}',
    '.da{stroke-dasharray:7 5;stroke-linecap:butt}.wg{stroke-dasharray:1.5 5;stroke-width:2}',
    `.uk{stroke:${t.unknown};stroke-dasharray:5 5}`,
    `.bd{fill:currentColor;stroke:${t.halo};stroke-width:2}`,
    `.go{fill:${t.halo};stroke:currentColor;stroke-width:1.5;stroke-dasharray:2 2}`,
    `.un{fill:${t.halo};stroke:${t.unknown};stroke-dasharray:3 2}`,
    `.bt{font-size:10.5px;font-weight:700;text-anchor:middle}.cc{fill:currentColor}.ci{fill:${t['ink-2']}}`,
    `.wi{fill:${t['with-ink']}}.oi{fill:${t['without-ink']}}`,
    `.st{fill:${t.danger};stroke:${t.halo};stroke-width:2}.x{stroke:${t['danger-ink']};stroke-width:2.25;stroke-linecap:round}`,
    `.ws{fill:${t.halo}}.wt{font-size:10.5px;font-style:italic;text-anchor:middle;fill:currentColor}`,
    `.gh{fill:${t.raised};stroke:${t.control};stroke-dasharray:4 3}`,
    `.mk{fill:currentColor;stroke:${t.halo};stroke-width:2}`,
    '.dim{opacity:.54}',
    // CSS cannot stop SMIL, but it can leave out what moves.
    ...(animated ? ['@media(prefers-reduced-motion:reduce){.mk{display:none}}'] : []),
  ].join('\n');
}
