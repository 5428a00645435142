import { Table } from '#lib/ui/table.tsx'

export interface Bar {
  id: string
  label: string
  value: number
  /** The value as it is read: `12`, `83.3 %`. */
  shown: string
}

const width = 320
const rowHeight = 40
const barWidth = 250

/**
 * Bars as a static picture, and the same numbers in a table beside it: who does not see the picture misses nothing,
 * and it needs no script.
 */
export function BarChart({
  title,
  labelHeader,
  valueHeader,
  bars,
  longest = Math.max(1, ...bars.map(({ value }) => value)),
}: {
  title: string
  labelHeader: string
  valueHeader: string
  bars: readonly Bar[]
  /** Value of a bar as long as the chart is wide; the longest of them unless told. */
  longest?: number
}) {
  if (bars.length === 0) return null
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${bars.length * rowHeight}`} role="img" aria-label={title}>
        {bars.map(({ id, label, value, shown }, index) => {
          const length = (value / longest) * barWidth
          return (
            <g key={id} transform={`translate(0 ${index * rowHeight})`}>
              <text y="14">{label}</text>
              <rect className="chart-bar" x="0" y="21" width={Math.max(length, 1)} height="11" />
              <text className="chart-value" x={length + 8} y="31">
                {shown}
              </text>
            </g>
          )
        })}
      </svg>
      <Table
        caption={title}
        captionHidden
        responsive={false}
        rows={bars}
        rowKey={({ id }) => id}
        columns={[
          { id: 'label', header: labelHeader, rowHeader: true, cell: ({ label }) => label },
          { id: 'value', header: valueHeader, numeric: true, cell: ({ shown }) => shown },
        ]}
      />
    </figure>
  )
}
