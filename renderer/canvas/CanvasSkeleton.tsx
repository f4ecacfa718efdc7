import { canvasText } from '../text/canvas';

const cards = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const cells = ['1a', '1b', '1c', '2a', '2b', '2c', '3a', '3b', '3c'];

/** VPC cards at their real size, without a word in them: what stands here until the first layout. */
export function CanvasSkeleton({ covered }: { covered: boolean }) {
  return (
    <div
      className="d-skeleton"
      data-covered={covered || undefined}
      role="status"
      aria-label={canvasText.layingOut}
      aria-busy="true"
    >
      <div className="d-skeleton-region">
        {cards.map((card) => (
          <div key={card} className="d-skeleton-card">
            <i className="d-skeleton-icon" />
            <i className="d-skeleton-title" />
            <i className="d-skeleton-subtitle" />
            <div className="d-skeleton-cells">
              {cells.map((cell) => (
                <i key={cell} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
