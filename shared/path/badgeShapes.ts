/** Wide enough for the text at 10.5 px; a circle for one or two digits. */
export function pillWidth(text: string): number {
  return text.length <= 2 ? 20 : 12 + text.length * 6.5;
}

/** A diamond that grows sideways into a pill with points. `tall`: from the middle to the top. */
export function hexagon(width: number, tall: number): string {
  const half = width / 2;
  const flat = Math.max(0, half - tall);
  return `M${-half} 0 ${-flat} ${-tall}H${flat}L${half} 0 ${flat} ${tall}H${-flat}Z`;
}

export function octagon(radius: number): string {
  const short = Math.round(radius * 41.4) / 100;
  return `M${-short} ${-radius}H${short}L${radius} ${-short}V${short}L${short} ${radius}H${-short}L${-radius} ${short}V${-short}Z`;
}
