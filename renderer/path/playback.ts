/** Milliseconds from one hop to the next at 1x: `--d-hop` of the design tokens. */
export const hopMs = 900;

/** Where on its line a path stands at a position of the playhead. The shorter of two paths waits at its end. */
export function distanceAt(hopAt: readonly number[], playhead: number): number {
  const last = hopAt.length - 1;
  const hop = Math.min(Math.max(Math.floor(playhead), 0), Math.max(last, 0));
  const from = hopAt[hop] ?? 0;
  const to = hopAt[Math.min(hop + 1, last)] ?? from;
  const share = Math.min(Math.max(playhead - hop, 0), 1);
  return from + (to - from) * easeInOut(share);
}

/** Each hop starts and ends gently, so that one sees where the packet stops by. */
function easeInOut(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
}

/** The playhead after some time; `still`: from hop to hop at once, for who asked for less motion. */
export function advanced(playhead: number, elapsedMs: number, speed: number, last: number): number {
  return Math.min(playhead + (elapsedMs / hopMs) * speed, last);
}
