/**
 * Functions that run in the page. Playwright sends their text over, so each stands for itself and uses nothing
 * around it.
 */

/** Resolves with the clock's time two frames after the first node of a canvas that was not there before is visible. */
export function diagramShown(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const canvas = document.querySelector('.d-canvas:not([data-bench-seen])');
      const node = canvas?.querySelector('.react-flow__node');
      if (canvas && node && getComputedStyle(node).visibility === 'visible') {
        canvas.setAttribute('data-bench-seen', '');
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
      } else requestAnimationFrame(look);
    };
    look();
  });
}

/** As `diagramShown`, with the longest gap between two frames on the way, in ms. */
export function diagramShownWithGap(): Promise<{
  startedAt: number;
  shownAt: number;
  gap: number;
}> {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    let last = performance.now();
    let gap = 0;
    let framesAfter = -1;
    const look = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      const canvas = document.querySelector('.d-canvas:not([data-bench-seen])');
      const node = canvas?.querySelector('.react-flow__node');
      if (canvas && node && getComputedStyle(node).visibility === 'visible') {
        canvas.setAttribute('data-bench-seen', '');
        framesAfter = 0;
      } else if (framesAfter >= 0) framesAfter += 1;
      if (framesAfter === 2) resolve({ startedAt, shownAt: Date.now(), gap });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Drags the canvas to and fro for a while, an event a frame. @returns frames per second */
export function panFps(durationMs: number): Promise<number> {
  const pane = document.querySelector('.react-flow__pane');
  if (pane === null) throw new Error('there is no canvas to pan');
  const frame = pane.getBoundingClientRect();
  const from = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 };
  const fire = (target: EventTarget, type: string, x: number, y: number) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: type === 'mouseup' ? 0 : 1,
        clientX: x,
        clientY: y,
      }),
    );
  return new Promise((resolve) => {
    fire(pane, 'mousedown', from.x, from.y);
    const start = performance.now();
    let frames = 0;
    const step = () => {
      frames += 1;
      const elapsed = performance.now() - start;
      const x = from.x + 200 * Math.sin(elapsed / 400);
      const y = from.y + 120 * Math.sin(elapsed / 300);
      if (elapsed < durationMs) {
        fire(window, 'mousemove', x, y);
        requestAnimationFrame(step);
        return;
      }
      fire(window, 'mouseup', x, y);
      resolve((frames / elapsed) * 1000);
    };
    requestAnimationFrame(step);
  });
}

/** Turns the wheel over the canvas, in and out, a notch a frame. @returns frames per second */
export function zoomFps(durationMs: number): Promise<number> {
  const pane = document.querySelector('.react-flow__pane');
  if (pane === null) throw new Error('there is no canvas to zoom');
  const { x, y, width, height } = pane.getBoundingClientRect();
  return new Promise((resolve) => {
    const start = performance.now();
    let frames = 0;
    const step = () => {
      frames += 1;
      const elapsed = performance.now() - start;
      if (elapsed >= durationMs) {
        resolve((frames / elapsed) * 1000);
        return;
      }
      // In for half a second, out for the next: it ends near where it began.
      const deltaY = Math.floor(elapsed / 500) % 2 === 0 ? -6 : 6;
      pane.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          view: window,
          deltaY,
          clientX: x + width / 2,
          clientY: y + height / 2,
        }),
      );
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** How many subnets are drawn, and how many resources the cards in view stand for. */
export function drawn(): { subnets: number; resources: number } {
  const cards = [...document.querySelectorAll('.d-canvas .d-card')];
  const countOf = (card: Element) =>
    Number(card.querySelector('.d-card-count')?.textContent?.replace(/\D/g, '') || 1);
  return {
    // From afar, a subnet is one cell of its VPC's card.
    subnets: document.querySelectorAll('.d-canvas .d-subnet, .d-canvas .d-heat-cell[data-shade]')
      .length,
    resources: cards.reduce((sum, card) => sum + countOf(card), 0),
  };
}

/** The middle of a VPC on the screen, counted from the one nearest to the canvas's own; undefined past the last. */
export function vpcCentre(index: number): { x: number; y: number } | undefined {
  const canvas = document.querySelector('.d-canvas')?.getBoundingClientRect();
  if (canvas === undefined) throw new Error('there is no canvas');
  const centreOf = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  const middle = centreOf(canvas);
  const centres = [...document.querySelectorAll('.d-canvas .react-flow__node-vpc')]
    .map((vpc) => centreOf(vpc.getBoundingClientRect()))
    .filter(
      ({ x, y }) => x > canvas.left && x < canvas.right && y > canvas.top && y < canvas.bottom,
    )
    .map((at) => ({ at, distance: Math.hypot(at.x - middle.x, at.y - middle.y) }));
  return centres.sort((a, b) => a.distance - b.distance)[index]?.at;
}

/** The longest gap between two frames while nothing happens: what the machine itself brings to every other gap. */
export function idleGap(durationMs: number): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    let last = start;
    let gap = 0;
    const step = () => {
      const now = performance.now();
      gap = Math.max(gap, now - last);
      last = now;
      if (now - start < durationMs) requestAnimationFrame(step);
      else resolve(gap);
    };
    requestAnimationFrame(step);
  });
}

/**
 * Frames while the markers of a path move. They rest where several hops lie at one border, so not each frame moves them.
 * @returns frames per second; rejects where nothing moved at all
 */
export function markerFps(durationMs: number): Promise<number> {
  const places = () =>
    [...document.querySelectorAll<SVGGElement>('.p-marker')]
      .map((marker) => marker.style.transform)
      .join();
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const before = places();
    let moved = false;
    let frames = 0;
    const step = () => {
      frames += 1;
      moved ||= places() !== before;
      const elapsed = performance.now() - start;
      if (elapsed < durationMs) requestAnimationFrame(step);
      else if (moved) resolve((frames / elapsed) * 1000);
      else reject(new Error('no marker moved'));
    };
    requestAnimationFrame(step);
  });
}

/**
 * Puts the supposed endpoint of the request that is looked at to use, takes that back, or does it again.
 * @returns milliseconds to the frame in which diagram and request have followed, and that is on the screen
 */
export function redrawnMs(way: 'click' | 'undo' | 'redo'): Promise<number> {
  const isDrawn = () => document.querySelector('.react-flow__node[data-id*="vpce-new-"]') !== null;
  const isSupposed = () => document.querySelector('.supposed') !== null;
  const wanted = way !== 'undo';
  if (isDrawn() === wanted || isSupposed() !== wanted)
    throw new Error(`nothing is there to ${way}`);
  return new Promise((resolve) => {
    const start = performance.now();
    if (way === 'click') document.querySelector<HTMLElement>('.supposed button')?.click();
    else
      window.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey: way === 'redo' }),
      );
    const look = () => {
      if (isDrawn() !== wanted || isSupposed() === wanted) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - start));
    };
    requestAnimationFrame(look);
  });
}
