import { useId } from 'react'

/** How far something long has come; without `value` it is under way by an unknown amount. */
export function Progress({ label, value, max = 100 }: { label: string; value?: number; max?: number }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className="progress-bar" value={value} max={max} />
    </div>
  )
}
