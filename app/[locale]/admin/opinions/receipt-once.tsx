/** Number and secret of what was entered, to be passed on; the secret is shown nowhere else. */
export function ReceiptOnce({
  text,
  receipt,
}: {
  text: Record<'done' | 'number' | 'secret', string>
  receipt: { number: string; secret: string }
}) {
  return (
    <div role="status" className="stack">
      <p>{text.done}</p>
      <p>
        {text.number} <code>{receipt.number}</code>
      </p>
      <p>
        {text.secret} <code>{receipt.secret}</code>
      </p>
    </div>
  )
}
