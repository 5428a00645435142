/** A telephone number one can call from the page. */
export function Telephone({ number }: { number: string }) {
  return (
    <a className="whitespace-nowrap" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  )
}
