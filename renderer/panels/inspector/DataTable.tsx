import { type ReactNode, useState } from 'react';
import { number } from '../../text/format';

type Props = {
  title: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  empty: string;
};

const firstShown = 200;

/** A small table of the inspector. A route table may hold 1,000 routes: those past the first 200 come on demand. */
export function DataTable({ title, columns, rows, empty }: Props) {
  const [limit, setLimit] = useState(firstShown);
  return (
    <section>
      <h3 className="section-title">
        {title} <span className="tab-count">{number(rows.length)}</span>
      </h3>
      {rows.length === 0 ? (
        <p className="inspector-note">{empty}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > limit && (
        <button type="button" className="link more" onClick={() => setLimit(limit + firstShown)}>
          {number(rows.length - limit)} more
        </button>
      )}
    </section>
  );
}
